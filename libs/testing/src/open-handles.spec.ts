import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { databaseOfRun, temporaryFolder } from './run';

const PROJECT = resolve(__dirname, '../../..');

interface Ended {
  readonly code: number;
  readonly errors: string;
  /** jest's result for each file, by name */
  readonly files: Readonly<Record<string, { readonly status: string; readonly message: string }>>;
}

/** Runs spec files with the project's configuration in a separate jest with two workers, outside the project's test paths. */
const runOf = async (files: Readonly<Record<string, string>>, config: object = {}, CI = ''): Promise<Ended> => {
  const folder = temporaryFolder('planted');
  for (const [name, source] of Object.entries(files)) writeFileSync(join(folder, `${name}.js`), source);
  const changed = {
    roots: [folder],
    testMatch: [`${folder}/*.js`],
    globalSetup: null,
    globalTeardown: null,
    ...config,
  };
  const own = join(folder, 'config.cjs');
  writeFileSync(
    own,
    `module.exports = { ...require(${JSON.stringify(join(PROJECT, 'jest.config.js'))}), ...${JSON.stringify(changed)} };`,
  );
  const bin = join(PROJECT, 'node_modules', 'jest', 'bin', 'jest.js');
  const run = spawn(process.execPath, [bin, '--config', own, '--json', '--maxWorkers=2'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CI },
  });
  const [said, errors, [code]] = await Promise.all([text(run.stdout), text(run.stderr), once(run, 'close')]);
  const { testResults } = JSON.parse(said) as { testResults: { name: string; status: string; message: string }[] };
  const results = testResults.map(({ name, ...result }) => [name.slice(folder.length + 1, -'.js'.length), result]);
  return { code: code as number, errors, files: Object.fromEntries(results) };
};

const statuses = ({ files }: Ended): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, { status }]) => [name, status]));

const { hostname, port } = new URL(databaseOfRun());

/** Each opens on its third line. */
const LEFT_OPEN = {
  timer: `it('opens', () => {
    expect(1).toBe(1);
    setInterval(() => undefined, 60_000);
  });`,
  server: `const { createServer } = require('node:net');
  it('opens', (done) => {
    createServer().listen(0, '127.0.0.1', done);
  });`,
  socket: `const { connect } = require('node:net');
  it('opens', (done) => {
    connect(${port}, '${hostname}', done);
  });`,
  child: `const { spawn } = require('node:child_process');
  it('opens', () => {
    spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  });`,
};

const ENDED = `const { connect, createServer } = require('node:net');
  const { spawn } = require('node:child_process');
  const { once } = require('node:events');
  const open = [];
  afterAll(() => Promise.all(open.map((end) => end())));
  it('opens', async () => {
    const timer = setInterval(() => undefined, 60_000);
    open.push(() => clearInterval(timer));
    setInterval(() => undefined, 60_000).unref();
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    open.push(() => server.close());
    const socket = connect(server.address().port, '127.0.0.1');
    await once(socket, 'connect');
    open.push(() => socket.end());
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
    open.push(() => child.stdin.end());
  });`;

describe('a spec file', () => {
  it('fails when it leaves a handle open, with its kind and origin', async () => {
    const run = await runOf({ ...LEFT_OPEN, ended: ENDED }, { workerGracefulExitTimeout: 100 });
    expect(statuses(run)).toEqual({
      timer: 'failed',
      server: 'failed',
      socket: 'failed',
      child: 'failed',
      ended: 'passed',
    });
    for (const [file, kind] of [
      ['timer', 'timer'],
      ['server', 'server'],
      ['socket', 'socket'],
      ['child', 'child process'],
    ] as const) {
      const { message } = run.files[file]!;
      expect(message).toContain(`This file leaves a ${kind} open, opened in "opens".`);
      if (file !== 'server') expect(message).toContain(`${file}.js:3:`); // Node opens a server after it has looked up the host
    }
    expect(run.code).toBe(1);
  }, 60_000);

  // with CI set, jest itself looks at the standard output while it loads
  it.each(['', 'true'])(
    'passes when its handles are closed, and so does its run (CI=%s)',
    async (CI) => {
      const run = await runOf({ one: ENDED, other: ENDED }, {}, CI);
      expect(statuses(run)).toEqual({ one: 'passed', other: 'passed' });
      expect(run.errors).not.toContain('Worker');
      expect(run.code).toBe(0);
    },
    60_000,
  );
});

describe('a run', () => {
  const passing = `it('passes', () => undefined);`;

  it('fails when a worker had to be killed, although no file failed', async () => {
    const staying = `const worker = require('node:vm').runInThisContext('process');
      worker.on('beforeExit', () => setTimeout(() => undefined, 60_000));
      ${passing}`;
    const run = await runOf({ staying, passing }, { workerGracefulExitTimeout: 100 });
    expect(statuses(run)).toEqual({ staying: 'passed', passing: 'passed' });
    expect(run.errors).toMatch(/Jest worker \d+ was killed by SIGTERM: the run has failed/);
    expect(run.code).toBe(1);
  }, 60_000);

  it('fails when a worker crashed, although another one passed the file', async () => {
    const mark = join(temporaryFolder(), 'crashed');
    const crashing = `const fs = require('node:fs');
      if (!fs.existsSync(${JSON.stringify(mark)})) {
        fs.writeFileSync(${JSON.stringify(mark)}, '');
        process.exit(7);
      }
      ${passing}`;
    const run = await runOf({ crashing, passing });
    expect(statuses(run)).toEqual({ crashing: 'passed', passing: 'passed' });
    expect(run.errors).toMatch(/Jest worker \d+ exited with code 7: the run has failed/);
    expect(run.code).toBe(1);
  }, 60_000);
});
