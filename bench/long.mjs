// How cost grows with the log, and memory over time. Steps that are done are kept in the folder and not repeated. Views follow
// logs of up to a million events; those of a larger log are rebuilt before the program starts:
// node bench/long.mjs [--events 100000,1000000,10000000] [--minutes 60] [--folder bench/.long]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { caughtUp, settingsOf, startCenter } from './support/center.mjs';
import { poolOf, startServer } from './support/database.mjs';
import { load } from './support/load.mjs';
import { resident } from './support/memory.mjs';
import { printTable, shown } from './support/numbers.mjs';
import { ops } from './support/ops.mjs';
import { inProject } from './support/program.mjs';
import { writeResult } from './support/result.mjs';
import { play, WHOLE_STORY } from './support/story.mjs';
import { fillLog, templatesOf } from './support/synthetic.mjs';

const TEMPLATES = 20;
const SECONDS = 15;
const CALLERS = 64;
const SAMPLE_MS = 10_000;
const FOLLOWED = 1_000_000;

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '100000,1000000,10000000' },
    minutes: { type: 'string', default: '60' },
    folder: { type: 'string', default: inProject('bench/.long') },
  },
});
const root = resolve(values.folder);
mkdirSync(root, { recursive: true });

/** The results of the steps that are done, in a file. */
const remembered = (path) => {
  const done = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return {
    done,
    step: async (name, work) => {
      if (name in done) return done[name];
      console.log(`  ${new Date().toISOString().slice(11, 19)} ${name}`);
      done[name] = await work();
      writeFileSync(path, JSON.stringify(done, null, 2));
      return done[name];
    },
  };
};

/** Fills the log of a stopped center. A run that was interrupted goes on from what is there. */
const fill = async (folder, events, templates) => {
  const server = await startServer(join(folder, 'center', 'database'));
  const pool = poolOf(server.serverUrl('center'), 4);
  try {
    const { rows } = await pool.query('SELECT position::float8 AS position FROM log.head');
    const cases = Math.ceil((events - rows[0].position) / WHOLE_STORY);
    if (cases <= 0) return { secondsToFill: 0 };
    const prepared = await templatesOf(pool, join(folder, 'center', 'keys', 'master.key'), templates);
    const began = performance.now();
    await fillLog(pool, prepared, cases, (made) => process.stderr.write(`\r  ${made} of ${cases} cases `));
    // the copied cases need no reaction: reading them would run beside what is measured
    await pool.query(
      `UPDATE views.checkpoint SET position = head.position FROM log.head WHERE view IN ('staffing', 'merging')`,
    );
    await pool.query('VACUUM (ANALYZE)');
    return { secondsToFill: (performance.now() - began) / 1000 };
  } finally {
    await pool.end();
    await server.stop();
  }
};

const sampleOf = async (center) => {
  const pool = poolOf(center.serverUrl('center'), 1);
  const { rows } = await pool.query(
    `SELECT substr(stream, 6) AS id FROM log.event TABLESAMPLE SYSTEM (1) WHERE stream LIKE 'case-%' LIMIT 3000`,
  );
  await pool.end();
  return rows.map(({ id }) => id);
};

