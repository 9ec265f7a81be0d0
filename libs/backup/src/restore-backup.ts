import { type EventStore, fromEventJson, type LogLoader } from '@center/event-store';
import type { StoredEvent } from '@center/kernel';
import type { Pool, PoolClient } from 'pg';
import { NotEmpty, OtherMigrations } from './failures';
import { readLines, verified } from './verified';
import { migrationsOf, vaultTables } from './vault-tables';

const PAGE = 500;
const PAGE_BYTES = 4 * 1_048_576;

/** The center to restore into. */
export interface Target {
  readonly store: EventStore;
  readonly loader: LogLoader;
  readonly pool: Pool;
}

const requireEmpty = async ({ store, pool }: Target): Promise<void> => {
  const { position } = await store.head();
  if (position > 0n) throw new NotEmpty();
  for (const table of await vaultTables(pool)) {
    const { rowCount } = await pool.query(`SELECT FROM vault."${table}" LIMIT 1`);
    if (rowCount) throw new NotEmpty();
  }
};

const requireSameMigrations = async (migrations: readonly string[], pool: Pool): Promise<void> => {
  const own = await migrationsOf(pool);
  if (own.join() !== migrations.join()) throw new OtherMigrations(migrations.at(-1) ?? '');
};

/** Identity columns continue after the restored rows. */
const continueIdentities = (client: PoolClient): Promise<unknown> =>
  client.query(`
    DO $$
    DECLARE
      one record;
    BEGIN
      FOR one IN SELECT table_name, column_name FROM information_schema.columns
        WHERE table_schema = 'vault' AND is_identity = 'YES'
      LOOP
        EXECUTE format('SELECT setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false) FROM vault.%I',
          'vault.' || one.table_name, one.column_name, one.column_name, one.table_name);
      END LOOP;
      -- the two tables of the access log share a sequence
      PERFORM setval('vault.access_record_number_seq', 1 + greatest(
        (SELECT coalesce(max(number), 0) FROM vault.access_record),
        (SELECT coalesce(max(number), 0) FROM vault.routine_access)), false);
    END $$`);

const restoreVault = async (texts: AsyncIterable<string>, pool: Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    const tables = await vaultTables(client);
    for await (const { line, text } of readLines(texts)) {
      if ('event' in line) break;
      if (!('vault' in line)) continue;
      if (!tables.includes(line.vault)) throw new Error('the vault has no such table');
      const table = `vault."${line.vault}"`;
      await client.query(
        `INSERT INTO ${table} OVERRIDING SYSTEM VALUE
         SELECT * FROM json_populate_recordset(NULL::${table}, $1::json -> 'rows')`,
        [text],
      );
    }
    await continueIdentities(client);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};

async function* eventPages(texts: AsyncIterable<string>): AsyncGenerator<StoredEvent[], void, undefined> {
  let page: StoredEvent[] = [];
  let bytes = 0;
  for await (const { line, text } of readLines(texts)) {
    if (!('event' in line)) continue;
    page.push(fromEventJson(line.event));
    bytes += text.length;
    if (page.length < PAGE && bytes < PAGE_BYTES) continue;
    yield page;
    page = [];
    bytes = 0;
  }
  if (page.length > 0) yield page;
}

/**
 * Restores a backup, first the vault, then the log, into an empty center whose program does not run; as the owner of both.
 * `open` reads the lines from the beginning; it is called several times. The whole backup is verified before the first
 * row is written. Returns the number of events. Throws `BackupDamaged`, `OtherMigrations` and `NotEmpty`.
 */
export const restoreBackup = async (
  open: () => AsyncIterable<string>,
  target: Target,
  report: (position: bigint, last: bigint) => void,
): Promise<number> => {
  const { position, migrations } = await verified(open());
  await requireSameMigrations(migrations, target.pool);
  await requireEmpty(target);
  await restoreVault(open(), target.pool);
  let events = 0;
  for await (const page of eventPages(open())) {
    await target.loader.load(page);
    events += page.length;
    report(page.at(-1)!.position, BigInt(position));
  }
  return events;
};
