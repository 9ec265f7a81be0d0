// Measures what deadlines, their views and figures, the watcher and notifications cost a lead: the program beside the same
// program without them (`support/without-deadlines.cjs`), in turn. Both are started several times, because two starts of the
// same program differ by several percent. After `npm run ready`: node bench/weight.mjs [starts=5] [rounds=4] [callers=1,4,32]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startCenter } from './support/center.mjs';
import { cpuTime } from './support/cpu.mjs';
import { poolOf } from './support/database.mjs';
import { load } from './support/load.mjs';
import { median } from './support/numbers.mjs';

const STARTS = Number(process.argv[2] ?? 5);
const ROUNDS = Number(process.argv[3] ?? 4);
const CALLERS = (process.argv[4] ?? '1,4,32').split(',').map(Number);
const SECONDS = 4;
/** Before each measurement, because the memory of a program that was idle may have been paged out. */
const WARM_UP = 2;

const WITHOUT = ['--require', fileURLToPath(new URL('support/without-deadlines.cjs', import.meta.url))];

/** The runs of each program, by the number of callers. */
const runs = new Map(CALLERS.map((callers) => [callers, { without: [], with: [] }]));
for (let start = 0; start < STARTS; start += 1) await measure();
for (const [callers, measured] of runs) report(callers, measured);

async function measure() {
  const programs = [];
  try {
    for (const [name, flags] of Object.entries({ without: WITHOUT, with: [] }))
      programs.push(await started(name, flags));
    for (const [callers, measured] of runs) {
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const program of round % 2 ? programs.toReversed() : programs) {
          await leads(program, callers, WARM_UP);
          measured[program.name].push(await leads(program, callers, SECONDS));
        }
      }
    }
  } finally {
    for (const { center, folder } of programs) {
      await center.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function started(name, flags) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-weight-'));
  const center = await startCenter(folder, { flags });
  const program = { name, folder, center, headers: await center.signIn('liaison-hospital') };
  await leads(program, 32, 8);
  const pool = poolOf(center.serverUrl('center'), 1);
  await pool.query('VACUUM (ANALYZE)'); // otherwise the plans change a minute after the start
  await pool.end();
  return program;
}

async function leads({ center, headers }, callers, seconds) {
  const before = cpuTime(center.pid);
  const { requests, perSecond, p50, failed } = await load({ url: center.url, callers, seconds, headers, leads: true });
  if (Object.keys(failed).length > 0) throw new Error(`leads failed: ${JSON.stringify(failed)}`);
  return { perSecond, p50, cpu: (cpuTime(center.pid) - before) / requests };
}

function report(callers, measured) {
  const of = (name, what) => median(measured[name].map((run) => run[what]));
  const ratios = measured.with
    .map(({ perSecond }, nth) => perSecond / measured.without[nth].perSecond)
    .sort((one, other) => one - other);
  const [low, high] = [0.25, 0.75].map((part) => ratios[Math.floor(part * ratios.length)].toFixed(2));
  console.log(
    `${callers} callers: ${median(ratios).toFixed(3)} of the leads a second without deadlines (${low} to ${high})`,
  );
  for (const name of ['without', 'with']) {
    const [rate, p50, cpu] = ['perSecond', 'p50', 'cpu'].map((what) => of(name, what));
    console.log(
      `  ${name.padEnd(8)} ${rate.toFixed(0)} a second, p50 ${p50.toFixed(1)} ms, CPU of the program ${cpu.toFixed(2)} ms a lead`,
    );
  }
}
