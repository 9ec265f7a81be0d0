import { type EventStore, hostClock, openPool, PostgresEventStore } from '@center/event-store';
import { testDatabase } from '@center/testing';
import type { Pool } from 'pg';
import { aStream, someEvents } from '../../event-store/testing/sample-events';
import { Projections, rowsOf, type View, type ViewStatus } from '../src';

/** The projections of one process; several may share a database. */
export interface Process {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly projections: Projections;
}

/** A database with a log, and processes with projections. */
export class Center {
  readonly store: EventStore;
  private readonly processes: Process[] = [];

  private constructor(
    private readonly database: Awaited<ReturnType<typeof testDatabase>>,
    private readonly logOn: (pool: Pool) => EventStore,
  ) {
    database.pool.on('error', () => undefined); // specs kill connections
    this.store = logOn(database.pool);
  }

  /** `logOn` opens the log on a pool; defaults to PostgreSQL. */
  static async open(logOn = (pool: Pool): EventStore => new PostgresEventStore(pool, hostClock)): Promise<Center> {
    return new Center(await testDatabase(), logOn);
  }

  get url(): string {
    return this.database.url;
  }

  get pool(): Pool {
    return this.database.pool;
  }

  /** A new process: pool and projections, not started. */
  process(...views: View[]): Process {
    const pool = openPool(this.database.url);
    const store = this.logOn(pool);
    const process = { pool, store, projections: new Projections(store, pool, views) };
    this.processes.push(process);
    return process;
  }

  /** A process with started projections. */
  async started(...views: View[]): Promise<Projections> {
    const { projections } = this.process(...views);
    await projections.start();
    return projections;
  }

  /** Appends `count` events to a stream; returns the position. */
  async append(count: number, stream = aStream()): Promise<bigint> {
    return (await this.store.append(stream, 'any', someEvents(count))).position;
  }

  /** The expected rows of the tally's tables, computed from the log. */
  async tallied(): Promise<Record<string, string[]>> {
    const events = await this.store.readAll(0n, 1_000_000);
    const streams = new Map<string, number>();
    for (const { stream } of events) streams.set(stream, (streams.get(stream) ?? 0) + 1);
    const rows = [...streams].map(([stream, events]) => JSON.stringify({ events, stream }));
    const entries = events.map(({ position, stream }) => JSON.stringify({ stream, position: String(position) }));
    return { tally: normal(rows), tally_entry: normal(entries) };
  }

  /** The actual rows of a view's tables. */
  async rows(view: View): Promise<Record<string, string[]>> {
    const tables = await rowsOf(this.pool, view);
    return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, normal(rows)]));
  }

  /** Stops the running processes. */
  async stopProcesses(): Promise<void> {
    for (const { pool, projections } of this.processes.splice(0)) {
      await projections.stop();
      await pool.end();
    }
  }

  /** Deletes every view with its tables. */
  async clear(): Promise<void> {
    await this.stopProcesses();
    await this.pool.query('DROP TABLE IF EXISTS views.tally, views.tally_entry CASCADE; DELETE FROM views.checkpoint');
  }

  async close(): Promise<void> {
    await this.stopProcesses();
    await this.database.close();
  }
}

const normal = (rows: readonly string[]): string[] =>
  rows
    .map((row) => JSON.parse(row) as Record<string, unknown>)
    .map((row) =>
      JSON.stringify(
        Object.entries(row)
          .map(([name, value]) => [name, String(value)])
          .sort(),
      ),
    )
    .sort();

/** The status of one view. */
export const statusOf = async (projections: Projections, name = 'tally'): Promise<ViewStatus> =>
  (await projections.status()).find(({ view }) => view === name)!;
