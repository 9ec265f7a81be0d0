import { PG_POOL } from '@center/event-store';
import { Inject, Injectable } from '@nestjs/common';
import { DatabaseError, type Pool } from 'pg';
import { ViewsUnavailable } from './failures';
import { inTransaction } from './transaction';

const UNDEFINED_COLUMN = '42703';
const UNDEFINED_TABLE = '42P01';

/** Reads the views, in read-only transactions. */
@Injectable()
export class ViewReader {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  /**
   * The rows of a query with unqualified names (bigints as strings). Throws `ViewsUnavailable` if the database is
   * unavailable or the view is not built in its current version yet.
   */
  async query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]> {
    try {
      return await inTransaction(this.pool, 'views', (sql) => sql<Row>(text, values), 'READ ONLY');
    } catch (error) {
      const unbuilt =
        error instanceof DatabaseError && (error.code === UNDEFINED_TABLE || error.code === UNDEFINED_COLUMN);
      throw unbuilt ? new ViewsUnavailable({ cause: error }) : error;
    }
  }
}
