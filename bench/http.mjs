// Measures the program over HTTP, beside a comparable program on the same PostgreSQL, in one run. After `npm run ready`:
// node bench/http.mjs [--only leads,disk,import,large] [--seconds 10] [--rounds 3] [--cases 65000]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureDisk, sizesOf } from './http/disk.mjs';
import { measureImport } from './http/import.mjs';
import { measureLargeLog } from './http/large-log.mjs';
import { measureLeads } from './http/leads.mjs';
import { startPeer } from './peer/start.mjs';
import { startCenter } from './support/center.mjs';
import { durability } from './support/database.mjs';
import { writeResult } from './support/result.mjs';

/** In this order: the disk is measured on the cases of the first part. */
const PARTS = { leads: measureLeads, disk: measureDisk, import: measureImport, large: measureLargeLog };

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(PARTS).join(',') },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    cases: { type: 'string', default: '65000' },
  },
});
const options = { seconds: Number(values.seconds), rounds: Number(values.rounds), cases: Number(values.cases) };

const folder = mkdtempSync(join(tmpdir(), 'center-bench-'));
const started = [];
try {
  const center = await startCenter(folder);
  started.push(center);
  const peer = await startPeer(await center.database('peer'));
  started.push(peer);
  console.log(`PostgreSQL: ${JSON.stringify(await durability(center.admin))}`);
  const headers = await center.signIn('liaison-school');
  const bench = { admin: center.admin, center, peer, headers, emptySizes: await sizesOf(center) };
  const figures = {};
  for (const part of values.only.split(',')) figures[part] = await PARTS[part](bench, options);
  writeResult('http', { options, settings: await durability(center.admin), ...figures });
} finally {
  for (const program of started.reverse()) await program.stop();
  rmSync(folder, { recursive: true, force: true });
}
