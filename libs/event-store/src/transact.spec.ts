import { randomUUID } from 'node:crypto';
import { type AgencyId, type CaseId, type OfficerId, StreamType } from '@center/kernel';
import { testDatabase, type TestDatabase } from '@center/testing';
import { aStream, anEvent } from '../testing/sample-events';
import { hostClock } from './clock';
import { DuplicateEventId, LogUnavailable, StaleVersion } from './failures';
import { eventIdOf, newOperation } from './operation';
import type { Appended, EventStore, EventToAppend, ExpectedRevision } from './port';
import { PostgresEventStore } from './postgres/postgres-event-store';
import { transact, type Transaction } from './transact';

type Seats = { type: 'SeatTaken'; data: { seat: number } } | { type: 'HallFull'; data: { seats: number } };

const HALL = 12;

const meta = {
  actor: { officerId: randomUUID() as OfficerId, agencyId: randomUUID() as AgencyId, role: 'DISPATCHER' as const },
  command: 'take-seat',
};

/** Counts the seats taken in a hall. Events of other types are from a concurrent writer. */
const hall = new StreamType<CaseId, Seats | { type: 'LeadNoted'; data: object }, number>({
  prefix: 'case',
  types: ['SeatTaken', 'HallFull', 'LeadNoted'],
  upcasters: { HallFull: [(data: object) => data] },
  evolve: (taken = 0, { type }) => taken + (type === 'SeatTaken' ? 1 : 0),
});
type Work = Transaction<CaseId, Seats | { type: 'LeadNoted'; data: object }, number>;

const takeSeat = (taken = 0): Seats[] => {
  if (taken >= HALL) return [];
  const seat: Seats = { type: 'SeatTaken', data: { seat: taken } };
  return taken + 1 < HALL ? [seat] : [seat, { type: 'HallFull', data: { seats: HALL } }];
};

