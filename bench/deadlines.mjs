// Measures the watcher of deadlines: what a look costs beside many running deadlines, and leads that go on being taken while
// many fall due in the same second. After `npm run ready`: node bench/deadlines.mjs [running=1000000] [due=10000]
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startCenter } from './support/center.mjs';
import { lead } from './support/leads.mjs';
import { load } from './support/load.mjs';

const { Pool } = createRequire(import.meta.url)('pg');
const RUNNING = Number(process.argv[2] ?? 1_000_000);
const DUE = Number(process.argv[3] ?? 10_000);
const CALLERS = 32;
const SECONDS = 20;
/** Unmeasured load before each measurement, and the time that it takes with the checkpoint before it. */
const WARM_UP_SECONDS = 5;
const PREPARED_WITHIN_MS = 8_000;
/** The limit of an urgent lead for being accepted. */
const LIMIT_MS = 2 * 3_600_000;

/** Rows of cases whose deadlines run for decades. They have no streams: the watcher never reads them. */
const RUNNING_CASES = `
  INSERT INTO views.register (case_id, version, position, known_from, status, registered_at, harms, source, submitted_agency,
    submitted_by, handler_agency, handler_name, assigned, handler_left, receivers, copied, rescuers, barred, children,
    open_transfers, closure_proposed, own_version, own_position, own_status, bar_steps, access_steps, police_steps,
    outer_position, director_position, clocks, due_at, overdue_from, missed_from)
  SELECT md5('running' || n)::uuid, 1, 0, 0, 'REGISTERED', '2020-01-01', '{}', 'SCHOOL', md5('a')::uuid, md5('o')::uuid,
         md5('a')::uuid, '单位', false, false, '{}', '{}', '{}', '{}', '[]', 0, false, 1, 0, 'REGISTERED', 0, 0, 0, 0, 0, '[]',
         falls, falls, falls
    FROM (SELECT n, timestamptz '2090-01-01' + n * interval '1 minute' AS falls FROM generate_series(1, $1::int) AS n) AS made`;

const LOOK = `SELECT case_id FROM register WHERE missed_from < now() AND case_id <> ALL ('{}') ORDER BY missed_from LIMIT 200`;

const folder = mkdtempSync(join(tmpdir(), 'bench-deadlines-'));
const center = await startCenter(folder);
const pool = new Pool({ connectionString: await databaseOf(center), options: '-c search_path=views' });
pool.on('error', () => undefined); // a server shutdown may terminate an idle connection
try {
  const headers = await center.signIn('liaison-police');
  await timeLook('no running deadlines');
  const began = performance.now();
  await pool.query(RUNNING_CASES, [RUNNING]);
  await pool.query('ANALYZE register');
  console.log(`${RUNNING} running deadlines made in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  await timeLook(`${RUNNING} running deadlines`);

  const falling = Date.now() + Math.max(60_000, DUE * 15);
  await register(DUE, new Date(falling - LIMIT_MS).toISOString(), headers);
  console.log(`${DUE} deadlines registered that fall due in the same second`);
  await prepare(headers);
  const before = await leads(headers);
  console.log(`leads before: ${before.perSecond.toFixed(0)} a second, p99 ${before.p99.toFixed(0)} ms`);
  await pause(falling - Date.now() - PREPARED_WITHIN_MS);
  await prepare(headers);
  await pause(falling - Date.now());
  const during = await leads(headers);
  console.log(`leads meanwhile: ${during.perSecond.toFixed(0)} a second, p99 ${during.p99.toFixed(0)} ms`);
  const { seconds, events, different } = await untilRecorded(falling);
  console.log(`${events} misses recorded, of ${different} deadlines, within ${seconds.toFixed(1)} s`);
  await prepare(headers);
  const after = await leads(headers);
  console.log(`leads after: ${after.perSecond.toFixed(0)} a second, p99 ${after.p99.toFixed(0)} ms`);
} finally {
  await pool.end();
  await center.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function databaseOf({ database }) {
  return database('center');
}

async function timeLook(beside) {
  const times = [];
  for (let run = 0; run < 9; run += 1) {
    const asked = performance.now();
    await pool.query(LOOK);
    times.push(performance.now() - asked);
  }
  console.log(`a look beside ${beside}: ${times.sort((one, other) => one - other)[4].toFixed(2)} ms`);
}

/** Registers leads that happened at the same instant. */
async function register(count, at, headers) {
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const body = { ...lead((next += 1)), urgency: 'URGENT', at, lateEntryReason: 'OFFLINE' };
      const response = await fetch(`${center.url}/v1/leads`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`a lead was answered ${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, lane));
}

/** Every measurement has the same distance to a checkpoint, after which each first change of a page costs PostgreSQL more. */
async function prepare(headers) {
  await center.admin.query('CHECKPOINT');
  await leads(headers, WARM_UP_SECONDS);
}

function leads(headers, seconds = SECONDS) {
  return load({ url: center.url, callers: CALLERS, seconds, headers, leads: true });
}

/** Waits until every miss is recorded. */
async function untilRecorded(falling) {
  for (;;) {
    const { rows } = await pool.query(
      `SELECT count(*)::int AS events, count(DISTINCT data ->> 'deadlineId')::int AS different
         FROM log.event WHERE type = 'DeadlineMissed'`,
    );
    if (rows[0].different >= DUE || Date.now() > falling + 300_000) {
      return { ...rows[0], seconds: (Date.now() - falling) / 1000 };
    }
    await pause(250);
  }
}
