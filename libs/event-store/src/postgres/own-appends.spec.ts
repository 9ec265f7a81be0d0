import { FakeClock, testDatabase, type TestDatabase, until } from '@center/testing';
import type { StoredEvent } from '@center/kernel';
import type { Pool } from 'pg';
import { aStream, someEvents } from '../../testing/sample-events';
import { AppendListener } from './append-listener';
import { openPool } from './pool';
import { PostgresEventStore } from './postgres-event-store';
import { PostgresLogLoader } from './postgres-log-loader';

describe('a subscriber in the process that appends', () => {
  const clock = new FakeClock();
  let database: TestDatabase;
  let pools: Pool[];
  let mine: PostgresEventStore;
  let other: PostgresEventStore;
  let leave: AbortController;
  let seen: StoredEvent[];
  let following: Promise<void>;

  beforeEach(async () => {
    database = await testDatabase();
    pools = [openPool(database.url), openPool(database.url)];
    [mine, other] = pools.map((pool) => new PostgresEventStore(pool, clock)) as [
      PostgresEventStore,
      PostgresEventStore,
    ];
    leave = new AbortController();
    seen = [];
    following = (async () => {
      for await (const page of mine.follow(0n, leave.signal)) seen.push(...page);
    })();
    await mine.append(aStream(), 'new', someEvents(1));
    await until('the first event is seen', () => seen.length === 1);
    await until('a connection listens', async () => {
      const listening = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
      return (await database.pool.query(listening)).rowCount === 1;
    });
  });
  afterEach(async () => {
    leave.abort();
    await following;
    for (const pool of pools) await pool.end();
    await database.close();
  });

  /** Counts the pages that are read from the database. */
  const pagesRead = (): { count: number } => {
    const read = { count: 0 };
    const query = pools[0]!.query.bind(pools[0]!) as (...given: unknown[]) => unknown;
    Object.assign(pools[0]!, {
      query: (...given: unknown[]) => {
        if (JSON.stringify(given[0]).includes('pg_column_size')) read.count += 1;
        return query(...given);
      },
    });
    return read;
  };
  const whole = () => other.readAll(0n, 10_000);
  const sees = (events: number) => until('all events are seen', () => seen.length >= events);

  it('gets its events as they are stored, without a query', async () => {
    const read = pagesRead();
    for (let nth = 0; nth < 10; nth += 1) {
      clock.advance(1_000);
      await mine.append(aStream(), 'new', someEvents(2), nth % 2 ? { before: [] } : undefined);
      await sees(3 + 2 * nth);
    }
    await Promise.all(Array.from({ length: 20 }, () => mine.append(aStream(), 'any', someEvents(3))));
    await sees(81);
    expect(seen).toEqual(await whole());
    expect(read.count).toBeLessThanOrEqual(2); // one for a hint, one because time has passed
  });

  it('reads what another process has appended in between', async () => {
    const appends = Array.from({ length: 200 }, (_, nth) =>
      (nth % 3 ? mine : other).append(aStream(), 'new', someEvents(2)),
    );
    await Promise.all(appends);
    await sees(401);
    expect(seen).toEqual(await whole());
  });

  it('reads events that were not notified page after page, without waiting between them', async () => {
    const { position } = await other.head();
    const stream = aStream();
    const events = Array.from({ length: 11 }, () => someEvents(500)).flat();
    const backlog = events.map(({ meta, ...event }, nth): StoredEvent => {
      const recordedAt = clock.now();
      const place = { stream, revision: nth, position: position + BigInt(nth) + 1n, knownAt: recordedAt };
      return { ...event, ...place, meta: { ...meta, recordedAt } };
    });
    const waits = jest.spyOn(AppendListener.prototype, 'wait');
    await new PostgresLogLoader(pools[1]!).load(backlog);
    await sees(1 + backlog.length);
    expect(waits.mock.calls.length).toBeLessThan(4); // for the first page, and after the last one
    waits.mockRestore();
  });

  it('reads an append whose result was lost', async () => {
    const holder = await database.pool.connect();
    await holder.query('BEGIN; SELECT FROM log.head FOR UPDATE');
    const lost = mine.append(aStream(), 'new', someEvents(1)).catch(() => undefined);
    const waiting = `FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%log.append%' AND wait_event_type = 'Lock'`;
    await until('it waits', async () => (await database.pool.query(`SELECT ${waiting}`)).rowCount === 1);
    await database.pool.query(`SELECT pg_terminate_backend(pid) ${waiting}`);
    await lost;
    await holder.query('ROLLBACK');
    holder.release();
    await other.append(aStream(), 'new', someEvents(1));
    await mine.append(aStream(), 'new', someEvents(1));
    await sees(3);
    expect(seen).toEqual(await whole());
  });

  it('does not mix events from before the loss of its connection with later ones', async () => {
    await mine.append(aStream(), 'new', someEvents(5));
    await sees(6);
    await database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    );
    // like a server with a restored backup: the log ends earlier and goes on with other events
    await database.pool.query(`
      ALTER TABLE log.event DISABLE TRIGGER ALL; ALTER TABLE log.head DISABLE TRIGGER ALL;
      DELETE FROM log.event WHERE position > 2; UPDATE log.head SET position = 2`);
    await until('a connection listens', async () => {
      const listening = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
      return (await database.pool.query(listening)).rowCount === 1;
    });
    await other.append(aStream(), 'new', someEvents(1));
    const again: StoredEvent[] = [];
    const enough = new AbortController();
    await mine.append(aStream(), 'new', someEvents(1));
    for await (const page of mine.follow(2n, enough.signal)) {
      again.push(...page);
      if (again.length >= 2) enough.abort();
    }
    expect(again).toEqual((await whole()).slice(2));
  });
});
