import type { Settings } from '@center/config';
import { startEmbeddedDatabase } from '@center/embedded-database';
import { migrate, pendingMigrations } from '../../../../migrations';
import { databaseRefused, StartRefused } from './start-refused';

/** A database that is available and fully migrated. */
export interface ReadyDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

const embedded = async (dataDir: string, report: (line: string) => void): Promise<ReadyDatabase> => {
  const database = await startEmbeddedDatabase(`${dataDir}/database`, report);
  try {
    await migrate(database.url);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
};

const given = async (url: string, production: boolean): Promise<ReadyDatabase> => {
  const stop = (): Promise<void> => Promise.resolve();
  try {
    if (!production) await migrate(url);
    const pending = await pendingMigrations(url);
    if (pending.length === 0) return { url, stop };
  } catch (error) {
    throw databaseRefused(error) ?? error;
  }
  throw new StartRefused(
    '数据库结构不是最新版本。请先备份，再执行：npm run ops -- migrate',
    'The database has pending migrations. Back it up, then run: npm run ops -- migrate',
  );
};

/**
 * Starts and migrates the embedded database, or connects to `DATABASE_URL`, which is never migrated by a start in
 * production. Throws `DatabaseStartFailed` or `StartRefused`.
 */
export const readyDatabase = (
  { databaseUrl, dataDir, production }: Settings,
  report: (line: string) => void,
): Promise<ReadyDatabase> => (databaseUrl === undefined ? embedded(dataDir, report) : given(databaseUrl, production));
