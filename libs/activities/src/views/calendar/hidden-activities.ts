import type { Officer } from '@center/kernel';
import type { ViewReader } from '@center/projections';
import { Conditions } from '../conditions';
import { seenBy } from '../seen';

/** Those of the activities and print runs with these ids that an officer may not know of, or that the views do not have yet. */
export const hiddenAmong = async (
  views: ViewReader,
  by: Officer,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const where = new Conditions();
  const asked = where.put(ids);
  const rows = await views.query<{ id: string }>(
    `SELECT id FROM unnest(${asked}::uuid[]) AS id
      WHERE NOT EXISTS (SELECT FROM activity WHERE activity_id = id AND (${seenBy(by, where)}))
        AND NOT EXISTS (SELECT FROM print_run WHERE material_id = id)`,
    where.values,
  );
  return new Set(rows.map(({ id }) => id));
};
