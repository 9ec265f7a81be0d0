import type { FakeClock } from '@center/testing';
import type { EventStore } from '../src';

/** What each part of the contract is given. */
export interface Subject {
  readonly store: EventStore;
  readonly clock: FakeClock;
}
