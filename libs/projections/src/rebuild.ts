import { type EventStore, pause } from '@center/event-store';
import type { StoredEvent } from '@center/kernel';
import type { Pool } from 'pg';
import { type Checkpoint, lockCheckpoint, makeCheckpoints, readCheckpoints } from './checkpoint';
import { isUnavailable, KeptRowsWouldChange, ViewFault, ViewsUnavailable } from './failures';
import { eachEvent } from './page';
import { connected, inTransaction, sqlOf } from './transaction';
import { type Sql, type View, wantedBy } from './view';

const PAGE = 1_000;
const TURN_POLL = 200;

/** The dependencies of a rebuild. */
export interface RebuildContext {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly signal: AbortSignal;
  /** a rebuild uses several connections; rebuilds of one process are serialized, so that the pool is not exhausted */
  readonly inTurn: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
}

type Wanted = (checkpoint: Checkpoint | undefined, sql: Sql) => Promise<boolean>;

/**
 * Folds a view from the whole log into new tables, while the old ones serve queries, then swaps them. Does nothing unless
 * `wanted` returns true after the lock is acquired. Returns the position reached, or `undefined` if nothing was done.
 * Throws `ViewFault`, `ViewsUnavailable` or `LogUnavailable`; the old tables are then unchanged.
 */
export const rebuildView = (context: RebuildContext, view: View, wanted: Wanted): Promise<bigint | undefined> =>
  context.inTurn(() => rebuildInTurn(context, view, wanted));

const rebuildInTurn = async (context: RebuildContext, view: View, wanted: Wanted): Promise<bigint | undefined> => {
  const client = await connected(context.pool);
  const lost = (): void => undefined;
  client.on('error', lost);
  const sql = sqlOf(client);
  try {
    await lockRebuild(sql, view, context.signal);
    if (!(await wanted((await readCheckpoints(sql, [view])).get(view.name), sql))) return undefined;
    return await fillAndSwap(context, view);
  } catch (error) {
    await sql(`DROP SCHEMA IF EXISTS ${newSchema(view)} CASCADE`).catch(() => undefined); // otherwise the next rebuild would
    throw error;
  } finally {
    client.off('error', lost);
    client.release(true); // closing the connection releases the lock
  }
};

/** The schema of the new tables of a view. */
const newSchema = (view: View): string => `views_new_${view.name}`;

/** Waits for the lock on the view: one rebuild of a view at a time, across processes. */
const lockRebuild = async (sql: Sql, view: View, signal: AbortSignal): Promise<void> => {
  for (;;) {
    if (signal.aborted) throw new ViewsUnavailable();
    const [lock] = await sql<{ mine: boolean }>(
      `SELECT pg_try_advisory_lock(hashtextextended('rebuild of view ' || $1, 0)) AS mine`,
      [view.name],
    );
    if (lock!.mine) return;
    await pause(TURN_POLL, signal);
  }
};

const fillAndSwap = async (context: RebuildContext, view: View): Promise<bigint> => {
  const { pool } = context;
  const schema = newSchema(view);
  await inTransaction(pool, schema, async (sql) => {
    await makeCheckpoints(sql, [view]);
    await sql(`DROP SCHEMA IF EXISTS ${schema} CASCADE`); // left by a killed rebuild
    await sql(`CREATE SCHEMA ${schema}`);
    await sql(view.ddl).catch(asFault);
  });
  await view.beforeRebuild?.().catch(asFault);
  const filled = await fill(context, view, schema);
  return inTransaction(pool, schema, async (sql) => {
    const old = await lockCheckpoint(sql, view); // runners wait from here on
    const position = await catchUp(context, view, filled, sql);
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

/** Folds the log page by page until the lag is small or no longer decreases. Each page is a transaction. */
const fill = async ({ store, pool, signal }: RebuildContext, view: View, schema: string): Promise<bigint> => {
  let position = 0n;
  let target = (await store.head()).position;
  let behind = Infinity;
  if (target === position) return position; // an empty log
  for await (const page of store.follow(position, signal)) {
    const apply = (part: readonly StoredEvent[]): Promise<void> =>
      inTransaction(pool, schema, (sql) => view.apply(part, sql), 'ASYNCHRONOUS');
    const wanted = wantedBy(view, page);
    if (wanted.length > 0) {
      await apply(wanted).catch(async (error: unknown) => {
        if (isUnavailable(error)) throw error;
        await eachEvent(wanted, (event) => apply([event]).then(() => true));
      });
    }
    position = page.at(-1)!.position;
    if (position < target) continue;
    target = (await store.head()).position;
    const before = behind;
    behind = (await store.lag(position)).events;
    if (behind <= PAGE || behind >= before) return position;
  }
  throw new ViewsUnavailable(); // aborted
};

/** Folds the events appended meanwhile, up to the current head. */
const catchUp = async ({ store }: RebuildContext, view: View, after: bigint, sql: Sql): Promise<bigint> => {
  const head = await store.head();
  let position = after;
  while (position < head.position) {
    const page: StoredEvent[] = await store.readAll(position, PAGE);
    const wanted = wantedBy(view, page);
    if (wanted.length > 0) await view.apply(wanted, sql).catch(asFault);
    position = page.at(-1)?.position ?? head.position;
  }
  return position;
};

/** Throws `ViewFault` if rows that the view must keep have changed. Skipped if the old tables were dropped. */
const sameAsBefore = async (sql: Sql, { keeps, tables }: View, schema: string): Promise<void> => {
  if (keeps === undefined) return;
  const [existing] = await sql<{ all: boolean }>(
    `SELECT bool_and(to_regclass('views.' || name) IS NOT NULL) AS all FROM unnest($1::text[]) AS name`,
    [tables],
  );
  if (!existing!.all) return;
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
  throw isUnavailable(error) ? error : new ViewFault(error);
};
