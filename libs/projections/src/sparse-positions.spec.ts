import { eventIdOf, type EventStore, hostClock, operationAnswering, PostgresEventStore } from '@center/event-store';
import { anEvent, aStream } from '../../event-store/testing/sample-events';
import { SparseEventStore } from '../../event-store/testing/sparse-event-store';
import { Center, statusOf } from '../testing/center';
import { tallyView } from '../testing/tally-view';
import { type Reaction, asView } from './reaction';
import type { View } from './view';

const TIMEOUT = 10_000;

describe('on a log whose positions have gaps and do not start at 1', () => {
  let center: Center;
  const view = tallyView();
  beforeEach(async () => {
    center = await Center.open((pool) => new SparseEventStore(new PostgresEventStore(pool, hostClock)));
  });
  afterEach(() => center.close());

  it('a view reports its lag in events and seconds', async () => {
    const position = await center.append(6);
    const { projections: idle } = center.process(view);
    const { knownAt } = await center.store.head();
    const behind = await statusOf(idle);
    expect(behind).toMatchObject({ built: false, position: '0', lag: 6 });
    expect(behind.lagSeconds).toBeGreaterThanOrEqual(0);
    expect(behind.lagSeconds).toBeLessThanOrEqual((Date.now() - Date.parse(knownAt!)) / 1_000);
    const running = await center.started(view);
    expect(await running.reached('tally', position, TIMEOUT)).toBe(true);
    expect(await statusOf(running)).toMatchObject({ position: String(position), lag: 0, lagSeconds: 0 });
    await center.stopProcesses();
    await center.append(4);
    expect(await statusOf(center.process(view).projections)).toMatchObject({ built: true, lag: 4 });
  });

  it('a view has reached a position once it has folded the event there, and not before', async () => {
    const running = await center.started(view);
    const position = await center.append(2);
    expect(await running.reached('tally', position, TIMEOUT)).toBe(true);
    expect(await running.reached('tally', position + 1n, 20)).toBe(false);
    const waiting = running.reached('tally', position + 1n, TIMEOUT);
    await center.append(1);
    expect(await waiting).toBe(true);
  });

  it('a view is rebuilt to the same rows during appends', async () => {
    for (let nth = 0; nth < 5; nth += 1) await center.append(450);
    const running = await center.started(view);
    let rebuilding = true;
    const appending = (async () => {
      while (rebuilding) await center.append(2);
    })();
    await running.rebuild('tally');
    rebuilding = false;
    await appending;
    const { position } = await center.store.head();
    expect(await running.reached('tally', position, TIMEOUT)).toBe(true);
    expect(await center.rows(view)).toEqual(await center.tallied());
  });

  describe('a reaction', () => {
    let answered: string[];
    const echo: Reaction = {
      name: 'echo',
      version: 1,
      tables: ['echo'],
      ddl: 'CREATE TABLE echo (position bigint PRIMARY KEY)',
      commands: ['echo'],
      reads: ({ type }) => type === 'LeadNoted',
      react: async ({ id, stream, meta }, store) => {
        if (store === undefined) return;
        answered.push(id);
        const correlation = operationAnswering(id, 'echo');
        const answer = anEvent({}, { type: 'Echoed', id: eventIdOf(correlation, 'Echoed') });
        await store.append(stream, 'any', [
          { ...answer, meta: { actor: meta.actor, command: 'echo', correlation, causation: id } },
        ]);
      },
    };
    const ask = async (): Promise<string> => {
      const question = anEvent();
      await center.store.append(aStream(), 'any', [question]);
      return question.id;
    };
    const run = async (made: (store: EventStore) => View): Promise<string[]> => {
      answered = [];
      const running = await center.started(made(center.store));
      const { position } = await center.store.head();
      expect(await running.reached('echo', position, TIMEOUT)).toBe(true);
      await center.stopProcesses();
      return answered;
    };
    const remembering = (store: EventStore): View => asView(echo, store);
    const forgetful = (store: EventStore): View => ({ ...remembering(store), beforeRebuild: () => Promise.resolve() });
    const again = async (made: (store: EventStore) => View): Promise<string[]> => {
      await center.pool.query('DELETE FROM views.checkpoint');
      return run(made);
    };

    it('appends nothing again during a rebuild, and continues afterwards', async () => {
      const first = [await ask(), await ask()];
      expect(await run(remembering)).toEqual(first);
      expect(await again(remembering)).toEqual([]);
      const later = await ask();
      expect(await run(remembering)).toEqual([later]);
      const last = await ask();
      expect(await again(remembering)).toEqual([last]);
    });

    it('would append again without the hook before a rebuild', async () => {
      const first = [await ask(), await ask()];
      expect(await run(forgetful)).toEqual(first);
      expect(await again(forgetful)).toEqual(first);
    });
  });
});
