import type { Settings } from '@center/config';
import { startEmbeddedDatabase } from '@center/embedded-database';
import { type openPool, ownsLog } from '@center/event-store';
import { ErasureRegister, notForgotten } from '@center/vault';
import { migrate, pendingMigrations } from '../../../../migrations';
import { databaseRefused, StartRefused } from './start-refused';

type Pool = ReturnType<typeof openPool>;

/** A database that is available and fully migrated. */
export interface ReadyDatabase {
  /** for the role that runs the center */
  readonly url: string;
  /** for the owner of the log and the vault; that of `DATABASE_URL` may be another role, which lacks the owner's privileges */
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

const embedded = async (dataDir: string, report: (line: string) => void): Promise<ReadyDatabase> => {
  const database = await startEmbeddedDatabase(`${dataDir}/database`, report);
  try {
    await migrate(database.url, { handOver: true });
    return { url: database.appUrl, ownerUrl: database.url, stop: () => database.stop() };
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
    if (pending.length === 0) return { url, ownerUrl: url, stop };
  } catch (error) {
    throw databaseRefused(error) ?? error;
  }
  throw new StartRefused(
    '数据库结构不是最新版本。请先备份，再执行：npm run ops -- migrate',
    'The database has pending migrations. Back it up, then run: npm run ops -- migrate',
  );
};

/**
 * Throws `StartRefused` in production if the center is signed in as a role that could change the log: its owner, or a
 * superuser.
 */
export const refuseOwner = async ({ production }: Settings, pool: Pool): Promise<void> => {
  if (!production || !(await ownsLog(pool))) return;
  throw new StartRefused(
    'DATABASE_URL 的用户拥有日志的表，能改写日志。生产环境请以 center_app 运行，见 docker/roles.sql',
    'The user of DATABASE_URL owns the log and could change it. In production run the center as center_app: docker/roles.sql',
  );
};

/**
 * Throws `StartRefused` if persons who were forgotten have their keys again, as after the restore of an older backup by
 * other means than `ops restore`.
 */
export const refuseForgotten = async ({ erasuresFile }: Settings, pool: Pool): Promise<void> => {
  const erased = await new ErasureRegister(erasuresFile).entries();
  if ((await notForgotten(pool, [...erased.keys()])).length === 0) return;
  throw new StartRefused(
    '登记簿中已遗忘的人在保管库里又有密钥（恢复了较早的备份）。请先执行：npm run ops -- reapply-erasures',
    'Persons whom the register has as forgotten have keys again: an older backup was restored. Run: npm run ops -- reapply-erasures',
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
