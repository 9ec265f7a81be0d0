import type { Pool } from 'pg';

/** The tables that had keys and tokens of forgotten persons. */
const TABLES = ['data_key', 'person', 'search_token', 'resemblance'] as const;
const A_DAY = 86_400_000;

/** A table that is about to be rewritten. */
export interface Rewriting {
  readonly table: string;
  readonly bytes: number;
}

/**
 * Rewrites the tables of keys and tokens without their dead rows, as their owner. Commands that need a table wait while it
 * is rewritten. `report` is called before and, with the milliseconds, after each.
 */
export const rewriteTables = async (
  pool: Pool,
  report: (table: Rewriting, milliseconds?: number) => void,
): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('SET statement_timeout = 0');
    for (const table of TABLES) {
      const { rows } = await client.query<{ bytes: string }>(
        `SELECT pg_total_relation_size('vault.${table}') AS bytes`,
      );
      const rewriting = { table: `vault.${table}`, bytes: Number(rows[0]!.bytes) };
      report(rewriting);
      const began = performance.now();
      const asked = { text: `VACUUM (FULL) vault.${table}`, query_timeout: A_DAY };
      await client.query(asked);
      report(rewriting, performance.now() - began);
    }
  } finally {
    client.release(true);
  }
};
