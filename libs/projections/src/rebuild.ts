import { type EventStore, pause } from '@center/event-store';
import type { StoredEvent } from '@center/kernel';
import type { Pool } from 'pg';
import { type Checkpoint, lockCheckpoint, makeCheckpoint, readCheckpoint } from './checkpoint';
import { isLoss, KeptRowsWouldChange, ViewFault, ViewsUnavailable } from './failures';
import { isolateFailingEvent } from './page';
import { connected, inTransaction, sqlOf } from './transaction';
import type { Sql, View } from './view';

const PAGE = 1_000;
const TURN_POLL = 200;

/** What a rebuild works with. */
export interface RebuildContext {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly signal: AbortSignal;
  /** a rebuild holds several connections: in one process they take turns, so that the pool cannot run dry */
  readonly inTurn: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
}

type Wanted = (checkpoint: Checkpoint | undefined, sql: Sql) => Promise<boolean>;

/**
 * Folds a view anew from the whole log into tables beside the old ones, which answer meanwhile, then puts them in their
 * place. Nothing happens unless `wanted` says so once it is this process's turn. Answers the position reached, or
 * `undefined` when nothing was done. Throws `ViewFault`, `ViewsUnavailable` or `LogUnavailable`; then the old tables are
 * still in place.
 */
export const rebuildView = (workshop: RebuildContext, view: View, wanted: Wanted): Promise<bigint | undefined> =>
  workshop.inTurn(() => rebuildInTurn(workshop, view, wanted));

const rebuildInTurn = async (workshop: RebuildContext, view: View, wanted: Wanted): Promise<bigint | undefined> => {
  const client = await connected(workshop.pool);
  const lost = (): void => undefined;
  client.on('error', lost);
  const sql = sqlOf(client);
  try {
    await turnAt(sql, view, workshop.signal);
    if (!(await wanted(await readCheckpoint(sql, view), sql))) return undefined;
    return await fillAndSwap(workshop, view);
  } catch (error) {
    await sql(`DROP SCHEMA IF EXISTS ${beside(view)} CASCADE`).catch(() => undefined); // the next rebuild would, too
    throw error;
  } finally {
    client.off('error', lost);
    client.release(true); // the turn ends with the connection
  }
};

/** The schema in which a view is filled anew. */
const beside = (view: View): string => `views_new_${view.name}`;

/** One rebuild of a view at a time, whatever process wants it. */
const turnAt = async (sql: Sql, view: View, signal: AbortSignal): Promise<void> => {
  for (;;) {
    if (signal.aborted) throw new ViewsUnavailable();
    const [turn] = await sql<{ mine: boolean }>(
      `SELECT pg_try_advisory_lock(hashtextextended('rebuild of view ' || $1, 0)) AS mine`,
      [view.name],
    );
    if (turn!.mine) return;
    await pause(TURN_POLL, signal);
  }
};

const fillAndSwap = async (workshop: RebuildContext, view: View): Promise<bigint> => {
  const { pool } = workshop;
  const schema = beside(view);
  await inTransaction(pool, schema, async (sql) => {
    await makeCheckpoint(sql, view);
    await sql(`DROP SCHEMA IF EXISTS ${schema} CASCADE`); // what a rebuild that was killed has left
    await sql(`CREATE SCHEMA ${schema}`);
    await sql(view.ddl).catch(asFault);
  });
  await view.beforeRebuild?.().catch(asFault);
  const filled = await fill(workshop, view, schema);
  return inTransaction(pool, schema, async (sql) => {
    const old = await lockCheckpoint(sql, view); // from here on the runners wait
    const position = await catchUp(workshop, view, filled, sql);
    await sameAsBefore(sql, view, schema);
    await swap(sql, view, schema, old?.tables ?? []);
    await sql(`UPDATE views.checkpoint SET version = $2, tables = $3, position = $4, fault = NULL WHERE view = $1`, [
      view.name,
      view.version,
      view.tables,
      position,
    ]);
    return position;
  });
};

/** Folds the log page by page until its end is near, or runs away as fast as we come; a page is a transaction. */
const fill = async ({ store, pool, signal }: RebuildContext, view: View, schema: string): Promise<bigint> => {
  let position = 0n;
  let target = (await store.head()).position;
  let behind = Infinity;
  if (target === position) return position; // an empty log
  for await (const page of store.follow(position, signal)) {
    await isolateFailingEvent(page, async (part) => {
      await inTransaction(pool, schema, (sql) => view.apply(part, sql));
      return true;
    });
    position = page.at(-1)!.position;
    if (position < target) continue;
    target = (await store.head()).position;
    const before = behind;
    behind = (await store.lag(position)).events;
    if (behind <= PAGE || behind >= before) return position;
  }
  throw new ViewsUnavailable(); // aborted
};

/** Folds what was appended meanwhile, up to the head as it is now. */
const catchUp = async ({ store }: RebuildContext, view: View, after: bigint, sql: Sql): Promise<bigint> => {
  const head = await store.head();
  let position = after;
  while (position < head.position) {
    const page: StoredEvent[] = await store.readAll(position, PAGE);
    await view.apply(page, sql).catch(asFault);
    position = page.at(-1)?.position ?? head.position;
  }
  return position;
};

/** Throws `ViewFault` when something that the view must keep has come out otherwise. Nothing is kept of a view that was dropped. */
const sameAsBefore = async (sql: Sql, { keeps, tables }: View, schema: string): Promise<void> => {
  if (keeps === undefined) return;
  const [standing] = await sql<{ all: boolean }>(
    `SELECT bool_and(to_regclass('views.' || name) IS NOT NULL) AS all FROM unnest($1::text[]) AS name`,
    [tables],
  );
  if (!standing!.all) return;
  const rowsIn = (place: string): string => `SELECT ${keeps.columns.join(', ')} FROM ${place}.${keeps.table}`;
  const lost = await sql(`SELECT FROM (${rowsIn('views')} EXCEPT ${rowsIn(schema)}) AS lost LIMIT 1`);
  if (lost.length > 0) throw new ViewFault(new KeptRowsWouldChange());
};

const swap = async (sql: Sql, view: View, schema: string, old: readonly string[]): Promise<void> => {
  for (const table of new Set([...old, ...view.tables])) await sql(`DROP TABLE IF EXISTS views.${table} CASCADE`);
  for (const table of view.tables) await sql(`ALTER TABLE ${schema}.${table} SET SCHEMA views`).catch(asFault);
  await sql(`DROP SCHEMA ${schema} CASCADE`);
};

const asFault = (error: unknown): never => {
  throw isLoss(error) ? error : new ViewFault(error);
};
