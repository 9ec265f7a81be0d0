// `node tools/smoke.mjs`: starts the program with `npm start`, signs in, stops it, starts it again, and checks that no
// process or port is left. Ends with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './prepare/places.mjs';

const READY_WITHIN_MS = 180_000;
const SOON_MS = 15_000;

const folder = mkdtempSync(join(tmpdir(), 'center-smoke-'));
const [port, operationsPort] = [await freePort(), await freePort()];
const base = `http://127.0.0.1:${port}`;
const operations = `http://127.0.0.1:${operationsPort}`;
const results = { passed: 0, failed: 0 };
let server;

process.once('exit', () => {
  server?.kill('SIGKILL');
  for (const pid of processesIn(folder)) process.kill(pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

await check('npm start on an empty folder becomes ready', () => start(READY_WITHIN_MS));
await check('the sample accounts can sign in', signIn);
await check('operators read the state of the views and the metrics', operate);
await check('SIGTERM stops it cleanly', stop);
await check('no process and no open port remain', nothingIsLeft);
await check('a second start becomes ready within seconds', () => start(SOON_MS));
await check('the same accounts can sign in', signIn);
await check('it starts again after SIGKILL, with its database left running', async () => {
  await killProgram();
  await start(SOON_MS);
});
await check('the same accounts can sign in after that', signIn);
await check('SIGINT stops it cleanly', () => stop('SIGINT'));
await check('no process and no open port remain after that', nothingIsLeft);

console.log(`${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed === 0 ? 0 : 1);

async function check(what, work) {
  try {
    await work();
    results.passed += 1;
    console.log(`✓ ${what}`);
  } catch (error) {
    results.failed += 1;
    console.log(`✗ ${what}: ${error.message}`);
  }
}

async function start(withinMs) {
  let said = '';
  server = spawn('npm', ['start'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      OPERATIONS_PORT: String(operationsPort),
      HOST: '127.0.0.1',
      DATA_DIR: folder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const ready = await eventually(async () => server.exitCode !== null || (await isReady()), withinMs);
  if (!ready || server.exitCode !== null) throw new Error(`not ready\n${said.split('\n').slice(-30).join('\n')}`);
}

async function isReady() {
  try {
    return (await fetch(`${base}/health/ready`)).ok;
  } catch {
    return false;
  }
}

async function signIn() {
  const place = readdirSync(folder)
    .map((name) => join(folder, name, 'accounts.json'))
    .find((path) => existsSync(path));
  if (!place) throw new Error('accounts.json not found');
  for (const { username, password, officerId } of JSON.parse(readFileSync(place, 'utf8'))) {
    const { accessToken } = await json('/v1/tokens', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    const me = await json('/v1/me', { headers: { authorization: `Bearer ${accessToken}` } });
    if (me.officerId !== officerId) throw new Error(`${username} signs in as another officer`);
  }
}

async function operate() {
  const { status } = await json('/health/views', {}, operations);
  if (status !== 'ready') throw new Error(`/health/views says ${status}`);
  if (!(await fetch(`${operations}/metrics`)).ok) throw new Error('no metrics');
}

async function json(path, init, address = base) {
  const answer = await fetch(address + path, init);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}

async function stop(signal = 'SIGTERM') {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill(signal);
  const code = await Promise.race([ended, pause(SOON_MS, 'none, still running')]);
  if (code !== 0) throw new Error(`exit code ${code}`);
}

/** PostgreSQL's working directory is in the data folder; that of npm and the program is not. */
async function killProgram() {
  const killed = processesIn(folder).filter((pid) => !worksIn(pid, folder));
  for (const pid of killed) process.kill(pid, 'SIGKILL');
  await eventually(() => !processesIn(folder).some((pid) => killed.includes(pid)), SOON_MS);
  if (processesIn(folder).length === 0) throw new Error('the database should still be running');
}

async function nothingIsLeft() {
  if (!(await eventually(() => processesIn(folder).length === 0, SOON_MS))) {
    throw new Error(`left: ${processesIn(folder).join(', ')}`);
  }
  if (await isReady()) throw new Error('the port still answers');
}

async function eventually(condition, withinMs) {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await pause(100)) {
    if (await condition()) return true;
  }
  return false;
}

/** The processes with the data folder in their environment or as working directory (Linux). */
function processesIn(place) {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && (worksIn(pid, place) || wasGiven(pid, place)));
}

function worksIn(pid, place) {
  return unlessGone(() => readlinkSync(`/proc/${pid}/cwd`).startsWith(place));
}

function wasGiven(pid, place) {
  return unlessGone(() => readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`DATA_DIR=${place}\0`));
}

function unlessGone(look) {
  try {
    return look();
  } catch {
    return false; // exited, or not readable
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
