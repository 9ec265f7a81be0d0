import { pause } from '@center/event-store';
import type { Pool } from 'pg';
import { ViewsUnavailable } from './failures';
import { connected, sqlOf } from './transaction';
import type { Sql } from './view';

const HEARTBEAT = 4_000;
const SILENCE = 15_000;

/**
 * Runs work while this process owns something in the database: one process at a time, by a lock that the server releases
 * with the connection. The server also closes the connection of a process that is silent for too long, such as a stopped
 * one. The signal given to the work is aborted when the outer one is, or when the connection is lost. Returns false
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
  const sql = sqlOf(client);
  const held = AbortSignal.any([signal, lost.signal]);
  const done = new AbortController();
  let mine = false;
  try {
    const [lock] = await sql<{ mine: boolean }>('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine', [
      `owner of the ${what}`,
    ]);
    mine = lock!.mine;
    if (!mine) return false;
    await sql(`SET idle_session_timeout = ${SILENCE}`);
    void beat(sql, AbortSignal.any([held, done.signal])).catch(lose);
    await work(held);
    if (lost.signal.aborted) throw new ViewsUnavailable();
    return true;
  } finally {
    done.abort();
    client.off('error', lose);
    client.off('end', lose);
    client.release(mine || lost.signal.aborted); // closing the connection releases the lock
  }
};

const beat = async (sql: Sql, signal: AbortSignal): Promise<void> => {
  for (await pause(HEARTBEAT, signal); !signal.aborted; await pause(HEARTBEAT, signal)) await sql('SELECT');
};
