// Measures the log beside Emmett, raw `pg` and the limit of group commit, on one PostgreSQL with fsync on. After
// `npm run ready`: node bench/log.mjs [--seconds 3] [--rounds 3] [--events 500000]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startContender } from './log/start.mjs';
import { durability, startServer } from './support/database.mjs';
import { printTable, shown, shownSpread, spread } from './support/numbers.mjs';
import { built } from './support/program.mjs';
import { writeResult } from './support/result.mjs';

const CALLERS = [1, 16, 64, 256];
const PAGE = 1_000;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    events: { type: 'string', default: '500000' },
  },
});
const [seconds, rounds, events] = [values.seconds, values.rounds, values.events].map(Number);

/** Runs a job with every contender in turn, in rounds after a warm-up. Returns the spread for each. */
const inTurns = async (contenders, names, job, options) => {
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const length = round === 0 ? Math.min(1, seconds) : seconds;
      const result = await contenders[name].run(job, { ...options, seconds: length });
      if (round > 0) runs[name].push(result);
    }
  }
  return runs;
};

/** The ratio in each round: only what ran side by side compares. */
const ratio = (runs, one, other) => spread(runs[one].map((value, nth) => value / runs[other][nth]));

const folder = mkdtempSync(join(tmpdir(), 'center-bench-log-'));
const server = await startServer(join(folder, 'database'));
const contenders = {};
try {
  const settings = await durability(server.admin);
  console.log(`PostgreSQL: ${JSON.stringify(settings)}; an event has 552 bytes of data and 143 of metadata`);
  for (const name of ['center', 'emmett', 'raw', 'limit']) {
    const url = await server.database(`bench_${name}`);
    if (name === 'center') await built('migrations/index.js').migrate(url);
    contenders[name] = await startContender(name, url);
  }
  const result = { settings, events, append: {}, ratios: {} };
  const note = (name, value) => {
    result.ratios[name] = value;
    console.log(`  ${name}: ${shownSpread(value)}`);
  };

  const readers = ['center', 'emmett', 'raw'];
  for (const name of readers) await contenders[name].run('fill', { events });
  const streams = await inTurns(contenders, readers, 'readStream', { streams: Math.floor(events / 100) });
  const pages = await inTurns(contenders, readers, 'readAll', { page: PAGE });
  result.readStream = Object.fromEntries(readers.map((name) => [name, spread(streams[name])]));
  result.readAll = Object.fromEntries(readers.map((name) => [name, spread(pages[name])]));
  printTable(`Reading a log of ${shown(events)} events`, [
    ['', 'a stream of 100 events, p50 ms', `all, pages of ${PAGE}, events/s`],
    ...readers.map((name) => [name, shownSpread(result.readStream[name]), shownSpread(result.readAll[name])]),
  ]);
  note('a stream, Emmett / center (time)', ratio(streams, 'emmett', 'center'));
  note('all, center / Emmett', ratio(pages, 'center', 'emmett'));
  note('all, center / raw paging', ratio(pages, 'center', 'raw'));

  const rows = [['events/s', ...Object.keys(contenders)]];
  const ratios = [];
  for (const callers of CALLERS) {
    const runs = await inTurns(contenders, Object.keys(contenders), 'append', { callers });
    result.append[callers] = Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, spread(all)]));
    rows.push([
      `${callers} callers`,
      ...Object.keys(contenders).map((name) => shownSpread(result.append[callers][name])),
    ]);
    ratios.push(
      ...['emmett', 'raw', 'limit'].map((other) => [
        `append at ${callers}, center / ${other}`,
        ratio(runs, 'center', other),
      ]),
    );
  }
  printTable('Appends of one event to a new stream', rows);
  for (const [name, value] of ratios) note(name, value);
  writeResult('log', result);
} finally {
  for (const { stop } of Object.values(contenders)) stop();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
