// A log of 65,000 further cases: how fast the views follow it, how fast they are rebuilt, and reading at 16 callers.
import { join } from 'node:path';
import { caughtUp } from '../support/center.mjs';
import { poolOf } from '../support/database.mjs';
import { load } from '../support/load.mjs';
import { printTable, shown, shownSpread, spread } from '../support/numbers.mjs';
import { ops } from '../support/ops.mjs';
import { play } from '../support/story.mjs';
import { fillLog, templatesOf } from '../support/synthetic.mjs';

const CALLERS = 16;
/** Of a hundred cases, how many are being handled; the others are only registered. */
const HANDLED = 5;
const TEMPLATES = 100;

/** Appends the cases and waits for the views. Returns events a second of the views, and ids of cases. */
export const fill = async (center, cases) => {
  const pool = poolOf(center.serverUrl('center'), 4);
  try {
    const templates = [];
    for (let nth = 0; nth < TEMPLATES; nth += 1) templates.push(await play(center, nth, nth < HANDLED ? 3 : 1));
    await caughtUp(center);
    const histories = await templatesOf(pool, join(center.folder, 'center', 'keys', 'master.key'), templates);
    const began = performance.now();
    const { sample, events } = await fillLog(pool, histories, cases);
    console.log(`  ${cases} cases, ${events} events loaded in ${shown((performance.now() - began) / 1000)} s`);
    await caughtUp(center);
    const followed = events / ((performance.now() - began) / 1000);
    await pool.query('VACUUM (ANALYZE)');
    return { sample, events, followed };
  } finally {
    await pool.end();
  }
};

const eventsIn = async (center) => {
  const pool = poolOf(center.serverUrl('center'), 1);
  const { rows } = await pool.query('SELECT count(*)::int AS events FROM log.event');
  await pool.end();
  return rows[0].events;
};

/** `npm run ops -- rebuild --all`, while the center runs. */
export const measureRebuild = async (center, rounds) => {
  const events = await eventsIn(center);
  const runs = [];
  for (let round = 1; round <= rounds; round += 1) {
    const began = performance.now();
    await ops(center, ['rebuild', '--all']);
    runs.push(events / ((performance.now() - began) / 1000));
  }
  return { events, perSecond: spread(runs) };
};

/** GETs at 16 callers, beside `/health/live`, in rounds. */
const measureReads = async (center, sample, { rounds, seconds }) => {
  const headers = await center.signIn('dispatcher');
  const routes = {
    'GET /v1/cases/{id}': sample.map((id) => `/v1/cases/${id}`),
    'GET /v1/cases/{id}/timeline': sample.map((id) => `/v1/cases/${id}/timeline`),
    'GET /v1/cases, a list of 50': ['/v1/cases'],
    'GET /v1/cases, by town and status': Array.from(
      { length: 18 },
      (_, nth) => `/v1/cases?area=370682${String(nth + 1).padStart(3, '0')}&status=HANDLING`,
    ),
    'GET /v1/me': ['/v1/me'],
    'GET /health/live': ['/health/live'],
  };
  const runs = Object.fromEntries(Object.keys(routes).map((route) => [route, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [route, paths] of Object.entries(routes)) {
      const length = round === 0 ? 1 : seconds; // the first round is the warm-up
      const run = await load({ url: center.url, callers: CALLERS, seconds: length, headers, paths });
      if (Object.keys(run.failed).length > 0) throw new Error(`${route} failed: ${JSON.stringify(run.failed)}`);
      if (round > 0) runs[route].push(run);
    }
  }
  return Object.fromEntries(
    Object.entries(runs).map(([route, all]) => [
      route,
      Object.fromEntries(['perSecond', 'p50', 'p99'].map((field) => [field, spread(all.map((run) => run[field]))])),
    ]),
  );
};

/** Fills the log, rebuilds the views and reads. */
export const measureLargeLog = async ({ center }, options) => {
  const { sample, events, followed } = await fill(center, options.cases);
  const rebuild = await measureRebuild(center, options.rounds);
  const reads = await measureReads(center, sample, { ...options, seconds: Math.min(5, options.seconds) });
  printTable(`A log of ${rebuild.events} events`, [
    ['', 'events/s'],
    ['views follow, all at once', shown(followed)],
    ['rebuild of all views', shownSpread(rebuild.perSecond)],
  ]);
  printTable(`Reading at ${CALLERS} callers`, [
    ['', 'requests/s', 'p50 ms', 'p99 ms', 'of /health/live'],
    ...Object.entries(reads).map(([route, { perSecond, p50, p99 }]) => [
      route,
      ...[perSecond, p50, p99].map(shownSpread),
      shown(perSecond.median / reads['GET /health/live'].perSecond.median),
    ]),
  ]);
  return { events, followed, rebuild, reads };
};
