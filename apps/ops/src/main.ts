import { readSettings } from '@center/config';
import { type Log, openPool } from '@center/event-store';
import { Refusal } from '@center/kernel';
import { readyLog } from '../../api/src/start/log';
import { sentenceOf } from '../../api/src/start/start-refused';
import { asked } from './ask';
import { commands } from './commands';
import { databaseFor } from './database';
import { helpLines } from './help';
import { WrongUsage } from './wrong-usage';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The commands that run as the owner of the database, and migrate it first. */
const AS_OWNER = ['migrate', 'restore', 'copy-log', 'forget', 'reapply-erasures', 'rotate-key'];

const main = async (): Promise<void> => {
  const what = asked(process.argv.slice(2), commands);
  if (what === 'help') return helpLines(commands).forEach(say);
  const settings = readSettings(process.env);
  const asOwner = AS_OWNER.includes(what.command.name);
  const database = await databaseFor(settings, asOwner, () => undefined);
  const pool = openPool(asOwner ? database.ownerUrl : database.url, 8);
  let opened: Promise<Log> | undefined;
  const log = (): Promise<Log> => (opened ??= readyLog(settings, pool));
  try {
    await what.command.run(what.words, { settings, pool, log, say, out: process.stdout, input: process.stdin });
  } finally {
    await (await opened?.catch(() => undefined))?.close();
    await pool.end();
    await database.stop();
  }
};

const explain = (error: unknown): string => {
  if (error instanceof WrongUsage) return error.message;
  if (error instanceof Refusal) return `未执行 / rejected: ${error.code}`;
  return sentenceOf(error);
};

// otherwise a database started for this command would outlive it
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

// the reader of a pipe may close it, as `head` does
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
