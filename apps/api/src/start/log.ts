import type { Settings } from '@center/config';
import { hostClock, type Log, openLog, type openPool, PostgresEventStore } from '@center/event-store';
import { lastViewPosition } from '@center/projections';
import { logRefused, StartRefused } from './start-refused';

type Pool = ReturnType<typeof openPool>;

/**
 * Opens the log that the settings name. Throws `StartRefused` if it is on a server that does not answer, or is not the one
 * from which the database was filled.
 */
export const readyLog = async ({ eventStoreDbUrl }: Settings, pool: Pool): Promise<Log> => {
  const known = await knownPosition(pool);
  const log = await openLog(pool, eventStoreDbUrl).catch((error: unknown) => {
    throw logRefused(error) ?? error;
  });
  const { position } = await log.storeWith(hostClock).head();
  if (position >= known) return log;
  await log.close();
  throw new StartRefused(
    '数据库中有这份日志里没有的内容：日志不是它原来的那份。请核对 EVENT_STORE 与 EVENTSTOREDB_URL；更换日志存放处时须先把日志完整复制过去。',
    'The database has more than this log: it belongs to another one. Check EVENT_STORE and EVENTSTOREDB_URL. To move a log, copy all of it first.',
  );
};

/** The highest position that the database knows: of the log in it, and of the log from which its views were built. */
const knownPosition = async (pool: Pool): Promise<bigint> => {
  const { position } = await new PostgresEventStore(pool, hostClock).head();
  const seen = await lastViewPosition(pool);
  return seen > position ? seen : position;
};
