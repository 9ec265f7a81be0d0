import type { StoredEvent } from '@center/kernel';
import { testDatabase, type TestDatabase } from '@center/testing';
import { tamper } from '../testing/copied-log';
import { aStream, someEvents } from '../testing/sample-events';
import { SparseEventStore } from '../testing/sparse-event-store';
import { hostClock } from './clock';
import { LogUnavailable } from './failures';
import { compareLogs, copyLog, type CopyTarget, OtherLog } from './log-copy';
import type { EventStore } from './port';
import { PostgresEventStore } from './postgres/postgres-event-store';
import { PostgresLogLoader } from './postgres/postgres-log-loader';

interface Center extends CopyTarget {
  readonly pool: TestDatabase['pool'];
}

const databases: TestDatabase[] = [];
const aCenter = async (): Promise<Center> => {
  const database = await testDatabase();
  databases.push(database);
  const { pool } = database;
  return { pool, store: new PostgresEventStore(pool, hostClock), loader: new PostgresLogLoader(pool) };
};

const quiet = (): void => undefined;
const STREAMS = [aStream(), aStream(), 'center'];
let source: Center;
let events: number;

beforeAll(async () => {
  source = await aCenter();
  for (let nth = 0; nth < 400; nth += 1) {
    await source.store.append(STREAMS[nth % STREAMS.length]!, 'any', someEvents(1 + (nth % 4)));
  }
  events = Number((await source.store.head()).position);
});
afterAll(() => Promise.all(databases.map((database) => database.close())));

describe('a copy of a log', () => {
  it('has every event at its position, with its id, times and stream', async () => {
    const copy = await aCenter();
    const reported: bigint[] = [];
    expect(await copyLog(source.store, copy, (position) => reported.push(position))).toBe(events);
    expect(await compareLogs(source.store, copy.store, quiet)).toMatchObject({ events, streams: 3 });
    expect(reported.at(-1)).toBe(BigInt(events));
    expect(await copy.store.head()).toEqual(await source.store.head());
    expect(await copy.store.latest(['case'])).toBe(await source.store.latest(['case']));
  });

  it('keeps positions that have gaps; later events get higher ones', async () => {
    const [copy, sparse] = [await aCenter(), new SparseEventStore(source.store)];
    await copyLog(sparse, copy, quiet);
    expect(await compareLogs(sparse, copy.store, quiet)).toMatchObject({ events });
    const { position } = await sparse.head();
    expect((await copy.store.append(STREAMS[0]!, 'any', someEvents(1))).position).toBeGreaterThan(position);
    const [last] = (await sparse.readAll(0n, events)).slice(-3);
    expect(await copy.store.lag(last!.position)).toMatchObject({ events: 3 });
  });

  it('continues where it was interrupted, and brings later events', async () => {
    const [copy, original] = [await aCenter(), await aCenter()];
    await copyLog(source.store, original, quiet);
    let pages = 0;
    const load = (page: readonly StoredEvent[]): Promise<void> =>
      pages++ === 1 ? Promise.reject(new Error('killed')) : copy.loader.load(page);
    await expect(copyLog(original.store, { store: copy.store, loader: { load } }, quiet)).rejects.toThrow('killed');
    const { position } = await copy.store.head();
    expect([position > 0n, position < BigInt(events)]).toEqual([true, true]);
    expect(await copyLog(original.store, copy, quiet)).toBe(events - Number(position));
    await original.store.append(STREAMS[1]!, 'any', someEvents(2));
    expect(await copyLog(original.store, copy, quiet)).toBe(2);
    expect(await compareLogs(original.store, copy.store, quiet)).toMatchObject({ events: events + 2 });
  });

  it('survives reads that fail for a moment', async () => {
    const copy = await aCenter();
    let reads = 0;
    const failing = (store: EventStore): EventStore =>
      new Proxy(store, {
        get: (target, name, receiver) => {
          if (['readAll', 'readStream'].includes(String(name)) && (reads += 1) % 3 === 0) {
            return () => Promise.reject(new LogUnavailable());
          }
          return Reflect.get(target, name, receiver) as unknown;
        },
      });
    expect(await copyLog(failing(source.store), copy, quiet)).toBe(events);
    expect(await compareLogs(failing(source.store), failing(copy.store), quiet)).toMatchObject({ events });
    expect(reads).toBeGreaterThan(6);
  });

  it('goes back to a log that has its beginning', async () => {
    const copy = await aCenter();
    const original = await aCenter();
    await copyLog(source.store, original, quiet);
    await copyLog(original.store, copy, quiet);
    await copy.store.append(STREAMS[1]!, 'any', someEvents(2));
    expect(await copyLog(copy.store, original, quiet)).toBe(2);
    expect(await compareLogs(copy.store, original.store, quiet)).toMatchObject({ events: events + 2 });
  });

  it('is not made into another log', async () => {
    const other = await aCenter();
    await other.store.append(STREAMS[0]!, 'new', someEvents(1));
    await expect(copyLog(source.store, other, quiet)).rejects.toEqual(new OtherLog(1n));
    const longer = await aCenter();
    await copyLog(source.store, longer, quiet);
    await longer.store.append(STREAMS[0]!, 'any', someEvents(1));
    await expect(copyLog(source.store, longer, quiet)).rejects.toBeInstanceOf(OtherLog);
  });
});

describe('a comparison of logs', () => {
  it.each([
    [`UPDATE event SET data = '{"nth":9}' WHERE position = 300`, 300n],
    [`UPDATE event SET meta = jsonb_set(meta::jsonb, '{command}', '"forged"')::json WHERE position = 300`, 300n],
    [`UPDATE event SET type = 'LeadForged' WHERE position = 300`, 300n],
    [`UPDATE event SET known_at = known_at + interval '1 s' WHERE position = 300`, 300n],
    [`DELETE FROM event WHERE position = 300`, 300n],
    [`DELETE FROM event WHERE position = (SELECT max(position) FROM event)`, 1n],
  ])('finds %s', async (change, position) => {
    const copy = await aCenter();
    await copyLog(source.store, copy, quiet);
    await tamper(copy.pool, change);
    await expect(compareLogs(source.store, copy.store, quiet)).rejects.toEqual(new OtherLog(position));
  });

  it('finds a stream that is read otherwise than in the log', async () => {
    const copy = await aCenter();
    await copyLog(source.store, copy, quiet);
    const shortened = Object.create(copy.store, {
      readStream: { value: async (stream: string) => (await copy.store.readStream(stream)).slice(1) },
    }) as typeof copy.store;
    await expect(compareLogs(source.store, shortened, quiet)).rejects.toBeInstanceOf(OtherLog);
  });
});
