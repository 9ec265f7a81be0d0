import { join } from 'node:path';
import { Center } from '../e2e/harness/center';
import { Behind } from '../e2e/harness/database';
import { dispatchers, explained, reassign } from './reassigning';

// `npm run test:races` runs all of them.
const IS_FULL = process.env['CENTER_RACES'] === 'full';
const DISPATCHERS = 32;
const TIMES = IS_FULL ? 10_000 : 640;

jest.setTimeout(IS_FULL ? 1_800_000 : 120_000);

const race = async (times: number, settings: NodeJS.ProcessEnv): Promise<string[]> => {
  const center = await Center.open(settings);
  try {
    const racers = await dispatchers(center, DISPATCHERS);
    const { caseId, answers } = await reassign(center, racers, times);
    expect(answers.length).toBeGreaterThanOrEqual(times);
    const history = await new Behind(center.home).withLog((store) => store.readStream(`case-${caseId}`));
    return explained(history, answers);
  } finally {
    await center.close();
  }
};

describe(`${DISPATCHERS} dispatchers who reassign one case ${TIMES} times`, () => {
  it('get responses that its revisions explain, and no error', async () => {
    expect(await race(TIMES, {})).toEqual([]);
  });

  it('would lose updates if revisions were not checked', async () => {
    const fault = join(__dirname, '../crash/planted/unchecked-revisions.cjs');
    const found = await race(160, { NODE_OPTIONS: `--require ${fault}` });
    expect(found).toContainEqual(expect.stringMatching(/does not follow/));
  });
});
