import type { Sql } from './view';

/**
 * Inserts rows into a table of a view in one statement. The rows have the names of the columns; a column that a row lacks is
 * null. Does nothing without rows.
 */
export const insertRows = async (sql: Sql, table: string, rows: readonly object[]): Promise<void> => {
  if (rows.length === 0) return;
  await sql(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`, [
    JSON.stringify(rows),
  ]);
};
