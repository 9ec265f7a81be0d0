import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupDamaged, backupLines, NotEmpty, OtherMigrations, restoreBackup } from '@center/backup';
import { hostClock } from '@center/event-store';
import type { OpsCommand } from '../command';
import { WrongUsage } from '../wrong-usage';
import { reporting } from './progress';
import { reapplyErasures } from './reapply-erasures';

/** Backs up vault and log into one file, while the center runs. */
export const backupCommand: OpsCommand = {
  name: 'backup',
  usage: '<file>',
  zh: '备份保管库与日志到一个新文件（.ndjson.gz）；中心可照常运行。主密钥须另行备份',
  en: 'backs up vault and log into a new file (.ndjson.gz), while the center runs. Back up the master key separately',
  accepts: (words) => words.length === 1,
  run: async ([file], { pool, log, say }) => {
    if (existsSync(file!)) throw new WrongUsage(`${file} 已存在`, `${file} already exists`);
    const store = (await log()).storeWith(hostClock);
    const report = reporting(say);
    let events = 0;
    const lines = backupLines({ store, pool, clock: hostClock }, (progress) => {
      events = progress.events;
      report(Number(progress.position), Number(progress.last), `${progress.events} events`);
    });
    const partial = `${file}.partial`;
    await pipeline(Readable.from(lines), createGzip(), createWriteStream(partial, { mode: 0o600, flush: true }));
    await rename(partial, file!);
    say(`已备份 / backed up: ${events} events, ${file}`);
  },
};

async function* linesOf(file: string): AsyncGenerator<string, void, undefined> {
  const source = createReadStream(file).pipe(createGunzip());
  yield* createInterface({ input: source, crlfDelay: Infinity });
}

const wordsOf = (error: unknown): WrongUsage | undefined => {
  if (error instanceof NotEmpty) {
    return new WrongUsage(
      '只能恢复到空的中心：其日志或保管库已有内容。请用新的 DATA_DIR，或新的数据库',
      'A backup can only be restored into an empty center; this one has a log or a vault. Use a new DATA_DIR or database',
    );
  }
  if (error instanceof OtherMigrations) {
    return new WrongUsage(
      `备份出自另一版本的程序（${error.last}）。请先用那个版本恢复，再升级`,
      `The backup was made by another version of the program (${error.last}). Restore it with that version, then upgrade`,
    );
  }
  return error instanceof BackupDamaged
    ? new WrongUsage('备份文件损坏或不完整，未恢复任何内容', `Nothing was restored: ${error.message}`)
    : undefined;
};

/** Restores a backup into an empty center. */
export const restoreCommand: OpsCommand = {
  name: 'restore',
  usage: '<file>',
  zh: '把备份恢复到空的中心（须先停止中心）',
  en: 'restores a backup into an empty center, which must not run',
  accepts: (words) => words.length === 1,
  run: async ([file], surroundings) => {
    const { pool, log, say } = surroundings;
    if (!existsSync(file!)) throw new WrongUsage(`没有这个文件：${file}`, `No such file: ${file}`);
    const opened = await log();
    const target = { store: opened.storeWith(hostClock), loader: opened.loader, pool };
    const report = reporting(say);
    try {
      const events = await restoreBackup(
        () => linesOf(file!),
        target,
        (position, last) => report(Number(position), Number(last), ''),
      );
      const again = await reapplyErasures(surroundings);
      if (again > 0) say(`再次遗忘 / forgotten again: ${again}`);
      say(`已恢复 / restored: ${events} events`);
    } catch (error) {
      throw wordsOf(error) ?? error;
    }
  },
};
