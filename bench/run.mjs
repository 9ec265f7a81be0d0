// `npm run bench`: all measurements, at most 20 minutes. Options are passed on: --seconds, --rounds.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const COUNTY = '100000';
const PROGRAMS = [
  ['log.mjs', process.argv.slice(2)],
  ['http.mjs', process.argv.slice(2)],
  ['lists.mjs', [COUNTY]],
  ['statistics.mjs', [COUNTY]],
];

const began = performance.now();
for (const [program, options] of PROGRAMS) {
  console.log(`\n── ${program}`);
  const path = fileURLToPath(new URL(program, import.meta.url));
  const [code] = await once(spawn(process.execPath, [path, ...options], { stdio: 'inherit' }), 'exit');
  if (code !== 0) process.exitCode = 1;
}
console.log(`\n${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
