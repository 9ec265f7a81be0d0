import type { Clock } from '@center/kernel';
import { FakeClock } from '@center/testing';
import type { EventStore } from '../src';
import { appendingContract } from './appending';
import { followingContract } from './following';
import { knowingContract } from './knowing';
import { laggingContract } from './lagging';
import { readingContract } from './reading';
import { randomHistoryContract } from './random-history';
import type { Subject } from './subject';

/** An engine under test, initially empty and not shared. */
export interface Engine {
  readonly store: EventStore;
  close(): Promise<void>;
}

/** The contract of the port, as a test suite. Every engine of the log runs it as a spec. */
export const eventStoreContract = (name: string, makeEngine: (clock: Clock) => Promise<Engine>): void => {
  describe(`the event store contract: ${name}`, () => {
    const clock = new FakeClock();
    let engine: Engine;
    const subject = (): Subject => ({ store: engine.store, clock });

    beforeAll(async () => {
      engine = await makeEngine(clock);
    });
    afterAll(() => engine.close());

    describe('appending', () => appendingContract(subject));
    describe('reading', () => readingContract(subject));
    describe('subscribing', () => followingContract(subject));
    describe('knowledge time', () => knowingContract(subject));
    describe('lag', () => laggingContract(subject));
    describe('any history', () => randomHistoryContract(subject));
  });
};
