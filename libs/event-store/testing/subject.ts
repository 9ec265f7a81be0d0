import type { FakeClock } from '@center/testing';
import type { EventStore } from '../src';

/** The input of each part of the contract. */
export interface Subject {
  readonly store: EventStore;
  readonly clock: FakeClock;
}
