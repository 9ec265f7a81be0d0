import { isDatabaseUnavailable, PG_POOL } from '@center/event-store';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DatabaseError, Pool, type QueryConfig } from 'pg';
import { ViewsUnavailable } from './failures';

const UNDEFINED_COLUMN = '42703';
const UNDEFINED_TABLE = '42P01';

/** Every transaction of such a connection is read-only and finds the views without a schema name. */
const READ_ONLY = '-c search_path=views -c default_transaction_read_only=on';

const failureOf = (error: unknown): unknown => {
  const unbuilt = error instanceof DatabaseError && (error.code === UNDEFINED_TABLE || error.code === UNDEFINED_COLUMN);
  return unbuilt || isDatabaseUnavailable(error) ? new ViewsUnavailable({ cause: error }) : error;
};

/** Reads the views. It has read-only connections of its own, so that a query is one round trip to the database. */
@Injectable()
export class ViewReader implements OnApplicationShutdown {
  private readonly pool: Pool;

  /** `pool` is the program's pool: the connections for reading have its address and its limits. */
  constructor(@Inject(PG_POOL) pool: Pool) {
    this.pool = new Pool({ ...pool.options, options: READ_ONLY });
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.pool.on('error', () => undefined); // an idle connection was lost; the pool has already removed it
  }

  /**
   * The rows of a query with unqualified names (bigints as strings). Throws `ViewsUnavailable` if the database is
   * unavailable or the view is not built in its current version yet. A constant text may have a name: it is parsed and
   * planned once a connection. It must list its columns, because a rebuilt view may have more.
   */
  async query<Row>(text: string, values: readonly unknown[] = [], name?: string): Promise<Row[]> {
    try {
      // the extended protocol, also without values: a text is one statement, and a transaction of its own
      const asked: QueryConfig & { queryMode: string } = {
        ...(name && { name }),
        ...{ text, values: [...values], queryMode: 'extended' },
      };
      const { rows } = await this.pool.query<Row & object>(asked);
      return rows;
    } catch (error) {
      throw failureOf(error);
    }
  }

  /** The rows of a query in pages, of one snapshot: memory does not grow with their number. Throws like `query`. */
  async *pages<Row>(text: string, values: readonly unknown[], size: number): AsyncGenerator<readonly Row[]> {
    try {
      const client = await this.pool.connect();
      try {
        await client.query('BEGIN');
        await client.query(`DECLARE page NO SCROLL CURSOR FOR ${text}`, [...values]);
        for (let full = true; full;) {
          const { rows } = await client.query<Row & object>(`FETCH ${size} FROM page`);
          full = rows.length === size;
          yield rows;
        }
      } finally {
        await client.query('ROLLBACK').catch(() => undefined);
        client.release();
      }
    } catch (error) {
      throw failureOf(error);
    }
  }

  /** Closes the connections. */
  async onApplicationShutdown(): Promise<void> {
    if (!this.pool.ending) await this.pool.end();
  }
}
