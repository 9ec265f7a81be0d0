import { Readable } from 'node:stream';
import { join } from 'node:path';
import { readSettings } from '@center/config';
import { openLog, PostgresEventStore } from '@center/event-store';
import type { CaseId, Instant } from '@center/kernel';
import { temporaryFolder } from '@center/testing';
import * as a from '../../../../libs/cases/testing/builders';
import { CaseLog } from '../../../../libs/cases/testing/case-log';
import type { Surroundings } from '../command';
import { replayCommand } from './replay';

const caseId = a.caseId;
const unknownId: CaseId = a.otherCaseId;

describe('replay on the command line', () => {
  let log: CaseLog;
  let said: string[];

  beforeAll(async () => {
    log = await CaseLog.open();
    await log.append(caseId, a.registered);
    log.clock.set(a.laterThan(1));
    await log.append(caseId, a.accepted, a.triaged);
    log.clock.set(a.laterThan(2));
  });
  afterAll(() => log.close());

  const run = async (scenario: string, ...words: string[]): Promise<string> => {
    said = [];
    const folder = temporaryFolder('ops');
    const env = { SCENARIO: scenario, DATA_DIR: folder, MASTER_KEY_FILE: join(folder, 'master.key') };
    const surroundings: Surroundings = {
      ...{
        settings: readSettings(env),
        pool: log.database.pool,
        say: (line) => said.push(line),
        out: process.stdout,
        input: Readable.from([]),
      },
      log: () => openLog(log.database.pool, undefined),
    };
    expect(replayCommand.accepts(words)).toBe(true);
    await replayCommand.run(words, surroundings);
    return said.join('\n');
  };
  const statusIn = (lines: string): string => /"status": "(\w+)"/.exec(lines)![1]!;

  it('prints every event and the state after the last or the requested one', async () => {
    expect(statusIn(await run('none', caseId))).toBe('HANDLING');
    expect(said.filter((line) => /^v\d/.test(line))).toHaveLength(3);
    expect(statusIn(await run('none', caseId, '--to', '2'))).toBe('ACCEPTED');
    expect(statusIn(await run('none', caseId, '--to', a.laterThan(0)))).toBe('REGISTERED');
  });

  it.each([['4'], ['999']])('rejects version %s, which the case does not have', async (version) => {
    const refused = run('none', caseId, '--to', version);
    await expect(refused).rejects.toThrow('这个个案只到第 3 版\nThe latest version of the case is 3');
    expect(said).toEqual([]);
  });

  it('rejects instants in the future, by the host clock or by the clock of a demonstration', async () => {
    const farOff = '2999-01-01T00:00:00+08:00';
    await expect(run('none', caseId, '--to', farOff)).rejects.toThrow(
      /^这个时刻还没有到.*\nThis instant is in the future/,
    );
    const { knownAt } = await new PostgresEventStore(log.database.pool, log.clock).head();
    expect(statusIn(await run('laiyang', caseId, '--to', knownAt as Instant))).toBe('HANDLING');
    await expect(run('laiyang', caseId, '--to', a.laterThan(3))).rejects.toThrow(`the log's clock is at ${knownAt}`);
  });

  it('rejects an unknown case, and an instant before the case was registered', async () => {
    await expect(run('none', unknownId)).rejects.toThrow('No case with this id');
    await expect(run('none', caseId, '--to', '2020-01-01T00:00:00Z')).rejects.toThrow(
      'The case did not exist at that instant',
    );
  });
});
