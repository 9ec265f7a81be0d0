// Measures the program over HTTP, beside a comparable program on the same PostgreSQL, in one run. After `npm run ready`:
// node bench/http.mjs [--only leads,…] [--seconds 10] [--rounds 3]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureLeads } from './http/leads.mjs';
import { startPeer } from './peer/start.mjs';
import { startCenter } from './support/center.mjs';
import { durability } from './support/database.mjs';

const PARTS = { leads: measureLeads };

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(PARTS).join(',') },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
  },
});
const options = { seconds: Number(values.seconds), rounds: Number(values.rounds) };

const folder = mkdtempSync(join(tmpdir(), 'center-bench-'));
const started = [];
try {
  const center = await startCenter(folder);
  started.push(center);
  const peer = await startPeer(await center.database('peer'));
  started.push(peer);
  console.log(`PostgreSQL: ${JSON.stringify(await durability(center.admin))}`);
  const bench = { admin: center.admin, center, peer, headers: await center.signIn('liaison-school') };
  for (const part of values.only.split(',')) await PARTS[part](bench, options);
} finally {
  for (const program of started.reverse()) await program.stop();
  rmSync(folder, { recursive: true, force: true });
}
