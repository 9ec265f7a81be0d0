// Attacks the built program and watches its event loop. After `npm run ready`: node bench/hostile.mjs [--only <pattern>] [--seconds 8]
// Each attack repeats for some seconds; meanwhile `/health/live` is asked by another connection. Prints, and writes to
// bench/results/hostile.json: the longest stretch of CPU time between two turns of the event loop, p50 and p99 of
// `/health/live`, the statuses of the attack's responses, and the growth of memory.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { attacks, prepare } from './hostile/attacks.mjs';
import { startCenter } from './support/center.mjs';
import { resident } from './support/memory.mjs';
import { writeResult } from './support/result.mjs';

const WATCH = fileURLToPath(new URL('support/loop-watch.cjs', import.meta.url));
const SECONDS = 8;
const EVERY_MS = 20;

const { values } = parseArgs({
  options: { only: { type: 'string' }, seconds: { type: 'string', default: String(SECONDS) } },
});
const seconds = Number(values.seconds);
const folder = mkdtempSync(join(tmpdir(), 'center-hostile-'));
const file = join(folder, 'loop.json');
const center = await startCenter(join(folder, 'data'), {
  flags: ['--require', WATCH],
  env: { LOOP_WATCH: file, LOG_LEVEL: 'fatal' },
});

/** The longest stretch since the last call, in milliseconds. */
const longestStretch = async () => {
  const written = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { nth: 0 });
  const { nth } = written();
  process.kill(center.pid, 'SIGUSR2');
  while (written().nth === nth) await pause(5);
  return written().longest;
};

/** The times of `/health/live` while something lasts, in milliseconds. */
const health = async (isOver) => {
  const times = [];
  while (!isOver()) {
    const began = performance.now();
    await (await fetch(`${center.url}/health/live`)).arrayBuffer();
    times.push(performance.now() - began);
    await pause(EVERY_MS);
  }
  return times.sort((one, other) => one - other);
};

/** The value below which a share of the sorted values is. */
const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;

const measured = async (attack, given) => {
  await longestStretch();
  const memory = resident(center.pid);
  let over = false;
  const asked = health(() => over);
  const statuses = await attack(given, performance.now() + 1_000 * seconds);
  const grown = resident(center.pid) - memory;
  over = true;
  const times = await asked;
  return {
    longestStretchMs: Math.round(await longestStretch()),
    liveP50Ms: Math.round(quantile(times, 0.5)),
    liveP99Ms: Math.round(quantile(times, 0.99)),
    grownMB: Math.round(grown),
    statuses,
  };
};

const results = {};
try {
  const given = await prepare(center);
  const names = Object.keys(attacks).filter((name) => new RegExp(values.only ?? '').test(name));
  for (const name of names) {
    results[name] = await measured(attacks[name], given);
    console.log(name.padEnd(34), JSON.stringify(results[name]));
  }
  writeResult('hostile', { seconds, ...results });
} finally {
  await center.stop();
  rmSync(folder, { recursive: true, force: true });
}
