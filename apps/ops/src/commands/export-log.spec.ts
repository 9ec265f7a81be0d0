import { Readable, Writable } from 'node:stream';
import { join } from 'node:path';
import { readSettings } from '@center/config';
import { openLog } from '@center/event-store';
import { temporaryFolder } from '@center/testing';
import * as a from '../../../../libs/cases/testing/builders';
import { CaseLog } from '../../../../libs/cases/testing/case-log';
import { exportLogCommand } from './export-log';

interface Line {
  readonly position: string;
  readonly type: string;
}

describe('export of the log', () => {
  let log: CaseLog;

  beforeAll(async () => {
    log = await CaseLog.open();
    await log.append(a.caseId, a.registered, a.accepted);
    await log.append(a.caseId, a.triaged);
  });
  afterAll(() => log.close());

  const exported = async (...words: string[]): Promise<Line[]> => {
    const chunks: Buffer[] = [];
    const out = new Writable({
      write: (chunk: Buffer, _, done) => {
        chunks.push(chunk);
        done();
      },
    });
    const folder = temporaryFolder('ops');
    const env = { SCENARIO: 'none', DATA_DIR: folder, MASTER_KEY_FILE: join(folder, 'master.key') };
    expect(exportLogCommand.accepts(words)).toBe(true);
    await exportLogCommand.run(words, {
      ...{ settings: readSettings(env), pool: log.database.pool, say: () => undefined, out, input: Readable.from([]) },
      log: () => openLog(log.database.pool, undefined),
    });
    const lines = Buffer.concat(chunks).toString('utf8').split('\n');
    expect(lines.pop()).toBe('');
    return lines.map((line) => JSON.parse(line) as Line);
  };

  it('writes one event a line, in order, from the beginning or after a position', async () => {
    const whole = await exported();
    expect(whole.map(({ type }) => type)).toEqual(['CenterFounded', 'LeadRegistered', 'LeadAccepted', 'LeadTriaged']);
    expect(await exported('--after', whole[0]!.position)).toEqual(whole.slice(1));
    expect(await exported('--after', whole[3]!.position)).toEqual([]);
  });
});