describe('transact', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  beforeAll(async () => {
    database = await testDatabase();
    store = new PostgresEventStore(database.pool, hostClock);
  });
  afterAll(() => database.close());

  const work = ({ stream, ...given }: Partial<Work> & { stream: string }): Work => ({
    store,
    type: hall,
    key: hall.keyOf(stream),
    operation: newOperation(),
    meta,
    decide: takeSeat,
    ...given,
  });
  const seatsIn = async (stream: string) =>
    (await store.readStream(stream)).flatMap(({ type, data }) =>
      type === 'SeatTaken' ? [(data as { seat: number }).seat] : [],
    );

  /** A store whose appends succeed, while the first `times` responses are lost. */
  const losingAnswers = (times: number): EventStore => {
    let left = times;
    return Object.assign(Object.create(store) as EventStore, {
      async append(stream: string, expected: ExpectedRevision, events: EventToAppend[]): Promise<Appended> {
        const appended = await store.append(stream, expected, events);
        if (left-- > 0) throw new LogUnavailable();
        return appended;
      },
    });
  };

  it('decides on the folded stream and appends to it, with ids derived from the operation', async () => {
    const stream = aStream();
    const operation = newOperation();
    const first = await transact(work({ stream, operation }));
    expect(first).toEqual({
      version: 1,
      position: (await store.head()).position,
      events: [
        { id: eventIdOf(operation, 'SeatTaken'), stream, revision: 0, type: 'SeatTaken', schema: 1, data: { seat: 0 } },
      ],
    });
    const [stored] = await store.readStream(stream);
    expect(stored!.meta).toEqual({ ...meta, correlation: operation, recordedAt: stored!.meta.recordedAt });
  });

  it('numbers events of one type within the operation, and writes each with its schema', async () => {
    const stream = aStream();
    const operation = newOperation();
    const decide = (): Seats[] => [...takeSeat(0), ...takeSeat(1), ...takeSeat(HALL - 1)];
    const { version, events } = await transact(work({ stream, operation, decide }));
    expect(version).toBe(4);
    expect(events.map(({ id, revision, schema }) => ({ id, revision, schema }))).toEqual([
      { id: eventIdOf(operation, 'SeatTaken', 0), revision: 0, schema: 1 },
      { id: eventIdOf(operation, 'SeatTaken', 1), revision: 1, schema: 1 },
      { id: eventIdOf(operation, 'SeatTaken', 2), revision: 2, schema: 1 },
      { id: eventIdOf(operation, 'HallFull', 0), revision: 3, schema: 2 },
    ]);
  });

  it('writes nothing if the decision is empty, and returns the version of the stream', async () => {
    const stream = aStream();
    const silent = (): Seats[] => [];
    expect(await transact(work({ stream, decide: silent }))).toEqual({ version: 0, position: 0n, events: [] });
    const { position } = await transact(work({ stream }));
    await transact(work({ stream: aStream() }));
    expect(await transact(work({ stream, decide: silent }))).toEqual({ version: 1, position, events: [] });
  });

  it('answers a retry from the stream without deciding, although the stream has new events', async () => {
    const stream = aStream();
    const operation = newOperation();
    const first = await transact(work({ stream, operation, expectedVersion: 0 }));
    await transact(work({ stream }));
    const decide = (): never => {
      throw new Error('decided again');
    };
    const again = await transact(work({ stream, operation, expectedVersion: 0, decide }));
    expect(again).toMatchObject({ version: first.version, position: first.position, events: first.events });
    expect(await seatsIn(stream)).toEqual([0, 1]);
  });

  it('reads a stream that is expected to be new only if it is not', async () => {
    const [stream, operation] = [aStream(), newOperation()];
    const read = jest.spyOn(store, 'readStream');
    const first = await transact(work({ stream, operation, isNew: true }));
    expect(read).not.toHaveBeenCalled();
    expect(await transact(work({ stream, operation, isNew: true }))).toMatchObject({ ...first, repeated: true });
    expect(await transact(work({ stream, isNew: true }))).toMatchObject({ version: 2 });
    expect(read).toHaveBeenCalledTimes(2);
    read.mockRestore();
    expect(await seatsIn(stream)).toEqual([0, 1]);
  });

  it('rejects a stale version after admit and before decide', async () => {
    const stream = aStream();
    await transact(work({ stream }));
    const refused = new Error('refused');
    const refuse = (): never => {
      throw refused;
    };
    await expect(transact(work({ stream, expectedVersion: 0, decide: refuse }))).rejects.toEqual(new StaleVersion(1));
    await expect(transact(work({ stream, expectedVersion: 0, admit: refuse }))).rejects.toBe(refused);
    await expect(transact(work({ stream, expectedVersion: 1, decide: refuse }))).rejects.toBe(refused);
    expect(await transact(work({ stream, expectedVersion: 1 }))).toMatchObject({ version: 2 });
  });

  it('executes each of many concurrent operations once, within the capacity', async () => {
    const stream = aStream();
    const racers = Array.from({ length: 2 * HALL }, () => transact(work({ stream })));
    const answers = await Promise.all(racers);
    expect(await seatsIn(stream)).toEqual(Array.from({ length: HALL }, (_, seat) => seat));
    expect(answers.filter(({ events }) => events.length > 0)).toHaveLength(HALL);
    expect(await store.readStream(stream)).toHaveLength(HALL + 1);
  });

  it('lets one of several succeed that expect the same version', async () => {
    const stream = aStream();
    await transact(work({ stream }));
    const racers = await Promise.allSettled(
      Array.from({ length: 8 }, () => transact(work({ stream, expectedVersion: 1 }))),
    );
    const losers = racers.flatMap((racer) => (racer.status === 'rejected' ? [racer.reason as unknown] : []));
    expect(losers).toEqual(Array.from({ length: 7 }, () => new StaleVersion(2)));
  });

  it('executes an operation once if called many times concurrently', async () => {
    const stream = aStream();
    const operation = newOperation();
    // each attempt encrypts its texts again, so the data differ
    const decide = (): Seats[] => [{ type: 'SeatTaken', data: { seat: Math.random() } }];
    const answers = await Promise.all(Array.from({ length: 8 }, () => transact(work({ stream, operation, decide }))));
    const [stored] = await store.readStream(stream);
    for (const { version, events } of answers) {
      expect({ version, data: events.map(({ data }) => data) }).toEqual({ version: 1, data: [stored!.data] });
    }
    expect(await store.readStream(stream)).toHaveLength(1);
  });

  it('retries an append whose response was lost, with the same ids', async () => {
    const stream = aStream();
    expect(await transact(work({ stream, store: losingAnswers(2) }))).toMatchObject({ version: 1 });
    expect(await seatsIn(stream)).toEqual([0]);
  });

  it('recovers from a crash between the append and the response when the operation is retried', async () => {
    const stream = aStream();
    const operation = newOperation();
    await expect(transact(work({ stream, operation, store: losingAnswers(Infinity) }))).rejects.toBeInstanceOf(
      LogUnavailable,
    );
    await transact(work({ stream }));
    expect(await transact(work({ stream, operation }))).toMatchObject({ version: 1 });
    expect(await seatsIn(stream)).toEqual([0, 1]);
    // the injected fault: with another operation id the retry takes a second seat
    await transact(work({ stream, operation: newOperation() }));
    expect(await seatsIn(stream)).toEqual([0, 1, 2]);
  });

  it('gives up a race that it loses repeatedly, with LogUnavailable', async () => {
    const stream = aStream();
    const decide = async (): Promise<Seats[]> => {
      await store.append(stream, 'any', [anEvent()]);
      return takeSeat(0);
    };
    await expect(transact(work({ stream, decide, retries: 3 }))).rejects.toBeInstanceOf(LogUnavailable);
    expect(await store.readStream(stream)).toHaveLength(4);
  });

  it('rejects ids of its operation that are in another stream', async () => {
    const operation = newOperation();
    await transact(work({ stream: aStream(), operation }));
    await expect(transact(work({ stream: aStream(), operation }))).rejects.toBeInstanceOf(DuplicateEventId);
  });
});
