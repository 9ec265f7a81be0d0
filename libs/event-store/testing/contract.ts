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

/** An engine under test, empty at first and nobody else's. */
export interface Engine {
  readonly store: EventStore;
  close(): Promise<void>;
}

/** What the port promises, held against an engine. Every engine of the log runs it as a spec. */
export const eventStoreContract = (name: string, makeEngine: (clock: Clock) => Promise<Engine>): void => {
  describe(`the contract of the log, kept by ${name}`, () => {
    const clock = new FakeClock();
    let engine: Engine;
    const subject = (): Subject => ({ store: engine.store, clock });

    beforeAll(async () => {
      engine = await makeEngine(clock);
    });
    afterAll(() => engine.close());

    describe('appending', () => appendingContract(subject));
    describe('reading', () => readingContract(subject));
    describe('following', () => followingContract(subject));
    describe('knowing', () => knowingContract(subject));
    describe('lagging', () => laggingContract(subject));
    describe('any history', () => randomHistoryContract(subject));
  });
};
