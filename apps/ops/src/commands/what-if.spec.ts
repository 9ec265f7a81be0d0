import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { join } from 'node:path';
import { caseSteps, deadlineFacts } from '@center/cases';
import { readSettings } from '@center/config';
import { Steps } from '@center/deadlines';
import { openLog } from '@center/event-store';
import { temporaryFolder } from '@center/testing';
import { CaseLog } from '../../../../libs/cases/testing/case-log';
import { timedHistory } from '../../../../libs/cases/testing/timed-history';
import { whatIfCommand } from './what-if';

describe('what-if by the command line', () => {
  let log: CaseLog;
  const folder = temporaryFolder('ops');
  const file = join(folder, 'policy.json');
  const said: string[] = [];

  beforeAll(async () => {
    log = await CaseLog.open(deadlineFacts);
    for (const { caseId, event } of timedHistory(2).recorded) await log.append(caseId, event);
    await log.settled();
  });
  afterAll(() => log.close());

  const run = async (policy: object, ...words: string[]): Promise<string[]> => {
    said.length = 0;
    await writeFile(file, JSON.stringify(policy));
    const given = ['--policy', file, ...words];
    expect(whatIfCommand.accepts(given)).toBe(true);
    const env = { SCENARIO: 'none', DATA_DIR: folder, MASTER_KEY_FILE: join(folder, 'master.key') };
    await whatIfCommand.run(given, {
      ...{ settings: readSettings(env), pool: log.database.pool, out: process.stdout, input: Readable.from([]) },
      say: (line) => said.push(line),
      log: () => openLog(log.database.pool, undefined),
    });
    return said;
  };
  const { steps } = new Steps(caseSteps).first[0]!;

  it('prints its progress, each step and agency, and the totals: the same under the same policy', async () => {
    const lines = await run({ steps }, '--from', '2024-08-01', '--to', '2025-12-31');
    expect(lines[0]).toMatch(/^\[#{20}\] 100 %/);
    expect(lines.some((line) => line.startsWith('FEEDBACK '))).toBe(true);
    const [due, same] = lines.at(-1)!.match(/\d+/g)!.map(Number);
    expect([due! > 50, due]).toEqual([true, same]);
  });

  it('reads the rules as they are, and refuses a file without a step', async () => {
    expect(await run(steps, '--from', '2024-08-01')).not.toEqual([]);
    await expect(run({ steps: { ...steps, ACCEPT: undefined } })).rejects.toThrow(/ACCEPT required/);
  });

  it.each([[['--policy']], [['--policy', 'a', '--from', 'yesterday']], [['--from', '2024-08-01']]])(
    'does not accept %j',
    (words) => expect(whatIfCommand.accepts(words)).toBe(false),
  );
});
