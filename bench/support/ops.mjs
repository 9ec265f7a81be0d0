// The operator's command line of the built program.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mostResident } from './memory.mjs';
import { inProject } from './program.mjs';

const SAMPLE_MS = 250;

/** Runs an ops command with the settings of a center, which may be running. Returns the most memory it used, in MiB. */
export const ops = async ({ environment, folder }, words) => {
  const child = spawn(process.execPath, [inProject('dist/apps/ops/src/main.js'), ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let most = 0;
  const sampling = setInterval(() => (most = Math.max(most, mostResident(child.pid))), SAMPLE_MS);
  const [code] = await once(child, 'exit');
  clearInterval(sampling);
  if (code !== 0) throw new Error(`ops ${words.join(' ')} ended with ${code}`);
  return most;
};
