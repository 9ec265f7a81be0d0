import { FakeClock, testDatabase, type TestDatabase, until } from '@center/testing';
import type { Pool } from 'pg';
import { COMPANION_TABLES, plate, receipt } from '../../testing/companions';
import { anEvent, aStream, someEvents } from '../../testing/sample-events';
import { CompanionConflict, LogUnavailable, WrongRevision } from '../failures';
import type { Companion } from '../port';
import { openPool } from './pool';
import { PostgresEventStore } from './postgres-event-store';

describe('appends that share a transaction', () => {
  let database: TestDatabase;
  let pool: Pool;
  let store: PostgresEventStore;

  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool(database.url);
    store = new PostgresEventStore(pool, new FakeClock());
    await database.pool.query(COMPANION_TABLES);
  });
  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  const receipts = async () => {
    const { rows } = await pool.query<{ name: string; position: string; batch: string }>('SELECT * FROM receipt');
    return new Map(rows.map((row) => [row.name, row]));
  };
  const batchesOf = async (streams: readonly string[]) => {
    const { rows } = await pool.query<{ batches: string[] }>(
      'SELECT array_agg(DISTINCT xmin::text) AS batches FROM log.event WHERE stream = ANY ($1)',
      [streams],
    );
    return rows[0]!.batches;
  };

  it('are one transaction with their companions', async () => {
    const streams = Array.from({ length: 40 }, () => aStream());
    const appended = await Promise.all(
      streams.map((stream) =>
        store.append(stream, 'new', someEvents(2), { before: [plate(stream)], after: receipt(stream) }),
      ),
    );
    expect((await batchesOf(streams)).length).toBeLessThanOrEqual(2);
    const written = await receipts();
    const { rows } = await pool.query<{ batch: string }>('SELECT batch FROM plate');
    expect(new Set(rows.map(({ batch }) => batch))).toEqual(new Set([...written.values()].map(({ batch }) => batch)));
    expect(streams.map((stream) => written.get(stream)!.position)).toEqual(
      appended.map(({ position }) => position.toString()),
    );
  });

  it('are judged one by one: a conflicting one fails alone, without its response', async () => {
    const [known, ...fresh] = [aStream(), aStream(), aStream()];
    await store.append(known, 'new', someEvents(1));
    const names = ['refused', 'first', 'second'];
    const outcomes = await Promise.allSettled(
      [known, ...fresh].map((stream, nth) =>
        store.append(stream, 'new', someEvents(1), { before: [], after: receipt(names[nth]!) }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect((outcomes[0] as PromiseRejectedResult).reason).toEqual(new WrongRevision(0));
    expect(await batchesOf(fresh)).toHaveLength(1);
    expect([...(await receipts()).keys()]).toEqual(expect.arrayContaining(['first', 'second']));
    expect((await receipts()).has('refused')).toBe(false);
  });

  it('that claim one unique value: one of them succeeds, the others fail with CompanionConflict', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 30 }, () =>
        store.append(aStream(), 'new', someEvents(1), { before: [plate('MPCC 999999')] }),
      ),
    );
    const failed = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(failed).toEqual(Array.from({ length: 29 }, () => new CompanionConflict()));
    const late = store.append(aStream(), 'new', someEvents(1), { before: [plate('MPCC 999999')] });
    await expect(late).rejects.toBeInstanceOf(CompanionConflict);
  });

  it('repeat their companions without a conflict when they are retried', async () => {
    const [stream, events] = [aStream(), someEvents(2)];
    const companions = { before: [plate('MPCC 1')], after: receipt(stream) };
    const first = await store.append(stream, 'new', events, companions);
    expect(await store.append(stream, 'new', events, companions)).toEqual({ ...first, repeated: true });
  });

  it('do not fail with one that the database cannot store', async () => {
    const streams = [aStream(), aStream(), aStream()];
    const broken: Companion = { write: 'receipts', columns: [] };
    const outcomes = await Promise.allSettled(
      streams.map((stream, nth) =>
        store.append(stream, 'new', someEvents(1), { before: nth === 1 ? [broken] : [plate(stream)] }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('fail together when the database is lost after it has rejected them: the others do not wait one by one', async () => {
    let statements = 0;
    const query = (asked: Parameters<Pool['query']>[0]): unknown => {
      statements += 1;
      return statements === 1 ? pool.query(asked) : Promise.reject(new Error('Connection terminated'));
    };
    const losing = new PostgresEventStore(Object.create(pool, { query: { value: query } }) as Pool, new FakeClock());
    const broken: Companion = { write: 'receipts', columns: [] };
    const appends = Array.from({ length: 5 }, () =>
      losing.append(aStream(), 'new', someEvents(1), { before: [broken] }),
    );
    for (const outcome of await Promise.allSettled(appends)) {
      expect((outcome as PromiseRejectedResult).reason).toBeInstanceOf(LogUnavailable);
    }
    expect(statements).toBe(2);
  });

  it('to one stream are in several transactions', async () => {
    const stream = aStream();
    const events = Array.from({ length: 5 }, (_, nth) => anEvent({ nth }));
    await Promise.all(events.map((event) => store.append(stream, 'any', [event])));
    const stored = await store.readStream(stream);
    expect(new Set(stored.map(({ id }) => id))).toEqual(new Set(events.map(({ id }) => id)));
    expect(await batchesOf([stream])).toHaveLength(5);
  });

  it('wait in a bounded queue while the database does not respond; further ones fail at once', async () => {
    const holder = await database.pool.connect();
    await holder.query('BEGIN; SELECT FROM log.head FOR UPDATE');
    const waiting = Array.from({ length: 10_600 }, () => store.append(aStream(), 'new', someEvents(1)));
    const outcomes = Promise.allSettled(waiting);
    const rejectedAtOnce = await Promise.allSettled(waiting.slice(-50));
    for (const outcome of rejectedAtOnce) {
      expect((outcome as PromiseRejectedResult).reason).toBeInstanceOf(LogUnavailable);
    }
    await holder.query('ROLLBACK');
    holder.release();
    const written = (await outcomes).filter(({ status }) => status === 'fulfilled').length;
    expect(written).toBeGreaterThan(9_000);
    expect(written).toBeLessThan(10_600);
  });

  it('go on when the lock on the head is held by a client that has stopped', async () => {
    const stalled = openPool(database.url, 1);
    stalled.options.idle_in_transaction_session_timeout = 1_000;
    const holder = await stalled.connect();
    await holder.query('BEGIN; SELECT FROM log.head FOR UPDATE');
    const appended = until('the server has ended the stalled transaction', () =>
      store.append(aStream(), 'new', someEvents(1)).then(
        () => true,
        () => false,
      ),
    );
    await appended;
    holder.release(true);
    await stalled.end();
  });
});
