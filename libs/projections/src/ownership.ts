import { pause } from '@center/event-store';
import type { Pool } from 'pg';
import { ViewsUnavailable } from './failures';
import { connected, sqlOf } from './transaction';
import type { Sql } from './view';

/** How often the owner asks the server whether it is still connected, and how long it waits for the answer. */
const HEARTBEAT = 1_000;
const PATIENCE = 4_000;
/**
 * After this silence the server closes the connection of the owner, and another may own. It is longer than the owner goes on
 * after the last question that was answered (its answer, the next heartbeat and its patience), with time to stop the work.
 */
const SILENCE = 15_000;

// One statement: a process whose connection is lost in between would keep the lock for as long as the server does not notice.
const LOCK = `SELECT CASE WHEN pg_try_advisory_lock(hashtextextended($1, 0))
  THEN set_config('idle_session_timeout', '${SILENCE}', false) IS NOT NULL ELSE false END AS mine`;

/**
 * Runs work while this process owns something in the database: one process at a time, by a lock that the server releases
 * with the connection. The server also closes the connection of a process that is silent for too long, such as a stopped
 * one. The signal given to the work is aborted when the outer one is, when the connection is lost, and when the server has
 * not answered for five seconds, also if only this connection is cut off: before another process can own it. Returns false
 * without running the work if another process owns it. Throws what the work throws, and `ViewsUnavailable` if the
 * connection is lost.
 */
export const asOwner = async (
  pool: Pool,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
  what = 'views',
): Promise<boolean> => {
  const client = await connected(pool);
  const lost = new AbortController();
  const lose = (): void => lost.abort();
  client.on('error', lose);
  client.on('end', lose);
  const sql = sqlOf(client, PATIENCE);
  const held = AbortSignal.any([signal, lost.signal]);
  const done = new AbortController();
  let mine: boolean | undefined;
  try {
    const [lock] = await sql<{ mine: boolean }>(LOCK, [`owner of the ${what}`]);
    mine = lock!.mine;
    if (!mine) return false;
    void beat(sql, AbortSignal.any([held, done.signal])).catch(lose);
    await work(held);
    if (lost.signal.aborted) throw new ViewsUnavailable();
    return true;
  } finally {
    done.abort();
    client.off('error', lose);
    client.off('end', lose);
    client.release(mine !== false || lost.signal.aborted); // closing the connection releases the lock
  }
};

/** Rejects when the server does not answer in time. */
const beat = async (sql: Sql, signal: AbortSignal): Promise<void> => {
  for (await pause(HEARTBEAT, signal); !signal.aborted; await pause(HEARTBEAT, signal)) await sql('SELECT');
};
