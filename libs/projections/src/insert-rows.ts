import { copyLines } from './copy-in';
import type { Sql } from './view';

/**
 * Inserts rows into a table of a view by COPY, the fastest way. The rows have the names of the columns, all rows the same
 * ones. `json` names those of type `json` or `jsonb`. Does nothing without rows.
 */
export const insertRows = async (
  sql: Sql,
  table: string,
  rows: readonly object[],
  json: readonly string[] = [],
): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const names = columns.map((name) => `"${name}"`).join(', ');
  await sql.copy(
    `COPY ${table} (${names}) FROM STDIN`,
    copyLines(rows as readonly Readonly<Record<string, unknown>>[], columns, json),
  );
};
