import type { EventStore } from '@center/event-store';
import type { StoredEvent } from '@center/kernel';
import type { Pool } from 'pg';
import { lockCheckpoint, makeCheckpoints } from './checkpoint';
import { isUnavailable, KeptRowsWouldChange, ViewFault, ViewsUnavailable } from './failures';
import { eachEvent } from './page';
import { readAhead } from './read-ahead';
import { inTransaction } from './transaction';
import { type Sql, type View, wantedBy } from './view';

const PAGE = 4_000;
/** events that may be left for the transaction that swaps the tables */
const REST = 1_000;
/** views that are filled at the same time, each on a connection: PostgreSQL writes while this process folds */
const LANES = 3;

/** How far a rebuild has come. */
export interface RebuildProgress {
  readonly events: number;
  /** the events of the log at the start, as counted or estimated by the log */
  readonly total: number;
  readonly perSecond: number;
  readonly secondsLeft: number;
}

interface Context {
  readonly pool: Pool;
  readonly store: EventStore;
  /** aborted when the program stops, or when the locks on the views are lost */
  readonly signal: AbortSignal;
  readonly report?: (progress: RebuildProgress) => void;
}

/** The schema of the new tables of a view. */
const newSchema = (view: View): string => `views_new_${view.name}`;

/** Drops the new tables of views that were not swapped. */
export const dropNewTables = async (sql: Sql, views: readonly View[]): Promise<void> => {
  for (const view of views) await sql(`DROP SCHEMA IF EXISTS ${newSchema(view)} CASCADE`);
};

/** One rebuild of several views, whose locks are held. A view that fails is left out, the others go on. */
export class Rebuilding {
  private readonly faults = new Map<View, ViewFault>();
  private readonly began = performance.now();
  private position = 0n;
  private events = 0;

  constructor(
    private readonly context: Context,
    private readonly views: readonly View[],
  ) {}

  /** Fills, indexes and swaps the tables. Returns the views that failed. Throws the errors of `isUnavailable`. */
  async run(): Promise<ReadonlyMap<View, ViewFault>> {
    await this.forEach((view) => this.prepare(view));
    await this.forEach(async (view) => view.beforeRebuild?.());
    await this.fill();
    await this.forEach((view) => this.finishTables(view));
    await this.fill(); // appended meanwhile
    await this.forEach((view) => this.swap(view), 1);
    return this.faults;
  }

