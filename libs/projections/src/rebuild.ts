import { type EventStore, pause } from '@center/event-store';
import type { Pool } from 'pg';
import { type Checkpoint, readCheckpoints } from './checkpoint';
import { type ViewFault, ViewsUnavailable } from './failures';
import { dropNewTables, Rebuilding, type RebuildProgress } from './rebuilding';
import { connected, sqlOf } from './transaction';
import type { Sql, View } from './view';

const TURN_POLL = 200;

/** The dependencies of a rebuild. */
export interface RebuildContext {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly signal: AbortSignal;
  /** a rebuild uses several connections; rebuilds of one process are serialized, so that the pool is not exhausted */
  readonly inTurn: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
  /** called after each page */
  readonly report?: (progress: RebuildProgress) => void;
}

type Wanted = (view: View, checkpoint: Checkpoint | undefined, sql: Sql) => Promise<boolean>;

/**
 * Folds views from the whole log into new tables, while the old ones serve queries, then swaps them; the log is read once for
 * all of them. Only those for which `wanted` returns true after the lock is acquired. Returns the views that failed: their
 * old tables are unchanged, and the others are rebuilt. Throws `ViewsUnavailable`, also if the lock is lost, or
 * `LogUnavailable`; then no view is changed that was not swapped already.
 */
export const rebuildViews = (
  context: RebuildContext,
  views: readonly View[],
  wanted: Wanted = () => Promise.resolve(true),
): Promise<ReadonlyMap<View, ViewFault>> => context.inTurn(() => rebuildInTurn(context, views, wanted));

const rebuildInTurn = async (
  context: RebuildContext,
  views: readonly View[],
  wanted: Wanted,
): Promise<ReadonlyMap<View, ViewFault>> => {
  const client = await connected(context.pool);
  const lost = new AbortController();
  const lose = (): void => lost.abort();
  client.on('error', lose);
  client.on('end', lose);
  const sql = sqlOf(client);
  const due: View[] = [];
  try {
    await lockRebuilds(sql, views, context.signal);
    const checkpoints = await readCheckpoints(sql, views);
    for (const view of views) if (await wanted(view, checkpoints.get(view.name), sql)) due.push(view);
    const signal = AbortSignal.any([context.signal, lost.signal]);
    return await new Rebuilding({ ...context, signal }, due).run();
  } catch (error) {
    await dropNewTables(sql, due).catch(() => undefined); // otherwise the next rebuild would
    throw error;
  } finally {
    client.off('error', lose);
    client.off('end', lose);
    client.release(true); // closing the connection releases the locks
  }
};

/** Waits for the locks on the views: one rebuild of a view at a time, across processes. In one order, so without deadlocks. */
const lockRebuilds = async (sql: Sql, views: readonly View[], signal: AbortSignal): Promise<void> => {
  for (const name of views.map((view) => view.name).sort()) {
    for (;;) {
      if (signal.aborted) throw new ViewsUnavailable();
      const [lock] = await sql<{ mine: boolean }>(
        `SELECT pg_try_advisory_lock(hashtextextended('rebuild of view ' || $1, 0)) AS mine`,
        [name],
      );
      if (lock!.mine) break;
      await pause(TURN_POLL, signal);
    }
  }
};
