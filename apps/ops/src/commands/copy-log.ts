import { compareLogs, copyLog, hostClock, type Log, LogUnavailable, openLog, OtherLog } from '@center/event-store';
import { logRefused } from '../../../api/src/start/start-refused';
import type { OpsCommand } from '../command';
import { WrongUsage } from '../wrong-usage';
import { reporting } from './progress';

const ENGINES = ['eventstoredb', 'postgres'];

const otherLog = ({ position }: OtherLog): WrongUsage =>
  new WrongUsage(
    `两份日志从位置 ${position} 起不同：目标里是另一个中心的日志，或复制时中心仍在运行。请停止中心，核对地址后再试`,
    `The logs differ from position ${position} on: the target has the log of another center, or the center ran during the copy. Stop it, check the addresses, and try again`,
  );

const interrupted = (): WrongUsage =>
  new WrongUsage(
    '已中断：两份日志之一无法使用。请检查两个服务器后再执行，将从中断处继续',
    'Interrupted: one of the logs is unavailable. Check both servers and run the command again: it continues where it stopped',
  );

/** Copies the log between the database and EventStoreDB, and compares both. */
export const copyLogCommand: OpsCommand = {
  name: 'copy-log',
  usage: '--to eventstoredb|postgres',
  zh: '在数据库与 EVENTSTOREDB_URL 之间复制整个日志并逐个事件核对（须先停止中心；中断后再执行即可继续）',
  en: 'copies the whole log between the database and EVENTSTOREDB_URL, and compares it event by event; the center must not run. Run it again to continue after an interruption',
  accepts: ([to, engine, ...more]) => to === '--to' && ENGINES.includes(engine ?? '') && more.length === 0,
  run: async ([, engine], { settings, pool, say }) => {
    if (settings.eventStoreDbUrl === undefined) {
      throw new WrongUsage(
        '请设 EVENT_STORE=eventstoredb 与 EVENTSTOREDB_URL，指明与数据库互相复制的服务器',
        'Set EVENT_STORE=eventstoredb and EVENTSTOREDB_URL: the server to copy to, or from',
      );
    }
    const database = await openLog(pool, undefined);
    const server = await openLog(pool, settings.eventStoreDbUrl).catch((error: unknown) => {
      throw logRefused(error) ?? error;
    });
    const [source, target]: [Log, Log] = engine === 'eventstoredb' ? [database, server] : [server, database];
    const [from, to] = [source.storeWith(hostClock), target.storeWith(hostClock)];
    const progress = (word: string) => {
      const report = reporting(say);
      return (position: bigint, last: bigint) => report(Number(position), Number(last), word);
    };
    try {
      const copied = await copyLog(from, { store: to, loader: target.loader }, progress('复制 / copying'));
      const { events, streams, sha256 } = await compareLogs(from, to, progress('核对 / comparing'));
      say(`已复制 / copied: ${copied} events`);
      say(`两份日志相同 / the logs are equal: ${events} events, ${streams} streams, sha256 ${sha256}`);
    } catch (error) {
      if (error instanceof OtherLog) throw otherLog(error);
      throw error instanceof LogUnavailable ? interrupted() : error;
    } finally {
      await server.close();
    }
  },
};
