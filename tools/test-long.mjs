// `npm run test:crash -- --kills 600 [--seed 1]` and `npm run test:races`: tests that `npm test` runs with small numbers.
// `EVENTSTOREDB_URL=… npm run test:engines -- [--kills 40] [--seed 1]`: the contract of the log, the race, the crash test and
// the tests of the whole program, each center with a log of its own on the server there.
import { parseArgs } from 'node:util';
import { inProject } from './prepare/places.mjs';
import { run } from './prepare/run.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string' }, seed: { type: 'string' } },
});

const crashes = (kills) => ({
  CENTER_CRASH_KILLS: values.kills ?? kills,
  ...(values.seed && { CENTER_CRASH_SEED: values.seed }),
});
const PARTS = {
  crash: { args: ['test/crash', '-t', 'keeps everything'], env: crashes('600') },
  races: { args: ['test/races'], env: { CENTER_RACES: 'full' } },
  engines: { args: ['test/engines', 'test/e2e', 'test/crash'], env: crashes('40') },
};

const { args, env } = PARTS[positionals[0]];
const { code } = await run(process.execPath, [inProject('tools', 'test.mjs'), ...args], {
  shown: true,
  env: { ...process.env, ...env },
});
process.exitCode = code;
