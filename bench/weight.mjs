// Measures what deadlines, their views and figures, the watcher and notifications cost a lead: the program beside the same
// program without them (`support/without-deadlines.cjs`), in turn. After `npm run ready`: node bench/weight.mjs [rounds=8]
// [callers=1,4,32]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startCenter } from './support/center.mjs';
import { cpuTime } from './support/cpu.mjs';
import { load } from './support/load.mjs';
import { median } from './support/numbers.mjs';

const ROUNDS = Number(process.argv[2] ?? 8);
const CALLERS = (process.argv[3] ?? '1,4,32').split(',').map(Number);
const SECONDS = 4;
/** Before each measurement, because the memory of a program that was idle may have been paged out. */
const WARM_UP = 2;

const WITHOUT = ['--require', fileURLToPath(new URL('support/without-deadlines.cjs', import.meta.url))];

const programs = [];
try {
  for (const [name, flags] of Object.entries({ without: WITHOUT, with: [] })) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-weight-'));
    const center = await startCenter(folder, { flags });
    programs.push({ name, folder, center, headers: await center.signIn('liaison-hospital') });
  }
  for (const program of programs) await leads(program, 32, 8);
  for (const callers of CALLERS) {
    const runs = { without: [], with: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const program of round % 2 ? programs.toReversed() : programs) {
        await leads(program, callers, WARM_UP);
        runs[program.name].push(await leads(program, callers, SECONDS));
      }
    }
    report(callers, runs);
  }
} finally {
  for (const { center, folder } of programs) {
    await center.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function leads({ center, headers }, callers, seconds) {
  const before = cpuTime(center.pid);
  const { requests, perSecond, p50, failed } = await load({ url: center.url, callers, seconds, headers, leads: true });
  if (Object.keys(failed).length > 0) throw new Error(`leads failed: ${JSON.stringify(failed)}`);
  return { perSecond, p50, cpu: (cpuTime(center.pid) - before) / requests };
}

function report(callers, runs) {
  const of = (name, what) => median(runs[name].map((run) => run[what]));
  const ratio = median(runs.with.map(({ perSecond }, nth) => perSecond / runs.without[nth].perSecond));
  console.log(`${callers} callers: ${ratio.toFixed(3)} of the leads a second without deadlines`);
  for (const name of ['without', 'with']) {
    const [rate, p50, cpu] = ['perSecond', 'p50', 'cpu'].map((what) => of(name, what));
    console.log(
      `  ${name.padEnd(8)} ${rate.toFixed(0)} a second, p50 ${p50.toFixed(1)} ms, CPU of the program ${cpu.toFixed(2)} ms a lead`,
    );
  }
}