  /** Works on the views that have not failed, several at a time. */
  private async forEach(work: (view: View) => Promise<void>, lanes = LANES): Promise<void> {
    const waiting = this.views.filter((view) => !this.faults.has(view));
    const lane = async (): Promise<void> => {
      for (let view = waiting.shift(); view; view = waiting.shift()) {
        await work(view).catch(this.failed(view));
        if (this.faults.has(view)) await this.in(view, (sql) => dropNewTables(sql, [view]));
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
    for (const { reason } of ended.filter((each) => each.status === 'rejected')) throw reason;
  }

  private readonly failed =
    (view: View) =>
    (error: unknown): void => {
      if (isUnavailable(error)) throw error;
      this.faults.set(view, error instanceof ViewFault ? error : new ViewFault(error));
    };

  /** A transaction on the new tables. Rolled back if aborted: they may belong to another process then. */
  private in<Answer>(view: View, work: (sql: Sql) => Promise<Answer>): Promise<Answer> {
    const unlessAborted = async (sql: Sql): Promise<Answer> => {
      const answer = await work(sql);
      if (this.context.signal.aborted) throw new ViewsUnavailable();
      return answer;
    };
    return inTransaction(this.context.pool, newSchema(view), unlessAborted, 'BULK');
  }

  private prepare(view: View): Promise<void> {
    return this.in(view, async (sql) => {
      await makeCheckpoints(sql, [view]);
      await dropNewTables(sql, [view]); // left by a killed rebuild
      await sql(`CREATE SCHEMA ${newSchema(view)}`);
      await sql(view.ddl);
    });
  }

  /** Folds the log page by page until the lag is small or no longer decreases. */
  private async fill(): Promise<void> {
    const { store, signal } = this.context;
    let target = (await store.head()).position;
    const total = this.events + (await store.lag(this.position)).events;
    let behind = Infinity;
    if (target <= this.position) return;
    const pages = readAhead(store, this.position, signal);
    try {
      for (;;) {
        const page = await pages.next(PAGE, target);
        await this.forEach((view) => this.fold(view, page));
        this.position = page.at(-1)!.position;
        this.events += page.length;
        this.report(total);
        if (this.faults.size === this.views.length) return;
        if (this.position < target) continue;
        target = (await store.head()).position;
        const before = behind;
        behind = (await store.lag(this.position)).events;
        if (behind <= REST || behind >= before) return;
      }
    } finally {
      await pages.close();
    }
  }

  private report(total: number): void {
    const perSecond = this.events / ((performance.now() - this.began) / 1_000);
    const left = Math.max(0, total - this.events);
    this.context.report?.({ events: this.events, total, perSecond, secondsLeft: left / perSecond });
  }

  /** Folds a page, and if that fails event by event, to name the failing one. */
  private async fold(view: View, page: readonly StoredEvent[]): Promise<void> {
    const wanted = wantedBy(view, page);
    if (wanted.length === 0) return;
    const apply = (events: readonly StoredEvent[]): Promise<void> => this.in(view, (sql) => view.apply(events, sql));
    await apply(wanted).catch(async (error: unknown) => {
      if (isUnavailable(error)) throw error;
      await eachEvent(wanted, (event) => apply([event]).then(() => true));
    });
  }

  /** Indexes are created at the end, because it is faster than to maintain them during the fill. */
  private finishTables(view: View): Promise<void> {
    return this.in(view, async (sql) => {
      if (view.indexes !== undefined) await sql(view.indexes);
      for (const table of view.tables) await sql(`ANALYZE ${table}`);
    });
  }

  private swap(view: View): Promise<void> {
    return this.in(view, async (sql) => {
      const old = await lockCheckpoint(sql, view); // no other process writes the view from here on
      const position = await this.catchUp(view, sql);
      await sameAsBefore(sql, view);
      await moveTables(sql, view, old?.tables ?? []);
      await sql('UPDATE views.checkpoint SET version = $2, tables = $3, position = $4, fault = NULL WHERE view = $1', [
        view.name,
        view.version,
        view.tables,
        position,
      ]);
    });
  }

  /** Folds the events appended meanwhile, up to the current head. */
  private async catchUp(view: View, sql: Sql): Promise<bigint> {
    const { store, signal } = this.context;
    const head = await store.head();
    let { position } = this;
    while (position < head.position) {
      if (signal.aborted) throw new ViewsUnavailable();
      const page: StoredEvent[] = await store.readAll(position, REST);
      const wanted = wantedBy(view, page);
      if (wanted.length > 0) await view.apply(wanted, sql);
      position = page.at(-1)?.position ?? head.position;
    }
    return position;
  }
}

/** Throws if rows that the view must keep have changed. Skipped if the old tables were dropped. */
const sameAsBefore = async (sql: Sql, view: View): Promise<void> => {
  const { keeps, tables } = view;
  if (keeps === undefined) return;
  const [existing] = await sql<{ all: boolean }>(
    `SELECT bool_and(to_regclass('views.' || name) IS NOT NULL) AS all FROM unnest($1::text[]) AS name`,
    [tables],
  );
  if (!existing!.all) return;
  const rowsIn = (place: string): string => `SELECT ${keeps.columns.join(', ')} FROM ${place}.${keeps.table}`;
  const lost = await sql(`SELECT FROM (${rowsIn('views')} EXCEPT ${rowsIn(newSchema(view))}) AS lost LIMIT 1`);
  if (lost.length > 0) throw new KeptRowsWouldChange();
};

const moveTables = async (sql: Sql, view: View, old: readonly string[]): Promise<void> => {
  for (const table of new Set([...old, ...view.tables])) await sql(`DROP TABLE IF EXISTS views.${table} CASCADE`);
  for (const table of view.tables) await sql(`ALTER TABLE ${newSchema(view)}.${table} SET SCHEMA views`);
  await dropNewTables(sql, [view]);
};
