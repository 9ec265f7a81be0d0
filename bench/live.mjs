// Measures the stream of events: 2,000 idle readers, 200 readers of an agency and five who see everything, while leads are
// taken at full speed. After `npm run ready`: node bench/live.mjs [idle=2000] [agency=200] [seconds=20]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCenter } from './support/center.mjs';
import { cpuTime } from './support/cpu.mjs';
import { openReaders } from './support/live-readers.mjs';
import { load } from './support/load.mjs';
import { resident } from './support/memory.mjs';

const [IDLE, AGENCY, SECONDS] = [2_000, 200, 20].map((usual, nth) => Number(process.argv[nth + 2] ?? usual));
const CALLERS = 32;
const ALL_SEEING = 5;
/** the most streams of one key */
const A_KEY = 100;
/** Ten leads a second that the agency sees: 200 readers get 2,000 events a second together. */
const PROBE_MS = 100;

const folder = mkdtempSync(join(tmpdir(), 'bench-live-'));
const center = await startCenter(folder, { env: { CONNECTIONS: '5000' } });
try {
  const post = async (path, headers, body = {}) => {
    const response = await fetch(center.url + path, {
      ...{ method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) },
    });
    if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const [admin, leader, dispatcher, hospital, police] = await Promise.all(
    ['admin', 'leader', 'dispatcher', 'liaison-hospital', 'liaison-police'].map(center.signIn),
  );
  const agencyOf = (username) => center.accounts.find((account) => account.username === username).agencyId;
  /** Keys of an agency, enough for a number of readers. */
  const keysOf = async (username, readers) => {
    const keys = [];
    for (let nth = 0; nth * A_KEY < readers; nth += 1) {
      const key = await post(`/v1/agencies/${agencyOf(username)}/api-keys`, admin);
      await post('/v1/appointments/confirm', leader, { appointmentIds: [key.appointmentId] });
      keys.push({ 'x-api-key': key.apiKey });
    }
    return keys;
  };
  /** Leads at full speed, and the CPU time of the program for each. `others`: how many more were sent meanwhile. */
  const leads = async (others = 0) => {
    const before = cpuTime(center.pid);
    const taken = await load({ url: center.url, callers: CALLERS, seconds: SECONDS, headers: hospital, leads: true });
    return { ...taken, cpu: (cpuTime(center.pid) - before) / (taken.perSecond * SECONDS + others) };
  };
  await load({ url: center.url, callers: CALLERS, seconds: 5, headers: hospital, leads: true });

  const idle = { name: 'idle', headers: await keysOf('liaison-education', IDLE), count: IDLE };
  const agency = { name: 'agency', headers: await keysOf('liaison-police', AGENCY), count: AGENCY };
  const all = { name: 'all-seeing', headers: [dispatcher], count: ALL_SEEING };
  const probe = { headers: police, every: PROBE_MS };

  const alone = await leads();
  const before = resident(center.pid);
  const closeIdle = await openReaders({ url: center.url, groups: [idle], probe });
  const withIdle = resident(center.pid);
  await closeIdle();
  const close = await openReaders({ url: center.url, groups: [idle, agency, all], probe });
  const beside = await leads((SECONDS * 1_000) / PROBE_MS);
  const result = await close();
  const again = await leads();

  const figure = (value, digits = 0) => value.toFixed(digits);
  const without = (alone.perSecond + again.perSecond) / 2;
  console.log(`leads/s: ${figure(without)} without readers, ${figure(beside.perSecond)} beside them`);
  console.log(
    `  ratio ${figure(beside.perSecond / without, 3)} (limit 0.9); p50 ${figure(alone.p50)} and ${figure(beside.p50)} ms`,
  );
  console.log(
    `CPU of the program: ${figure(alone.cpu, 2)} and ${figure(beside.cpu, 2)} ms a lead, deliveries included`,
  );
  console.log(`memory of an idle reader: ${figure(((withIdle - before) * 1024) / IDLE, 1)} KiB`);
  for (const [name, { deliveries, perSecond, probes, p50, p99 }] of Object.entries(result)) {
    const waits = probes > 0 ? `; after the acknowledgement: p50 ${figure(p50, 1)} ms, p99 ${figure(p99, 1)} ms` : '';
    console.log(`${name}: ${deliveries} events delivered, ${figure(perSecond)} a second${waits}`);
  }
} finally {
  await center.stop();
  rmSync(folder, { recursive: true, force: true });
}
