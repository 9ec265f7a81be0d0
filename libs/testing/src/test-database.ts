import { randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';
import { migrate } from '../../../migrations';
import { databaseOfRun } from './run';

/** A separate database for one spec file, migrated and empty. Its log takes the times of events from the spec's clock. */
export interface TestDatabase {
  readonly url: string;
  readonly pool: Pool;
  /** ends the pool and drops the database, even with open connections */
  close(): Promise<void>;
}

const TEMPLATE = 'center_template';

/** A new migrated database, cloned from a template that the first caller of a run migrates. Close it in `afterAll`. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asOwner(async (client) => {
    await ensureTemplate(client);
    await client.query(`create database ${name} template ${TEMPLATE}`);
  });
  const url = addressOf(name);
  const pool = new Pool({ connectionString: url });
  pool.on('error', () => undefined); // end() does not wait for the server: the drop below may terminate a closing connection
  const close = async (): Promise<void> => {
    await pool.end();
    await asOwner((client) => drop(client, name));
  };
  return { url, pool, close };
};

const NOT_ALLOWED = '42501';
const IN_USE = '55006';
const ATTEMPTS = 12;

/**
 * Drops a database, even with open connections. An autovacuum worker cannot be forced out, but exits on request: the
 * server waits five seconds for it, a loaded machine takes longer.
 */
const drop = async (client: Client, name: string, attempt = 1): Promise<void> => {
  try {
    await client.query(`drop database if exists ${name} with (force)`);
  } catch (error) {
    if (!hasCode(error, NOT_ALLOWED)) throw error;
    await client.query(`drop database if exists ${name}`).catch((inUse: unknown) => {
      if (!hasCode(inUse, IN_USE) || attempt === ATTEMPTS) throw inUse;
      return drop(client, name, attempt + 1);
    });
  }
};

const hasCode = (error: unknown, code: string): boolean => (error as { code?: string }).code === code;

const addressOf = (database: string): string => {
  const url = new URL(databaseOfRun());
  url.pathname = `/${database}`;
  return url.href;
};

const asOwner = async (work: (client: Client) => Promise<unknown>): Promise<void> => {
  const client = new Client({ connectionString: databaseOfRun() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
};

/** Workers call this concurrently: the first creates the template under a lock that is released with its connection. */
const ensureTemplate = async (client: Client): Promise<void> => {
  await client.query('select pg_advisory_lock(1)');
  const { rowCount } = await client.query('select from pg_database where datname = $1', [TEMPLATE]);
  if (rowCount === 0) {
    const draft = `${TEMPLATE}_draft`;
    await drop(client, draft);
    await client.query(`create database ${draft}`);
    await migrate(addressOf(draft), { demonstration: true });
    await client.query(`alter database ${draft} rename to ${TEMPLATE}`);
  }
  await client.query('select pg_advisory_unlock(1)');
};
