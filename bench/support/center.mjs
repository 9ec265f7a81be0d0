// The command center under measurement: the built program with everything on.
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startProgram } from './child.mjs';
import { serverOf } from './database.mjs';
import { inProject } from './program.mjs';

const POLL_MS = 100;
const CAUGHT_UP_WITHIN_MS = 30 * 60_000;

/** The folder and the environment of a center, for commands of the operator while it is stopped. */
export const settingsOf = (folder, env = {}) => ({
  folder,
  environment: {
    ...{
      DATA_DIR: folder,
      SCENARIO: 'none',
      SAMPLE_ACCOUNTS: 'yes',
      TOKEN_TTL: '86400',
      TOKEN_IDLE: '86400',
      LOG_LEVEL: 'error',
    },
    ...{ IMPORT_LIMIT: '4096', ...env },
  },
});

/**
 * Starts it with its own PostgreSQL in a folder, which may hold the data of an earlier run. `admin` is a pool of the
 * server's superuser; `database(name)` returns the URL of a further database on the same server.
 */
export const startCenter = async (folder, { flags = [], env = {} } = {}) => {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711); // a server started by root runs as another user, which must be able to enter the folder
  const { environment } = settingsOf(folder, env);
  const main = inProject('dist/apps/api/src/main.js');
  const program = await startProgram({ main, flags, cwd: folder, env: environment, path: '/health/ready' });
  const home = join(folder, 'center');
  const accounts = JSON.parse(readFileSync(join(home, 'accounts.json'), 'utf8'));
  const { admin, database, serverUrl } = serverOf(join(home, 'database'));
  return {
    ...{ ...program, folder, environment, accounts, admin, database, serverUrl },
    signIn: (username) => signIn(program.url, accounts, username),
    lag: () => lag(program.operationsUrl),
    stop: async () => {
      await admin.end();
      await program.stop();
    },
  };
};

/** The header of an officer who is signed in. */
const signIn = async (url, accounts, username) => {
  const { password } = accounts.find((account) => account.username === username);
  const response = await fetch(`${url}/v1/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!response.ok) throw new Error(`${username} cannot sign in: ${response.status}`);
  return { authorization: `Bearer ${(await response.json()).accessToken}` };
};

// a view with one of these faults goes on by itself when the database responds again
const PASSING = ['ViewsUnavailable', 'LogUnavailable'];

/** How far the slowest view is behind: `{events, seconds}`. Throws when a view has stopped. */
const lag = async (url) => {
  const { views, log } = await (await fetch(`${url}/health/views`)).json();
  const stopped = views.find(({ fault }) => fault !== null && !PASSING.includes(fault));
  if (stopped) throw new Error(`the view ${stopped.view} has stopped: ${stopped.fault}`);
  const most = (field) => Math.max(...views.map((view) => view[field]));
  return { events: most('lag'), seconds: most('lagSeconds'), position: log.position };
};

/** Samples the lag while `work` runs. Returns its result and the greatest lag. */
export const watchingLag = async (center, work) => {
  let running = true;
  const most = { events: 0, seconds: 0 };
  const sampling = (async () => {
    while (running) {
      const { events, seconds } = await center.lag();
      most.events = Math.max(most.events, events);
      most.seconds = Math.max(most.seconds, seconds);
      await pause(1_000);
    }
  })();
  try {
    const result = await work();
    return { result, lag: most };
  } finally {
    running = false;
    await sampling;
  }
};

/** Waits until all views have read everything; returns the seconds it took. */
export const caughtUp = async (center) => {
  const began = performance.now();
  while ((await center.lag()).events > 0) {
    if (performance.now() - began > CAUGHT_UP_WITHIN_MS) throw new Error('the views do not catch up');
    await pause(POLL_MS);
  }
  return (performance.now() - began) / 1000;
};
