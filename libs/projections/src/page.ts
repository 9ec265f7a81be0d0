import type { StoredEvent } from '@center/kernel';
import type { Pool } from 'pg';
import { lockCheckpoint, moveCheckpoint } from './checkpoint';
import { isUnavailable, ViewFault } from './failures';
import { inTransaction } from './transaction';
import type { View } from './view';

/**
 * Folds a page that starts right after a position into a view: rows and checkpoint in one transaction. Events that
 * another process has folded meanwhile are skipped. Returns false if the checkpoint does not match the page (behind it,
 * stopped, or of another version) and must be read again. Throws what the view throws, and `ViewsUnavailable`.
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
 * Processes a page at once and, if that fails, event by event, to process all events before the failing one and to
 * identify it. Throws `ViewFault` for it, and the errors of `isUnavailable`. `work` returns false to end early.
 */
export const isolateFailingEvent = async (
  page: readonly StoredEvent[],
  work: (part: readonly StoredEvent[]) => Promise<boolean>,
): Promise<boolean> => {
  try {
    return await work(page);
  } catch (error) {
    if (isUnavailable(error)) throw error;
  }
  for (const event of page) {
    try {
      if (!(await work([event]))) return false;
    } catch (error) {
      throw isUnavailable(error) ? error : new ViewFault(error, event);
    }
  }
  return true;
};
