import type { Pool } from 'pg';
import { vaultTables } from './vault-tables';

const PAGE = 500;

/**
 * Responses of the last minute before a backup may belong to appends after its position: they would report events that
 * the restored log does not have. Without a stored response a retry finds the events by their ids. Deliveries that are over
 * are only a log.
 */
const SETTLED: Readonly<Record<string, string>> = {
  remembered_answer: `WHERE created_at < now() - interval '1 minute'`,
  webhook_delivery: `WHERE status IN ('RETRYING', 'FAILED')`,
};

/** A page of rows of a table: each row as JSON text, which only PostgreSQL reads again. */
export interface VaultPage {
  readonly table: string;
  readonly rows: readonly string[];
}

/** All rows of the vault at one moment, page by page. Uses one connection for the duration. */
export async function* vaultPages(pool: Pool): AsyncGenerator<VaultPage, void, undefined> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0'); // a slow disk must not end the backup
    for (const table of await vaultTables(client)) {
      await client.query(
        `DECLARE page NO SCROLL CURSOR FOR SELECT row_to_json(t) FROM vault."${table}" t ${SETTLED[table] ?? ''}`,
      );
      for (;;) {
        const { rows } = await client.query<[string]>({
          text: `FETCH ${PAGE} FROM page`,
          rowMode: 'array',
          types: AS_TEXT,
        });
        if (rows.length === 0) break;
        yield { table, rows: rows.map(([row]) => row) };
      }
      await client.query('CLOSE page');
    }
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    client.release();
  }
}

const AS_TEXT = { getTypeParser: () => (text: string) => text };
