import { randomUUID } from 'node:crypto';
import { EventStore, hostClock, newOperation, PostgresEventStore } from '@center/event-store';
import { type AgencyId, type CaseId, id, type OfficerId, type StoredEvent, StreamType } from '@center/kernel';
import { testDatabase, type TestDatabase, turnsDuring } from '@center/testing';
import { FoldCache } from './fold-cache';

type Counted = { readonly type: 'Counted'; readonly data: { readonly by: number } };

let folded = 0;
const counter = new StreamType<CaseId, Counted, number>({
  prefix: 'case',
  types: ['Counted'],
  evolve: (sum = 0, { data }) => {
    folded += 1;
    return sum + data.by;
  },
});
const actor = { officerId: randomUUID() as OfficerId, agencyId: randomUUID() as AgencyId, role: 'DISPATCHER' } as const;

let database: TestDatabase;
/** a store of another process */
let other: PostgresEventStore;

beforeAll(async () => {
  database = await testDatabase();
  other = new PostgresEventStore(database.pool, hostClock);
});
afterAll(() => database.close());
beforeEach(() => {
  folded = 0;
});

const counted = (by: number) => ({
  ...{ id: id<'event'>(randomUUID()), type: 'Counted', schema: 1, data: { by } },
  meta: { actor, command: 'count', correlation: newOperation() },
});
const append = (key: CaseId, ...by: number[]) => other.append(counter.nameOf(key), 'any', by.map(counted));
const newStream = async (...by: number[]): Promise<CaseId> => {
  const key = randomUUID() as CaseId;
  await append(key, ...by);
  return key;
};

/** A fault: a store that answers from what it read first. */
class StaleStore extends PostgresEventStore {
  private readonly read = new Map<string, ReturnType<EventStore['readStream']>>();

  override async readStream(stream: string, { from = 0 } = {}) {
    const known = this.read.get(stream) ?? super.readStream(stream);
    this.read.set(stream, known);
    return (await known).filter(({ revision }) => revision >= from);
  }

  override readAfter(known: StoredEvent) {
    return EventStore.prototype.readAfter.call(this, known);
  }
}

/** Whether a load shows an event that another process has appended since the load before. */
const showsTheNextEvent = async (store: EventStore): Promise<boolean> => {
  const cache = new FoldCache(store);
  const key = await newStream(1);
  expect(await cache.load(counter, key)).toMatchObject({ state: 1 });
  await append(key, 10);
  const loaded = await cache.load(counter, key);
  return loaded?.state === 11 && loaded.history.length === 2;
};

describe('the cache of folds', () => {
  it('shows an event that another process has appended to the very next load', async () => {
    expect(await showsTheNextEvent(new PostgresEventStore(database.pool, hostClock))).toBe(true);
    // the check above detects a cache that does not ask the log
    expect(await showsTheNextEvent(new StaleStore(database.pool, hostClock))).toBe(false);
  });

  it('folds each event once, and leaves earlier results as they were', async () => {
    const cache = new FoldCache(other);
    const key = await newStream(1, 2, 3);
    const first = await cache.load(counter, key);
    expect(await cache.load(counter, key)).toBe(first);
    await append(key, 4);
    expect(await cache.load(counter, key)).toMatchObject({ state: 10 });
    expect(folded).toBe(4);
    expect([first!.state, first!.history.length]).toEqual([6, 3]);
  });

  it('agrees with the log under concurrent loads and appends', async () => {
    const cache = new FoldCache(other);
    const key = await newStream(1);
    for (let round = 0; round < 20; round += 1) {
      const [, ...loaded] = await Promise.all([
        append(key, 1),
        ...Array.from({ length: 8 }, () => cache.load(counter, key)),
      ]);
      for (const found of loaded) expect(found!.state).toBe(found!.history.length);
      expect((await cache.load(counter, key))!.state).toBe(round + 2);
    }
  });

  it('reads a stream from its beginning if the log has another event where it ended', async () => {
    const key = await newStream(1, 2);
    const cache = new FoldCache(other);
    expect(await cache.load(counter, key)).toMatchObject({ state: 3 });
    // a backup was restored, and other events were appended since
    const restored = (await other.readStream(counter.nameOf(key))).map((event) => ({
      ...event,
      id: id<'event'>(randomUUID()),
    }));
    const read = jest
      .spyOn(other, 'readStream')
      .mockImplementation((_, { from = 0 } = {}) => Promise.resolve(restored.slice(from, 1)));
    const readAfter = jest
      .spyOn(other, 'readAfter')
      .mockImplementation((known) => EventStore.prototype.readAfter.call(other, known));
    expect(await cache.load(counter, key)).toMatchObject({ state: 1 });
    read.mockResolvedValue([]);
    expect(await cache.load(counter, key)).toBeUndefined();
    read.mockRestore();
    readAfter.mockRestore();
    expect(await cache.load(counter, key)).toMatchObject({ state: 3 });
  });

  it('has no stream that does not exist', async () => {
    expect(await new FoldCache(other).load(counter, randomUUID() as CaseId)).toBeUndefined();
  });

  it('keeps a bounded number of bytes', async () => {
    const cache = new FoldCache(other);
    const [small, large] = [await newStream(1), await newStream(1)];
    const huge = [
      { ...(await other.readStream(counter.nameOf(large)))[0]!, data: { by: 1, text: 'x'.repeat(20_000_000) } },
    ];
    await cache.load(counter, small);
    const read = jest.spyOn(other, 'readStream').mockResolvedValue(huge);
    await cache.load(counter, large);
    read.mockRestore();
    folded = 0;
    await cache.load(counter, small);
    await cache.load(counter, large);
    expect(folded).toBe(2);
  });
});

describe('a long stream', () => {
  it('is folded in parts, with turns of the event loop in between', async () => {
    const key = randomUUID() as CaseId;
    const events = Array.from({ length: 2_000 }, (_, revision) => ({
      ...counted(1),
      ...{ stream: counter.nameOf(key), revision, position: BigInt(revision + 1), knownAt: hostClock.now() },
    })) as unknown as StoredEvent[];
    const cache = (history: StoredEvent[]) =>
      new FoldCache({ readStream: () => Promise.resolve(history), readAfter: () => Promise.resolve([]) });
    expect(await turnsDuring(cache(events).load(counter, key))).toBeGreaterThan(5);
    expect((await cache(events).load(counter, key))?.state).toBe(2_000);
    expect(await turnsDuring(cache(events.slice(0, 20)).load(counter, key))).toBe(1);
  });
});
