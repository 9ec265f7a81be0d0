// `npm test`: installs and builds what is missing or stale, then runs all tests; `npm test -- libs/cases` runs a part.
import './prepare/node-version.mjs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from './prepare/places.mjs';
import { prepare } from './prepare/prepare.mjs';
import { run } from './prepare/run.mjs';

await prepare();

const folder = mkdtempSync(join(tmpdir(), 'center-totals-'));
const clear = () => rmSync(folder, { recursive: true, force: true });
process.once('exit', clear);

const totals = join(folder, 'totals.json');
// after the caller's arguments: jest would treat a path after these options as another reporter
const reporters = [
  'default',
  inProject('tools', 'workers-reporter.cjs'),
  inProject('tools', 'totals-reporter.cjs'),
].map((reporter) => `--reporters=${reporter}`);
const jest = inProject('node_modules', 'jest', 'bin', 'jest.js');
const { code } = await run(process.execPath, [jest, ...process.argv.slice(2), ...reporters], {
  shown: true,
  env: { ...process.env, CENTER_TEST_TOTALS: totals },
});

const { passed, failed } = read(totals);
console.log(`${passed} passed, ${code !== 0 && failed === 0 ? 1 : failed} failed`);
process.exitCode = code;

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 }; // it exited before it had a result
  }
}
