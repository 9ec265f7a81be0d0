import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';

const POLL_MS = 200;
const MOST_SWITCHES = 1_000;
const MOST_CHECKPOINTS = 20;

// a dead row that a transaction may still see is copied when its table is rewritten
const OLDER = `
SELECT count(*)::int AS older FROM pg_stat_activity
WHERE backend_xmin IS NOT NULL AND pid <> pg_backend_pid() AND age(backend_xmin) > age(($1::text)::xid)`;

/**
 * Resolves when no transaction is left that may see rows of before this call, as a superuser. Rejects after `patience`
 * milliseconds.
 */
export const olderTransactionsEnded = async (superuser: Pool, patience: number): Promise<void> => {
  const { rows } = await superuser.query<{ xid: string }>('SELECT pg_current_xact_id()::xid::text AS xid');
  for (const until = performance.now() + patience; performance.now() < until; await pause(POLL_MS)) {
    const older = await superuser.query<{ older: number }>(OLDER, [rows[0]!.xid]);
    if (older.rows[0]!.older === 0) return;
  }
  throw new Error('a transaction, such as a backup, is still running: run the command again when it has ended');
};

const SEGMENTS = `FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$'`;

/**
 * Removes what the server keeps of the rewritten rows outside of their tables, as a superuser: old rows of the planner's
 * statistics, and every segment of the write-ahead log that exists now. The server must not recycle segments
 * (`wal_recycle`): a recycled one keeps its content under a new name.
 */
export const eraseServerTraces = async (superuser: Pool): Promise<void> => {
  await superuser.query('VACUUM (FULL) pg_catalog.pg_statistic');
  const { rows } = await superuser.query<{ last: string }>(
    `SELECT greatest(max(name), pg_walfile_name(pg_current_wal_insert_lsn())) AS last ${SEGMENTS}`,
  );
  const { last } = rows[0]!;
  for (let nth = 0; nth < MOST_SWITCHES && (await current(superuser)) <= last; nth += 1) {
    await superuser.query(`SELECT pg_logical_emit_message(true, 'erasure', '')`); // an empty segment is not left
    await superuser.query('SELECT pg_switch_wal()');
  }
  for (let nth = 0; nth < MOST_CHECKPOINTS; nth += 1) {
    await superuser.query('CHECKPOINT');
    const { rowCount } = await superuser.query(`SELECT ${SEGMENTS} AND name <= $1`, [last]);
    if (rowCount === 0) return;
  }
  throw new Error('the server keeps old segments of its write-ahead log: is there a replication slot?');
};

const current = async (superuser: Pool): Promise<string> => {
  const { rows } = await superuser.query<{ name: string }>(
    'SELECT pg_walfile_name(pg_current_wal_insert_lsn()) AS name',
  );
  return rows[0]!.name;
};
