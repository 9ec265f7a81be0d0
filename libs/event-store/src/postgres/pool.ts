import { Pool } from 'pg';

/** Injection token of the pool of connections to the database. */
export const PG_POOL: unique symbol = Symbol('connections to PostgreSQL');

/**
 * Connections for the whole program. No statement and no open transaction lasts for ever, on the server either: a
 * stalled one would hold the head of the log and stop the center. The caller ends the pool.
 */
export const openPool = (url: string, most = 12): Pool => {
  const pool = new Pool({
    connectionString: url,
    max: most,
    application_name: 'center',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    query_timeout: 40_000, // for a connection that has died without a word
    idle_in_transaction_session_timeout: 30_000,
  });
  // a connection can break while it passes from one user to the next, when neither of them listens to it
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined); // an idle connection was lost: the pool has dropped it already
  return pool;
};
