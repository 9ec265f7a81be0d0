import { Pool } from 'pg';

/** Injection token of the connection pool. */
export const PG_POOL: unique symbol = Symbol('connections to PostgreSQL');

/**
 * The connection pool of the program. Statements and idle transactions time out, on the server too: a stalled one would
 * keep the lock on the head of the log and block all appends. The caller closes the pool.
 */
export const openPool = (url: string, most = 12): Pool => {
  const pool = new Pool({
    connectionString: url,
    max: most,
    application_name: 'center',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    query_timeout: 40_000, // for a connection that was lost without notice
    idle_in_transaction_session_timeout: 30_000,
  });
  // a connection can break while it is handed to the next user, when no error listener is attached
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined); // an idle connection was lost; the pool has already removed it
  return pool;
};
