import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { linesOfLog } from '@center/audit';
import { hostClock } from '@center/event-store';
import type { OpsCommand } from '../command';

const POSITION = /^(0|[1-9]\d{0,17})$/;

/** Writes the log as NDJSON to standard output. */
export const exportLogCommand: OpsCommand = {
  name: 'export-log',
  usage: '[--after <position>]',
  zh: '按顺序导出整个日志（NDJSON，密文）',
  en: 'writes the whole log in order as NDJSON, with texts sealed',
  accepts: ([after, position, ...more]) =>
    more.length === 0 && (after === undefined || (after === '--after' && POSITION.test(position ?? ''))),
  run: async ([, after = '0'], { log, out }) => {
    const store = (await log()).storeWith(hostClock);
    await pipeline(Readable.from(linesOfLog(store, BigInt(after))), out, { end: false });
  },
};