/** One size of the log. */
const measure = async (events) => {
  const folder = join(root, String(events));
  mkdirSync(folder, { recursive: true });
  const { done, step } = remembered(join(folder, 'results.json'));
  const templates = await step('templates', async () => {
    const center = await startCenter(folder);
    const ids = [];
    for (let nth = 0; nth < TEMPLATES; nth += 1) ids.push(await play(center, nth, WHOLE_STORY));
    await center.stop();
    return ids;
  });
  await step('fill', () => fill(folder, events, templates));
  const rebuild = (center) =>
    step('rebuild', async () => {
      const began = performance.now();
      const memory = await ops(center, ['rebuild', '--all']);
      return { eventsPerSecond: events / ((performance.now() - began) / 1000), memory };
    });
  const followed = events <= FOLLOWED;
  if (!followed) await rebuild(settingsOf(folder));
  const open = [...(followed ? ['follow'] : []), 'rebuild', 'timeline', 'list', 'statistics'].some(
    (name) => !(name in done),
  );
  if (!open) return done;
  const center = await startCenter(folder);
  try {
    if (followed) {
      await step('follow', async () => {
        const behind = (await center.lag()).events;
        return { eventsPerSecond: behind / (await caughtUp(center)), memory: resident(center.pid) };
      });
      await rebuild(center);
    }
    const headers = await center.signIn('leader');
    const ids = await sampleOf(center);
    const succeeded = async (job) => {
      const run = await load({ url: center.url, callers: 1, headers, ...job });
      if (Object.keys(run.failed).length > 0) throw new Error(`${job.paths[0]} failed: ${JSON.stringify(run.failed)}`);
      return run;
    };
    // a log larger than the memory is read from the disk the first time, so first reads and later ones are separate figures
    const get = async (paths) => {
      const first = await succeeded({ paths, once: true });
      await succeeded({ paths, seconds: 2 }); // warm-up of the program
      return { ...(await succeeded({ paths, seconds: SECONDS })), first };
    };
    await step('timeline', () => get(ids.map((id) => `/v1/cases/${id}/timeline`)));
    await step('list', () => get(['/v1/cases']));
    await step('statistics', () => get(['/v1/statistics?window=since-founding']));
  } finally {
    await center.stop();
  }
  return done;
};

/** The memory of the program while 64 callers register leads. */
const memoryOverTime = async (minutes) => {
  const folder = join(root, 'memory');
  mkdirSync(folder, { recursive: true });
  const { step } = remembered(join(folder, `results-${minutes}.json`));
  return step(`memory over ${minutes} minutes`, async () => {
    const center = await startCenter(folder);
    const samples = [];
    try {
      const headers = await center.signIn('liaison-school');
      let over = false;
      const running = load({ url: center.url, callers: CALLERS, seconds: minutes * 60, headers, leads: true });
      const ended = running.finally(() => (over = true));
      ended.catch(() => undefined);
      while (!over) {
        samples.push({ memory: resident(center.pid), lag: (await center.lag()).events });
        await Promise.race([ended.catch(() => undefined), pause(SAMPLE_MS)]);
      }
      return { ...(await running), samples, caughtUpAfter: await caughtUp(center), memoryAfter: resident(center.pid) };
    } finally {
      await center.stop();
    }
  });
};

const sizes = {};
for (const events of values.events.split(',').map(Number)) {
  console.log(`${events} events`);
  sizes[events] = await measure(events);
}
const row = (name, of) => [name, ...Object.values(sizes).map((size) => shown(of(size)))];
printTable('How cost grows with the log', [
  ['events', ...Object.keys(sizes)],
  row('views follow, events/s', ({ follow }) => follow?.eventsPerSecond),
  row('rebuild of all views, events/s', ({ rebuild }) => rebuild.eventsPerSecond),
  row('… most memory, MiB', ({ rebuild }) => rebuild.memory),
  ...['p50', 'p99'].map((share) =>
    row(`timeline of a case not read before, ${share} ms`, ({ timeline }) => timeline.first[share]),
  ),
  ...['timeline', 'list', 'statistics'].flatMap((name) => [
    row(`${name}, p50 ms`, (size) => size[name].p50),
    row(`${name}, p99 ms`, (size) => size[name].p99),
  ]),
]);
const memory = Number(values.minutes) > 0 ? await memoryOverTime(Number(values.minutes)) : undefined;
if (memory) {
  const { samples, perSecond, caughtUpAfter, memoryAfter } = memory;
  const at = (share) => shown(samples[Math.floor((samples.length - 1) * share)].memory);
  printTable(`Memory over ${values.minutes} minutes at ${CALLERS} callers, ${shown(perSecond)} leads/s`, [
    ['MiB: start', 'a quarter', 'half', 'end', 'after catching up', 'caught up after s'],
    [at(0), at(0.25), at(0.5), at(1), shown(memoryAfter), shown(caughtUpAfter)],
  ]);
}
writeResult('long', { sizes, memory });
