import { isDatabaseUnavailable } from '@center/event-store';
import type { StoredEvent } from '@center/kernel';
import type { Pool } from 'pg';
import { ViewsUnavailable } from './failures';
import { type View, wantedBy } from './view';

/** Writes rows only if the checkpoint is at the start of the page ($4), and moves it to the end ($5). */
const guarded = (fold: string): string => `
WITH held AS MATERIALIZED (
  SELECT set_config('synchronous_commit', 'off', true) FROM views.checkpoint
   WHERE view = $2 AND version = $3 AND fault IS NULL AND position = $4 FOR UPDATE SKIP LOCKED
), folded AS (${fold}
), moved AS (
  UPDATE views.checkpoint SET position = $5 FROM held WHERE view = $2 RETURNING view
)
SELECT (SELECT coalesce(json_agg(folded), '[]') FROM folded) AS rows FROM moved`;

/**
 * Folds a page that starts right after a position into a view with a `statement`, in one round trip: a transaction of its
 * own. Returns the rows of the statement; `undefined` if the page must be folded by `apply`, because the checkpoint does not
 * match, the statement failed, or the view has none for this page. Throws `ViewsUnavailable`.
 */
export const foldInOneStatement = async (
  pool: Pool,
  view: View,
  after: bigint,
  page: readonly StoredEvent[],
): Promise<readonly object[] | undefined> => {
  const value = valueOf(view, page);
  if (value === undefined) return undefined;
  try {
    const { rows } = await pool.query<{ rows: object[] }>({
      name: `fold ${view.name}`,
      text: guarded(view.statement!.text),
      values: [value, view.name, view.version, after, page.at(-1)!.position],
    });
    return rows[0]?.rows;
  } catch (cause) {
    if (isDatabaseUnavailable(cause)) throw new ViewsUnavailable({ cause });
    return undefined;
  }
};

/** The parameter of the statement. A view that cannot handle an event has none: `apply` then reports the fault. */
const valueOf = (view: View, page: readonly StoredEvent[]) => {
  try {
    return view.statement?.value(wantedBy(view, page));
  } catch {
    return undefined;
  }
};
