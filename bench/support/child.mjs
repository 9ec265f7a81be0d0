// Programs under measurement run as their own processes.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const READY_WITHIN_MS = 120_000;
const POLL_MS = 50;
/** The flag of `npm start`, for the peer too. */
const FLAG = '--max-semi-space-size=32';

/** A free port of this machine. */
const freePort = () =>
  new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });

const answers = (url) =>
  fetch(url).then(
    async (response) => (await response.arrayBuffer(), response.ok),
    () => false,
  );

/** Starts a Node program with `PORT` (and `OPERATIONS_PORT`) in its environment and waits until `path` returns 2xx. Throws when it ends first. */
export const startProgram = async ({ main, env = {}, cwd, path, flags = [] }) => {
  const [port, operationsPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [FLAG, ...flags, main], {
    cwd,
    env: { PATH: process.env.PATH, ...env, PORT: String(port), OPERATIONS_PORT: String(operationsPort) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-10_000)));
  }
  const ended = new Promise((done) => child.once('close', done));
  const killed = () => child.kill('SIGKILL');
  process.once('exit', killed); // a run that fails leaves nothing running
  const url = `http://127.0.0.1:${port}`;
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!(await answers(url + path))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`${main} did not start:\n${said}`);
    }
    await pause(POLL_MS);
  }
  return {
    url,
    operationsUrl: `http://127.0.0.1:${operationsPort}`,
    pid: child.pid,
    output: () => said,
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGINT');
      await ended;
      process.off('exit', killed);
    },
  };
};
