// The operator's command line of the built program.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inProject } from './program.mjs';

/** Runs an ops command with the settings of a center, which may be running. Returns its output. */
export const ops = async ({ environment, folder }, words, flags = []) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...flags, inProject('dist/apps/ops/src/main.js'), ...words],
    { cwd: folder, env: { PATH: process.env.PATH, ...environment }, maxBuffer: 64 * 1024 * 1024 },
  );
  return stdout;
};
