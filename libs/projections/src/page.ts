import type { StoredEvent } from '@center/kernel';
import type { Pool } from 'pg';
import { lockCheckpoint, moveCheckpoint } from './checkpoint';
import { isLoss, ViewFault } from './failures';
import { inTransaction } from './transaction';
import type { View } from './view';

/**
 * Folds a page that begins right after a position into a view: rows and checkpoint in one transaction. Events that
 * another process has folded meanwhile are left out. False when the checkpoint is not where the page belongs (behind
 * it, stopped, or of another version): look at it again. Throws what the view throws, and `ViewsUnavailable`.
 */
export const applyPage = (pool: Pool, view: View, after: bigint, page: readonly StoredEvent[]): Promise<boolean> =>
  inTransaction(pool, 'views', async (sql) => {
    const checkpoint = await lockCheckpoint(sql, view);
    if (!checkpoint || checkpoint.version !== view.version || checkpoint.fault !== null) return false;
    if (checkpoint.position < after) return false;
    const fresh = page.filter(({ position }) => position > checkpoint.position);
    const last = fresh.at(-1);
    if (!last) return true;
    await view.apply(fresh, sql);
    await moveCheckpoint(sql, view, last.position);
    return true;
  });

/**
 * Does a page at once; when that fails, event by event, so that all before the bad one is done and the bad one has a
 * name. Throws `ViewFault` for it, and what `isLoss` says of the database or the log. `work` answers false to end early.
 */
export const isolateFailingEvent = async (
  page: readonly StoredEvent[],
  work: (part: readonly StoredEvent[]) => Promise<boolean>,
): Promise<boolean> => {
  try {
    return await work(page);
  } catch (error) {
    if (isLoss(error)) throw error;
  }
  for (const event of page) {
    try {
      if (!(await work([event]))) return false;
    } catch (error) {
      throw isLoss(error) ? error : new ViewFault(error, event);
    }
  }
  return true;
};
