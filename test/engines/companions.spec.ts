import {
  type Companion,
  CompanionConflict,
  type EventStoreDbEventStore,
  LogUnavailable,
  WrongRevision,
} from '@center/event-store';
import { COMPANION_TABLES, plate, receipt } from '../../libs/event-store/testing/companions';
import { aStream, someEvents } from '../../libs/event-store/testing/sample-events';
import { EngineUnderTest } from './engine';
import { StandIn } from './stand-in/stand-in';

describe('companions of appends in another store', () => {
  let engine: EngineUnderTest;
  let store: EventStoreDbEventStore;
  beforeAll(async () => {
    engine = await EngineUnderTest.open(new StandIn(), 1_000);
    ({ store } = engine.process());
    await engine.database.pool.query(COMPANION_TABLES);
  });
  afterAll(() => engine.close());

  const plates = async (value: string) =>
    (await engine.database.pool.query('SELECT FROM plate WHERE plate = $1', [value])).rowCount;
  const positionOf = async (name: string) => {
    const text = 'SELECT position FROM receipt WHERE name = $1';
    return (await engine.database.pool.query<{ position: string }>(text, [name])).rows[0]?.position;
  };
  const isStored = (stream: string) => engine.standIn.log.stream(stream) !== undefined;

  it('are all durable when the append resolves, the response with its position', async () => {
    const streams = Array.from({ length: 40 }, () => aStream());
    const appended = await Promise.all(
      streams.map((stream) =>
        store.append(stream, 'new', someEvents(2), { before: [plate(stream)], after: receipt(stream) }),
      ),
    );
    for (const [nth, stream] of streams.entries()) {
      expect(await plates(stream)).toBe(1);
      expect(await positionOf(stream)).toBe(String(appended[nth]!.position));
    }
  });

  it('are written before the events: no event without its key, when the server does not answer', async () => {
    const stream = aStream();
    engine.standIn.failures.push('hangs', 'hangs');
    const append = store.append(stream, 'new', someEvents(1), { before: [plate(stream)], after: receipt(stream) });
    await expect(append).rejects.toBeInstanceOf(LogUnavailable);
    expect([await plates(stream), isStored(stream), await positionOf(stream)]).toEqual([1, false, undefined]);
  });

  it('keep the events out of the log when they cannot be written', async () => {
    const [stream, broken] = [aStream(), { write: 'missing', columns: [] }];
    await expect(store.append(stream, 'new', someEvents(1), { before: [broken] })).rejects.toThrow('rejected');
    expect(isStored(stream)).toBe(false);
  });

  it('that claim one unique value: one append succeeds, the others fail with CompanionConflict', async () => {
    const streams = Array.from({ length: 30 }, () => aStream());
    const outcomes = await Promise.allSettled(
      streams.map((stream) => store.append(stream, 'new', someEvents(1), { before: [plate('MPCC 999999')] })),
    );
    const failed = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(failed).toEqual(Array.from({ length: 29 }, () => new CompanionConflict()));
    expect(streams.filter(isStored)).toHaveLength(1);
  });

  it('do not fail with one that the database cannot store', async () => {
    const outcomes = await Promise.allSettled(
      [plate('A 1'), { write: 'missing', columns: [] }, plate('A 2')].map((before) =>
        store.append(aStream(), 'new', someEvents(1), { before: [before] }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('have no response of an append that is rejected, or that another call has written', async () => {
    const [stream, events] = [aStream(), someEvents(1)];
    await store.append(stream, 'new', events);
    const late = store.append(stream, 'new', someEvents(1), { before: [], after: receipt('late') });
    await expect(late).rejects.toEqual(new WrongRevision(0));
    const again = await store.append(stream, 'new', events, { before: [], after: receipt('again') });
    expect(again.repeated).toBe(true);
    expect([await positionOf('late'), await positionOf('again')]).toEqual([undefined, undefined]);
  });

  it('do not fail an append whose response cannot be stored: it is built from the stream', async () => {
    const stream = aStream();
    const broken: Companion = { write: 'missing', columns: [] };
    await store.append(stream, 'new', someEvents(1), { before: [], after: broken });
    expect(isStored(stream)).toBe(true);
  });
});
