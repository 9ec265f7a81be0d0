import type { Pool, PoolClient } from 'pg';
import { vaultTables } from './vault-tables';

const PAGE = 500;

/**
 * Responses of the last minute before a backup may belong to appends after its position: they would report events that
 * the restored log does not have. Without a stored response a retry finds the events by their ids. Deliveries that are over
 * are only a log, unless somebody has asked for one to be sent once more.
 */
const SETTLED: Readonly<Record<string, string>> = {
  remembered_answer: `WHERE created_at < now() - interval '1 minute'`,
  webhook_delivery: `WHERE status IN ('RETRYING', 'FAILED') OR asked`,
};

/** Tables whose rows say how far the log was read, and what has followed from its events. */
const PROGRESS: readonly string[] = ['webhook_delivery', 'webhook_lane', 'webhook_progress'];

/** The tables that say how far the log was read, or all others. */
export type PartOfVault = 'PROGRESS' | 'REST';

/** A page of rows of a table: each row as JSON text, which only PostgreSQL reads again. */
export interface VaultPage {
  readonly table: string;
  readonly rows: readonly string[];
}

/** A part of the vault as it is at one moment. Uses one connection until it is closed. */
export class VaultSnapshot {
  private constructor(
    private readonly client: PoolClient,
    private readonly tables: readonly string[],
  ) {}

  /** The part as it is when this resolves, or earlier. */
  static async take(pool: Pool, part: PartOfVault): Promise<VaultSnapshot> {
    const client = await pool.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await client.query('SET LOCAL idle_in_transaction_session_timeout = 0'); // a slow disk must not end the backup
      const tables = await vaultTables(client); // the first query: the transaction sees what is committed now
      const isPart = (table: string): boolean => PROGRESS.includes(table) === (part === 'PROGRESS');
      return new VaultSnapshot(client, tables.filter(isPart));
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** All rows, page by page. */
  async *pages(): AsyncGenerator<VaultPage, void, undefined> {
    const { client } = this;
    for (const table of this.tables) {
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
  }

  async close(): Promise<void> {
    await this.client.query('ROLLBACK').catch(() => undefined);
    this.client.release();
  }
}

const AS_TEXT = { getTypeParser: () => (text: string) => text };
