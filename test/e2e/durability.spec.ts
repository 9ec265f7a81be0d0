import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { processesIn, signal } from '@center/embedded-database';
import { until } from '@center/testing';
import { SERVER } from '../engines/server';
import type { Done } from './harness/caller';
import { Center } from './harness/center';
import { Behind } from './harness/database';
import { discrepancies, leadsIn } from './harness/ledger';
import { Load } from './harness/load';

const ENOUGH = 40;
/** how long the program waits for a client that does not read its response */
const DRAIN_MS = 10_000;

let center: Center;
let behind: Behind;
const loads: Load[] = [];

beforeAll(async () => {
  center = await Center.open();
  behind = new Behind(center.home);
  await Promise.all([center.as('liaison-school'), center.as('dispatcher')]);
});
afterAll(() => center.close());

/** Puts the center under load, causes a failure in the middle of it, then ends the load. */
const inMidLoad = async (terrible: (load: Load) => unknown): Promise<Load> => {
  const load = new Load(center);
  await goesOn(load);
  await terrible(load);
  await load.stop();
  return load;
};

const goesOn = ({ acknowledged }: Load): Promise<void> => {
  const enough = acknowledged.length + ENOUGH;
  return until('the load continues', () => acknowledged.length >= enough);
};

const isReady = (): Promise<boolean> => center.program.answers('/health/ready');

const killEverything = async (): Promise<void> => {
  await center.program.kill();
  signal(processesIn(behind.cluster) ?? [], 'SIGKILL');
};

/** Every acknowledged command is in the log once, and repeating it returns the same response. */
const isKept = async (load: Load): Promise<void> => {
  expect(discrepancies(await behind.events(), load.acknowledged)).toEqual([]);
  const again = await load.repeat(load.acknowledged);
  const receipt = ({ caseId, version, position }: Done) => ({ caseId, version, position });
  expect(again.map(({ body }) => receipt(body))).toEqual(load.acknowledged.map(({ done }) => receipt(done)));
  expect(new Set(again.map(({ headers }) => headers['idempotent-replayed']))).toEqual(new Set(['true']));
  loads.push(load);
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

it('keeps all acknowledged commands when the program is killed, and restarts', async () => {
  const load = await inMidLoad(() => center.program.kill());
  await center.startAgain();
  expect(center.output).toMatch(/Stopping the database process \d+ of an earlier run/);
  await isKept(load);
});

it('keeps all acknowledged commands when the database is killed, and recovers by itself', async () => {
  const load = await inMidLoad(async (load) => {
    signal([behind.postmaster().pid], 'SIGKILL');
    await until('the loss is noticed', async () => !(await isReady()));
    await until('it is ready again', isReady);
    await goesOn(load);
  });
  await isKept(load);
});

it('keeps all acknowledged commands when program and database are killed at once', async () => {
  const load = await inMidLoad(killEverything);
  await center.startAgain();
  await isKept(load);
});

it('leaves no process behind after Ctrl-C under load, and finds its data at the next start', async () => {
  const port = Number(new URL(center.program.url).port);
  const { port: databasePort } = behind.postmaster();
  const load = await inMidLoad(async () => {
    const signalled = performance.now();
    expect(await center.program.stop('SIGINT')).toBe(0);
    expect(performance.now() - signalled).toBeLessThan(DRAIN_MS);
  });
  expect(processesIn(center.dataDir)).toEqual([]);
  expect(await isFree(port)).toBe(true);
  expect(await isFree(databasePort)).toBe(true);
  for (const file of ['in-use.json', 'cluster/postmaster.pid'])
    expect(existsSync(join(center.home, 'database', file))).toBe(false);
  await center.startAgain();
  expect(center.program.output()).not.toContain('of an earlier run');
  await isKept(load);
});

it('creates no duplicates when commands with an unknown outcome are repeated', async () => {
  const [load] = loads;
  const unanswered = loads.flatMap((one) => one.unanswered);
  expect(unanswered.length).toBeGreaterThan(0);
  const first = await load!.repeat(unanswered);
  const second = await load!.repeat(unanswered);
  expect([...first, ...second].filter(({ status }) => status >= 300)).toEqual([]);
  expect(second.map(({ body }) => body)).toEqual(first.map(({ body }) => body));
  const acknowledged = loads.flatMap((one) => one.acknowledged);
  const reported = [...acknowledged, ...unanswered].filter(({ path }) => path === '/v1/leads');
  const events = await behind.events();
  expect(leadsIn(events)).toBe(reported.length);
  expect(discrepancies(events, acknowledged)).toEqual([]);
});

if (!SERVER) {
  it('detects a database that loses committed transactions', async () => {
    await behind.with(async (pool) => {
      await pool.query('alter system set synchronous_commit = off');
      await pool.query(`alter system set wal_writer_delay = '10s'`);
      await pool.query(`alter system set wal_writer_flush_after = '1GB'`);
      await pool.query('select pg_reload_conf()');
    });
    const load = await inMidLoad(killEverything);
    await center.startAgain();
    expect(discrepancies(await behind.events(), load.acknowledged)).not.toEqual([]);
  });
}
