import type { StoredEvent } from '@center/kernel';
import type { Pool } from 'pg';
import { canFollow, checkpointsIn, lockingStatement, movingStatement } from './checkpoint';
import { isUnavailable, ViewFault } from './failures';
import { inTransaction, type TransactionMode } from './transaction';
import { type Sql, type View, wantedBy } from './view';

/** The views that have folded a page, with their positions, and those that could not, with the reason. */
export interface Folded {
  readonly reached: ReadonlyMap<View, bigint>;
  readonly faults: ReadonlyMap<View, ViewFault>;
}

/** A view threw while a page was folded into several views. */
class ApplyFailed extends Error {
  constructor(
    readonly view: View,
    override readonly cause: unknown,
  ) {
    super('a view failed');
  }
}

/**
 * Folds a page that starts right after a position into views: the rows and checkpoints of all of them in one transaction.
 * Events that a view has folded already are skipped. Returns the positions of the views; one is missing if its checkpoint
 * does not match the page (behind it, stopped, of another version, or locked) and must be read again. Throws
 * `ViewsUnavailable`, and `ApplyFailed` with what a view throws.
 */
export const applyPage = async (
  pool: Pool,
  views: readonly View[],
  after: bigint,
  page: readonly StoredEvent[],
  mode: TransactionMode = 'ASYNCHRONOUS',
): Promise<ReadonlyMap<View, bigint>> => {
  const last = page.at(-1)!.position;
  const moved: View[] = [];
  const work = async (sql: Sql, locked: readonly object[]): Promise<ReadonlyMap<View, bigint>> => {
    const checkpoints = checkpointsIn(locked);
    const reached = new Map<View, bigint>();
    for (const view of views) {
      const checkpoint = checkpoints.get(view.name);
      if (!canFollow(view, checkpoint) || checkpoint.position < after) continue;
      const { position } = checkpoint;
      reached.set(view, position > last ? position : last);
      if (position >= last) continue;
      const wanted = wantedBy(view, position > after ? page.filter((event) => event.position > position) : page);
      if (wanted.length > 0) await view.apply(wanted, sql).catch(failedIn(view));
      moved.push(view);
    }
    return reached;
  };
  return inTransaction(pool, 'views', work, mode, {
    first: lockingStatement(views),
    last: () => (moved.length > 0 ? movingStatement(moved, last) : undefined),
  });
};

const failedIn = (view: View) => (error: unknown) => {
  throw isUnavailable(error) ? error : new ApplyFailed(view, error);
};

/**
 * Folds a page like `applyPage`. A view that fails does not affect the others: it folds the page alone and event by event,
 * up to the failing event. Throws only the errors of `isUnavailable`.
 */
export const foldPage = async (
  pool: Pool,
  views: readonly View[],
  after: bigint,
  page: readonly StoredEvent[],
  mode?: TransactionMode,
): Promise<Folded> => {
  const failed = new Set<View>();
  const reached = new Map<View, bigint>();
  while (failed.size < views.length) {
    const others = views.filter((view) => !failed.has(view));
    try {
      for (const [view, position] of await applyPage(pool, others, after, page, mode)) reached.set(view, position);
      break;
    } catch (error) {
      if (isUnavailable(error)) throw error;
      for (const view of error instanceof ApplyFailed ? [error.view] : others) failed.add(view);
    }
  }
  const faults = new Map<View, ViewFault>();
  for (const view of failed) {
    try {
      const position = await applyEach(pool, view, after, page, mode);
      if (position !== undefined) reached.set(view, position);
    } catch (error) {
      if (!(error instanceof ViewFault)) throw error;
      faults.set(view, error);
    }
  }
  return { reached, faults };
};

const applyEach = async (
  pool: Pool,
  view: View,
  start: bigint,
  page: readonly StoredEvent[],
  mode?: TransactionMode,
): Promise<bigint | undefined> => {
  let after = start;
  await eachEvent(page, async (event) => {
    const reached = await applyPage(pool, [view], after, [event], mode);
    if (!reached.has(view)) return false;
    after = event.position;
    return true;
  });
  return after === page.at(-1)!.position ? after : undefined;
};

/**
 * Processes events one by one, to process all before a failing one and to identify it. Throws `ViewFault` for it, and the
 * errors of `isUnavailable`. `work` returns false to end early.
 */
export const eachEvent = async (
  page: readonly StoredEvent[],
  work: (event: StoredEvent) => Promise<boolean>,
): Promise<void> => {
  for (const event of page) {
    try {
      if (!(await work(event))) return;
    } catch (error) {
      if (isUnavailable(error)) throw error;
      throw new ViewFault(error instanceof ApplyFailed ? error.cause : error, event);
    }
  }
};
