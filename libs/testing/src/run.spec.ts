import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, processesIn, startOf } from '@center/embedded-database';
import { closeRun, sweepDeadRuns, temporaryFolder } from './run';
import { until } from './until';

/** The folder of a run by a given process, with a file in it. */
const runOf = (pid: number, started: string): string => {
  const folder = join(tmpdir(), `center-test-${pid}-${started}-spec`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'file'), '');
  return folder;
};

const sleeper = (options: { cwd?: string; env?: NodeJS.ProcessEnv }): number =>
  spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { ...options, stdio: 'ignore' }).pid!;

describe('a test run', () => {
  it('cleans up after a killed run, including its processes in any working directory', async () => {
    const dead = runOf(process.pid, '1');
    const [inside, named] = [sleeper({ cwd: dead }), sleeper({ cwd: '/', env: { CENTER_TEST_FOLDER: dead } })];
    await until('both have started', () => processesIn(dead)?.includes(inside) === true && isAlive(named));
    sweepDeadRuns();
    expect(existsSync(dead)).toBe(false);
    await until('both have ended', () => !isAlive(inside) && !isAlive(named));
  });

  it('does not touch a run in progress', () => {
    const own = temporaryFolder();
    const living = runOf(process.pid, startOf(process.pid));
    sweepDeadRuns();
    expect([existsSync(own), existsSync(living)]).toEqual([true, true]);
    closeRun(living);
    expect(existsSync(living)).toBe(false);
  });
});
