import { isDatabaseUnavailable } from '@center/event-store';
import type { Pool, PoolClient, QueryResult } from 'pg';
import { CopyIn } from './copy-in';
import { ViewsUnavailable } from './failures';
import type { Sql } from './view';

/**
 * How a transaction ends: it writes nothing, its commit waits for the disk, or it does not wait. After a crash of the server
 * the last transactions that did not wait may be lost, each as a whole. `BULK` does not wait either, and its statements may
 * take long.
 */
export type TransactionMode = 'READ ONLY' | 'DURABLE' | 'ASYNCHRONOUS' | 'BULK';

const BEGIN: Readonly<Record<TransactionMode, string>> = {
  'READ ONLY': 'BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY',
  DURABLE: 'BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE',
  ASYNCHRONOUS: 'BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL synchronous_commit TO off',
  BULK: `BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL synchronous_commit TO off;
    SET LOCAL statement_timeout TO 0; SET LOCAL maintenance_work_mem TO '128MB'`,
};

const A_DAY = 86_400_000;

/** Statements without parameters that share a round trip with the begin and with the commit of a transaction. */
export interface Enclosed {
  /** executed with the begin; its rows are passed to the work */
  readonly first: string;
  /** executed with the commit, if the work needs one */
  readonly last: () => string | undefined;
}

/**
 * Runs work in one transaction with the schema as search path. Rejects with what the work throws, and with
 * `ViewsUnavailable` if the database is unavailable; the outcome of the commit may then be unknown.
 */
export const inTransaction = async <Answer>(
  pool: Pool,
  schema: string,
  work: (sql: Sql, first: readonly object[]) => Promise<Answer>,
  mode: TransactionMode = 'DURABLE',
  enclosed?: Enclosed,
): Promise<Answer> => {
  const client = await connected(pool);
  const lost = (): void => undefined; // the current statement fails too and reports the error
  client.on('error', lost);
  const sql = sqlOf(client, mode === 'BULK' ? A_DAY : undefined);
  let reusable = false;
  try {
    const begin = `${BEGIN[mode]}; SET LOCAL search_path TO ${schema}`;
    const first = await sql<object>(enclosed ? `${begin}; ${enclosed.first}` : begin);
    const answer = await work(sql, first);
    const last = enclosed?.last();
    await sql(last ? `${last}; COMMIT` : 'COMMIT');
    reusable = true;
    return answer;
  } catch (error) {
    reusable = await sql('ROLLBACK').then(
      () => true,
      () => false,
    );
    throw error;
  } finally {
    client.off('error', lost);
    client.release(!reusable);
  }
};

/** A connection of the pool. Throws `ViewsUnavailable`. */
export const connected = async (pool: Pool): Promise<PoolClient> => {
  try {
    return await pool.connect();
  } catch (cause) {
    throw new ViewsUnavailable({ cause });
  }
};

/**
 * Executes statements on one connection, each within the patience in milliseconds; default: that of the pool. Throws
 * `ViewsUnavailable` if the database is unavailable.
 */
export const sqlOf = (client: Pick<PoolClient, 'query'>, patience?: number): Sql => {
  const timeout = patience === undefined ? {} : { query_timeout: patience };
  const sql = async <Row>(text: string, values?: readonly unknown[]): Promise<Row[]> => {
    const result = await client
      .query<Row & object>({ text, ...(values && { values: [...values] }), ...timeout })
      .catch(asUnavailable);
    const last: unknown = Array.isArray(result) ? result.at(-1) : result; // several statements have several results
    return (last as QueryResult<Row & object>).rows;
  };
  const copy = (statement: string, data: Buffer): Promise<void> =>
    client.query(Object.assign(new CopyIn(statement, data), timeout)).done.catch(asUnavailable);
  return Object.assign(sql, { copy });
};

const asUnavailable = (error: unknown): never => {
  throw isDatabaseUnavailable(error) ? new ViewsUnavailable({ cause: error }) : error;
};
