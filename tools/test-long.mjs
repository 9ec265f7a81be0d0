// `npm run test:crash -- --kills 600 [--seed 1]` and `npm run test:races`: tests that `npm test` runs with small numbers.
// `EVENTSTOREDB_URL=… npm run test:engines`: the contract of the log on the server there, whose log must be empty.
import { parseArgs } from 'node:util';
import { inProject } from './prepare/places.mjs';
import { run } from './prepare/run.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string', default: '600' }, seed: { type: 'string' } },
});

const PARTS = {
  crash: {
    args: ['test/crash', '-t', 'keeps everything'],
    env: { CENTER_CRASH_KILLS: values.kills, ...(values.seed && { CENTER_CRASH_SEED: values.seed }) },
  },
  races: { args: ['test/races'], env: { CENTER_RACES: 'full' } },
  engines: { args: ['test/engines', '--runInBand'], env: {} }, // they share the log of one server
};

const { args, env } = PARTS[positionals[0]];
const { code } = await run(process.execPath, [inProject('tools', 'test.mjs'), ...args], {
  shown: true,
  env: { ...process.env, ...env },
});
process.exitCode = code;
