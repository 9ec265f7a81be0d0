import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@center/testing';
import type { Answer } from '../e2e/harness/caller';
import { Center } from '../e2e/harness/center';
import { Behind } from '../e2e/harness/database';
import { leadsIn } from '../e2e/harness/ledger';
import { logSettings } from '../e2e/harness/log';
import { RunningProgram } from '../e2e/harness/program';
import { aLead, type Registered } from '../e2e/harness/scene';

// `npm run test:races` runs all of them.
const IS_FULL = process.env['CENTER_RACES'] === 'full';
const COPIES = 64;
const REQUESTS = IS_FULL ? 1_000 : 30;

jest.setTimeout(IS_FULL ? 1_800_000 : 120_000);

interface Outcome {
  /** requests whose copies got responses that differ */
  readonly different: number;
  readonly statuses: readonly number[];
  readonly effects: number;
}

/** A second program on the database of a center. */
const another = (center: Center, behind: Behind, settings: NodeJS.ProcessEnv): Promise<RunningProgram> => {
  const file = join(center.home, 'database', 'credentials.json');
  const { center_app: password } = JSON.parse(readFileSync(file, 'utf8')) as { center_app: string };
  return RunningProgram.start(temporaryFolder('another'), {
    ...settings,
    ...logSettings(center.dataDir),
    DATABASE_URL: `postgres://center_app:${password}@127.0.0.1:${behind.postmaster().port}/center`,
    MASTER_KEY_FILE: join(center.home, 'keys', 'master.key'),
  });
};

/** Sends the copies of each request at once, half of them to another process. */
const race = async (requests: number, settings: NodeJS.ProcessEnv = {}): Promise<Outcome> => {
  const center = await Center.open(settings);
  const behind = new Behind(center.home);
  let second: RunningProgram | undefined;
  try {
    // an external database must not have sample accounts
    await behind.with((pool) => pool.query('UPDATE vault.credential SET sample = false'));
    second = await another(center, behind, settings);
    const callers = [await center.as('liaison-school'), await center.as('liaison-school', second.url)];
    const statuses = new Set<number>();
    let different = 0;
    for (let nth = 0; nth < requests; nth += 1) {
      const [body, key] = [aLead(), randomUUID()];
      const copies: Promise<Answer<Registered>>[] = Array.from({ length: COPIES }, (_, copy) =>
        callers[copy % 2]!.post<Registered>('/v1/leads', body, { 'idempotency-key': key }),
      );
      const answers = await Promise.all(copies);
      answers.forEach(({ status }) => statuses.add(status));
      if (new Set(answers.map(({ body: answer }) => JSON.stringify(answer))).size > 1) different += 1;
    }
    return { different, statuses: [...statuses], effects: leadsIn(await behind.events()) };
  } finally {
    await second?.stop();
    await center.close();
  }
};

describe(`${COPIES} copies at once of ${REQUESTS} requests with one key each, in two processes`, () => {
  it('have one effect each, and identical responses', async () => {
    expect(await race(REQUESTS)).toEqual({ different: 0, statuses: [201], effects: REQUESTS });
  });

  it('would have several effects if ids were not derived from the key', async () => {
    const fault = join(__dirname, '../crash/planted/random-ids.cjs');
    const { effects } = await race(5, { NODE_OPTIONS: `--require ${fault}` });
    expect(effects).toBeGreaterThan(5);
  });
});
