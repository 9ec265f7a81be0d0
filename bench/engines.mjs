// Measures the two engines of the log beside each other: the program on PostgreSQL alone, and with its log on EventStoreDB.
// After `npm run ready`, with an empty server for this run:
// EVENTSTOREDB_URL=esdb://127.0.0.1:2113?tls=false node bench/engines.mjs [--seconds 5] [--rounds 3]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startContender } from './log/start.mjs';
import { caughtUp, startCenter } from './support/center.mjs';
import { durability, poolOf } from './support/database.mjs';
import { lead } from './support/leads.mjs';
import { load } from './support/load.mjs';
import { printTable, shown, shownSpread, spread } from './support/numbers.mjs';
import { ops } from './support/ops.mjs';
import { built } from './support/program.mjs';
import { writeResult } from './support/result.mjs';

const LEADS = [1, 64];
const APPENDS = [1, 16, 64, 256];
const SHOWN = 200;

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '5' }, rounds: { type: 'string', default: '3' } },
});
const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)];
const address = process.env.EVENTSTOREDB_URL;
if (!address) throw new Error('EVENTSTOREDB_URL must name an empty EventStoreDB');

const ENGINES = {
  postgres: {},
  eventstoredb: { EVENT_STORE: 'eventstoredb', EVENTSTOREDB_URL: address },
};
const NAMES = Object.keys(ENGINES);

/** Runs a measurement with both engines in turn, in rounds after a warm-up. Returns the spread of each engine. */
const inTurns = async (measure) => {
  const runs = Object.fromEntries(NAMES.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of NAMES) {
      const result = await measure(name, round === 0 ? Math.min(1, seconds) : seconds);
      if (round > 0) runs[name].push(result);
    }
  }
  return runs;
};
const spreads = (runs, of = (value) => value) =>
  Object.fromEntries(NAMES.map((name) => [name, spread(runs[name].map(of))]));

/** The number of events about cases, which are nearly all of a log. */
const eventsOf = async (center) => {
  const pool = poolOf(center.serverUrl('center'), 1);
  const { rows } = await pool.query('SELECT count(*)::float8 AS events FROM views.timeline');
  await pool.end();
  return rows[0].events;
};

/** The median time, in ms, from the acknowledgement of a lead until a list shows it. */
const shownAfter = async (center, headers, reader) => {
  const times = [];
  for (let nth = 0; nth < SHOWN; nth += 1) {
    const registered = await fetch(`${center.url}/v1/leads`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(lead(nth)),
    });
    const { position } = await registered.json();
    const began = performance.now();
    const list = await fetch(`${center.url}/v1/cases?limit=1`, { headers: { ...reader, 'read-after': position } });
    if (!list.ok) throw new Error(`a lead is not shown: ${list.status}`);
    await list.arrayBuffer();
    times.push(performance.now() - began);
  }
  return times.sort((one, other) => one - other)[SHOWN / 2];
};

const folder = mkdtempSync(join(tmpdir(), 'center-bench-engines-'));
const running = [];
const stopAll = async () => {
  for (const program of running.splice(0).reverse()) await program.stop();
};
try {
  const centers = {};
  for (const name of NAMES) {
    centers[name] = await startCenter(join(folder, name), { env: ENGINES[name] });
    running.push(centers[name]);
  }
  const result = { settings: await durability(centers.postgres.admin), leads: {}, append: {} };
  const rows = [['', ...NAMES]];
  const add = (name, of) => {
    rows.push([name, ...NAMES.map((engine) => shownSpread(of[engine]))]);
    return of;
  };

  const headers = {};
  for (const name of NAMES) headers[name] = await centers[name].signIn('liaison-school');
  for (const callers of LEADS) {
    const runs = await inTurns(async (name, length) => {
      const job = { url: centers[name].url, callers, seconds: length, headers: headers[name], leads: true };
      const run = await load(job);
      return { ...run, behindFor: await caughtUp(centers[name]) };
    });
    result.leads[callers] = {
      perSecond: add(
        `POST /v1/leads, ${callers} callers, requests/s`,
        spreads(runs, ({ perSecond }) => perSecond),
      ),
      p50: add(
        `… p50 ms`,
        spreads(runs, ({ p50 }) => p50),
      ),
    };
  }
  const readers = {};
  for (const name of NAMES) readers[name] = await centers[name].signIn('leader');
  result.shownAfter = add(
    'from the acknowledgement to the list, p50 ms',
    spreads(await inTurns((name) => shownAfter(centers[name], headers[name], readers[name]))),
  );
  result.rebuild = add(
    'rebuild of all views, events/s',
    spreads(
      await inTurns(async (name) => {
        const events = await eventsOf(centers[name]);
        const began = performance.now();
        await ops(centers[name], ['rebuild', '--all']);
        return events / ((performance.now() - began) / 1000);
      }),
    ),
  );
  result.events = Object.fromEntries(
    await Promise.all(NAMES.map(async (name) => [name, await eventsOf(centers[name])])),
  );
  const url = await centers.postgres.database('bench_appends');
  await built('migrations/index.js').migrate(url);
  await centers.eventstoredb.stop(); // its log also gets events that it does not know
  running.splice(running.indexOf(centers.eventstoredb), 1);
  const contenders = {
    postgres: await startContender('center', url),
    eventstoredb: await startContender('eventstoredb', address),
  };
  running.push(...Object.values(contenders));
  for (const callers of APPENDS) {
    const runs = await inTurns((name, length) => contenders[name].run('append', { callers, seconds: length }));
    result.append[callers] = add(`appends, ${callers} callers, events/s`, spreads(runs));
  }
  printTable('The log on PostgreSQL and on EventStoreDB', rows);
  console.log(`  logs of ${NAMES.map((name) => `${shown(result.events[name])} events (${name})`).join(' and ')}`);
  writeResult('engines', result);
} finally {
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
}
