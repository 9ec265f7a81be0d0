import { randomUUID } from 'node:crypto';
import { Streams } from '@center/command-handling';
import { type EventStore, hostClock, newOperation, PostgresEventStore } from '@center/event-store';
import { type AgencyId, id, type OfficerId } from '@center/kernel';
import { testDatabase, type TestDatabase } from '@center/testing';
import type { Vault } from '@center/vault';
import { officerStream } from './domain/streams';
import { RegisterReadings } from './register-reading';

const actor = { officerId: randomUUID() as OfficerId, agencyId: randomUUID() as AgencyId, role: 'SYS_ADMIN' as const };

let database: TestDatabase;
/** a store of another process */
let other: EventStore;

beforeAll(async () => {
  database = await testDatabase();
  other = new PostgresEventStore(database.pool, hostClock);
});
afterAll(() => database.close());

const append = (stream: string, type: string, data: object) =>
  other.append(stream, 'any', [
    { id: id(randomUUID()), type, schema: 1, data, meta: { actor, command: 'spec', correlation: newOperation() } },
  ]);
const end = (officerId: OfficerId) =>
  append(officerStream.nameOf(officerId), 'OfficerEnded', { officerId, to: '2024-08-01T00:00:00.000Z' });
const newOfficer = async (): Promise<OfficerId> => {
  const officerId = randomUUID() as OfficerId;
  const name = { sealed: randomUUID(), box: 'box' };
  await append(officerStream.nameOf(officerId), 'OfficerRegistered', { officerId, personId: randomUUID(), name });
  return officerId;
};

/** A store that counts its queries. */
class CountedStore extends PostgresEventStore {
  streams = 0;

  override readStream(...asked: Parameters<EventStore['readStream']>) {
    this.streams += 1;
    return super.readStream(...asked);
  }

  override readAfter(...asked: Parameters<EventStore['readAfter']>) {
    this.streams += 1;
    return super.readAfter(...asked);
  }
}

/** A fault: a store that asks for the last position of the register only once. */
class DeafStore extends CountedStore {
  private known: Promise<bigint> | undefined;

  override latest(prefixes: readonly string[]) {
    return (this.known ??= super.latest(prefixes));
  }
}

const processWith = <Store extends EventStore>(store: Store) => ({
  store,
  readings: new RegisterReadings(store, new Streams(store, {} as Vault)),
});

/** Whether a process sees at once that another one has ended an officer. */
const seesTheEnd = async (store: EventStore): Promise<boolean> => {
  const { readings } = processWith(store);
  const officerId = await newOfficer();
  expect(await (await readings.current()).officer(officerId)).toMatchObject({ appointments: [] });
  await end(officerId);
  return (await (await readings.current()).officer(officerId))?.endedAt !== undefined;
};

describe('the register in memory', () => {
  it('shows an end that another process has appended to the very next lookup', async () => {
    expect(await seesTheEnd(new PostgresEventStore(database.pool, hostClock))).toBe(true);
    // the check above detects a cache that does not ask the log
    expect(await seesTheEnd(new DeafStore(database.pool, hostClock))).toBe(false);
  });

  it('shows an end to every lookup that begins after it, while others are in flight', async () => {
    const { readings } = processWith(new PostgresEventStore(database.pool, hostClock));
    const officerId = await newOfficer();
    const lookup = async () => (await (await readings.current()).officer(officerId))?.endedAt !== undefined;
    const before = Array.from({ length: 20 }, lookup);
    await end(officerId);
    const after = Array.from({ length: 20 }, lookup);
    expect(await Promise.all(after)).toEqual(Array(20).fill(true));
    await Promise.all(before);
  });

  it('reads a stream once, until an event of the register is appended; other events do not count', async () => {
    const { readings, store } = processWith(new CountedStore(database.pool, hostClock));
    const officerId = await newOfficer();
    const lookups = () => Promise.all([1, 2, 3].map(async () => (await readings.current()).officer(officerId)));
    await lookups();
    await append(`case-${randomUUID()}`, 'Anything', {});
    await lookups();
    expect(store.streams).toBe(1);
    await newOfficer();
    await lookups();
    expect(store.streams).toBe(2);
  });

  it('does not keep unknown ids or failures', async () => {
    const { readings, store } = processWith(new CountedStore(database.pool, hostClock));
    const unknown = randomUUID() as OfficerId;
    for (let nth = 0; nth < 2; nth += 1) expect(await (await readings.current()).officer(unknown)).toBeUndefined();
    expect(store.streams).toBe(2);
    const officerId = await newOfficer();
    const reading = await readings.current();
    jest.spyOn(store, 'readStream').mockRejectedValueOnce(new Error('lost'));
    await expect(reading.officer(officerId)).rejects.toThrow('lost');
    expect(await reading.officer(officerId)).toBeDefined();
  });
});
