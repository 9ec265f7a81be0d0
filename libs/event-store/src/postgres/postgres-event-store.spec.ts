import { FakeClock, testDatabase, type TestDatabase, until } from '@center/testing';
import type { Pool } from 'pg';
import { anEvent, aStream, someEvents } from '../../testing/sample-events';
import { LogUnavailable } from '../failures';
import { openPool } from './pool';
import { PostgresEventStore } from './postgres-event-store';

describe('the log in PostgreSQL', () => {
  const clock = new FakeClock();
  let database: TestDatabase;
  let pool: Pool;
  let store: PostgresEventStore;

  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool(database.url);
    store = new PostgresEventStore(pool, clock);
  });
  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  const backends = async (statement: string): Promise<number[]> => {
    const { rows } = await database.pool.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'center' AND query LIKE $1`,
      [`%${statement}%`],
    );
    return rows.map(({ pid }) => pid);
  };
  const terminate = async (pids: readonly number[]) => {
    for (const pid of pids) await database.pool.query('SELECT pg_terminate_backend($1)', [pid]);
  };
  const holdingTheHead = async (work: () => Promise<void>): Promise<void> => {
    const holder = await database.pool.connect();
    await holder.query('BEGIN; SELECT FROM log.head FOR UPDATE');
    try {
      await work();
    } finally {
      await holder.query('ROLLBACK');
      holder.release();
    }
  };

  describe('cannot be changed', () => {
    beforeAll(() => store.append(aStream(), 'new', someEvents(2)));

    it.each([
      `UPDATE log.event SET type = 'Other'`,
      'UPDATE log.event SET position = position WHERE false',
      'DELETE FROM log.event',
      'TRUNCATE log.event',
      'UPDATE log.head SET position = position - 1',
      `UPDATE log.head SET known_at = known_at - interval '1 s'`,
      'DELETE FROM log.head',
      'TRUNCATE log.head',
      `SET session_replication_role = replica; DELETE FROM log.event`,
    ])('by %s', async (statement) => {
      const client = await database.pool.connect();
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
      client.release(true);
    });
  });

  it('stores the data byte for byte', async () => {
    const stream = aStream();
    await store.append(stream, 'new', [anEvent({ b: 1, a: [1.0, '\u2028'], '': {} })]);
    const { rows } = await pool.query<{ data: string }>('SELECT data::text FROM log.event WHERE stream = $1', [stream]);
    expect(rows).toEqual([{ data: '{"b":1,"a":[1,"\u2028"],"":{}}' }]);
  });

  it('throws LogUnavailable if its connection is killed during an append, and a retry with the same ids succeeds', async () => {
    const stream = aStream();
    const events = someEvents(3);
    await holdingTheHead(async () => {
      const append = expect(store.append(stream, 'new', events)).rejects.toBeInstanceOf(LogUnavailable);
      await until('the append waits for the head', async () => (await backends('log.append')).length === 1);
      await terminate(await backends('log.append'));
      await append;
    });
    expect(await store.append(stream, 'new', events)).toMatchObject({ revision: 2, repeated: false });
    expect(await store.append(stream, 'new', events)).toMatchObject({ revision: 2, repeated: true });
    expect(await store.readStream(stream)).toHaveLength(3);
  });

  it('survives the loss of a connection that was just checked out', async () => {
    const taken = await pool.connect();
    const { rows } = await taken.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const lost = new Promise((resolve) => taken.once('end', resolve));
    await terminate(rows.map(({ pid }) => pid));
    await lost;
    taken.release(true);
    await store.head();
  });

  it('times out if another transaction holds the lock on the head', async () => {
    await holdingTheHead(() =>
      expect(store.append(aStream(), 'new', someEvents(1))).rejects.toBeInstanceOf(LogUnavailable),
    );
  });

  it('is unavailable if no connection is free in time, the server is down, or the pool has ended', async () => {
    const full = openPool(database.url, 1);
    const only = await full.connect();
    full.options.connectionTimeoutMillis = 50; // from now on: the first connection may take longer
    await expect(new PostgresEventStore(full, clock).head()).rejects.toBeInstanceOf(LogUnavailable);
    only.release();
    await full.end();
    await expect(new PostgresEventStore(full, clock).head()).rejects.toBeInstanceOf(LogUnavailable);
    const nowhere = openPool('postgres://nobody@127.0.0.1:1/none');
    await expect(new PostgresEventStore(nowhere, clock).readAll(0n, 1)).rejects.toBeInstanceOf(LogUnavailable);
    await nowhere.end();
  });

  it('includes no value if the database rejects a statement', async () => {
    const secret = 'a secret value';
    const failure = store.readAll(secret as unknown as bigint, 1).catch((error: unknown) => error);
    expect(await failure).toEqual(new Error('the database rejected a statement of the log (22P02)'));
    expect(await failure).not.toHaveProperty('cause');
  });

  it('continues a subscription after the loss of every connection, without gaps or duplicates', async () => {
    const { position: start } = await store.head();
    const stream = aStream();
    const leave = new AbortController();
    const seen: string[] = [];
    const following = (async () => {
      for await (const page of store.follow(start, leave.signal)) seen.push(...page.map(({ id }) => id));
    })();
    await store.append(stream, 'any', someEvents(2));
    await until('a connection listens', async () => (await backends('LISTEN')).length === 1);
    await terminate(await backends(''));
    await until('appends succeed again', () =>
      store.append(stream, 'any', someEvents(2)).then(
        () => true,
        () => false,
      ),
    );
    await until('a connection listens', async () => (await backends('LISTEN')).length === 1);
    await store.append(stream, 'any', someEvents(2));
    const whole = (await store.readStream(stream)).map(({ id }) => id);
    await until('the subscriber has seen all', () => seen.length >= whole.length);
    expect(seen).toEqual(whole);
    leave.abort();
    await following;
  });

  it('uses one more connection for all subscribers, which closes with the last one', async () => {
    const { position } = await store.head();
    const leave = new AbortController();
    const rest = Array.from({ length: 5 }, () => store.follow(position, leave.signal)[Symbol.asyncIterator]().next());
    await until('a connection listens', async () => (await backends('LISTEN')).length === 1);
    leave.abort();
    await Promise.all(rest);
    await until('no connection listens', async () => (await backends('LISTEN')).length === 0);
  });

  it('limits the bytes of a page, and still delivers every event', async () => {
    const { position: start } = await store.head();
    const stream = aStream();
    const noise = Array.from({ length: 60_000 }, () => Math.random().toString(36))
      .join('')
      .slice(0, 900_000);
    for (let nth = 0; nth < 30; nth += 1) await store.append(stream, 'any', [anEvent({ nth, noise })]);
    const leave = new AbortController();
    const pages: number[][] = [];
    for await (const page of store.follow(start, leave.signal)) {
      pages.push(page.map(({ revision }) => revision));
      if (pages.flat().length === 30) leave.abort();
    }
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat()).toEqual(Array.from({ length: 30 }, (_, nth) => nth));
  });
});
