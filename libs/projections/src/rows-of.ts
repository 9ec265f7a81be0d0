import type { Pool } from 'pg';
import { inTransaction } from './transaction';
import type { View } from './view';

/** All rows of a view's tables as JSON texts, in a deterministic order: equal before and after a rebuild. */
export const rowsOf = (pool: Pool, view: View): Promise<Record<string, string[]>> =>
  inTransaction(
    pool,
    'views',
    async (sql) => {
      const tables: Record<string, string[]> = {};
      for (const table of view.tables) {
        const rows = await sql<{ row: string }>(
          `SELECT to_jsonb(t)::text AS row FROM ${table} AS t ORDER BY to_jsonb(t)::text COLLATE "C"`,
        );
        tables[table] = rows.map(({ row }) => row);
      }
      return tables;
    },
    'READ ONLY',
  );
