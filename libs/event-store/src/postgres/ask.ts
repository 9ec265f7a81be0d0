import { types } from 'node:util';
import { DatabaseError, type Pool, type QueryArrayConfig } from 'pg';
import { CompanionConflict, LogUnavailable } from '../failures';

// SQLSTATE: connection, retryable rollback, resources, operator intervention, system error, authentication, no such
// database, read-only standby, lock not available
const UNAVAILABLE = /^(08|40|53|57|58|28|3D000|25006|55P03)/;
/** SQLSTATE with which the function of a companion refuses all its rows. */
const CONFLICT = 'MC001';

/** Whether an error of `pg` means that the database is unavailable, rather than that the statement is wrong. */
export const isDatabaseUnavailable = (error: unknown): boolean => {
  if (error instanceof DatabaseError) return UNAVAILABLE.test(error.code ?? '');
  return types.isNativeError(error) && !['TypeError', 'RangeError'].includes(error.name); // those are bugs in this program
};

/** One statement, its values, and its timeout. */
export interface Question {
  /** prepared once a connection under this name */
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly patience?: number;
}

const PATIENCE = 30_000;

/** The timeout of the short statements that concurrent requests share and wait for, when the database hangs. */
export const SHARED_PATIENCE = 10_000;

/**
 * Executes a statement on the log's database; rows are arrays. Throws `LogUnavailable` if the outcome is unknown, and
 * `CompanionConflict` if the function of a companion refuses its rows. Any other error has only the SQLSTATE, because the
 * database's message may quote data.
 */
export const ask = async <Row extends unknown[]>(pool: Pool, question: Question): Promise<Row[]> => {
  try {
    const asked: QueryArrayConfig & { query_timeout: number } = {
      ...(question.name && { name: question.name }),
      text: question.text,
      values: [...(question.values ?? [])],
      rowMode: 'array',
      query_timeout: question.patience ?? PATIENCE,
    };
    return (await pool.query<Row>(asked)).rows;
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw new LogUnavailable({ cause: error });
    throw refused(error);
  }
};

const refused = (error: unknown): Error => {
  const code = error instanceof DatabaseError ? error.code : (error as Error).name;
  if (code === CONFLICT) return new CompanionConflict();
  return new Error(`the database rejected a statement of the log (${code})`);
};
