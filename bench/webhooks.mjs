// Measures webhooks while leads are taken at full speed: many that see few of them, and one that sees them all. After
// `npm run ready` and `npm ci --prefix bench`: node bench/webhooks.mjs [webhooks=20] [seconds=15]. With `EVENTSTOREDB_URL`,
// the address of an empty server, the log is there.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startCenter } from './support/center.mjs';
import { cpuTime } from './support/cpu.mjs';
import { openReceivers } from './support/hook-receivers.mjs';
import { load } from './support/load.mjs';

const [WEBHOOKS, SECONDS] = [20, 15].map((usual, nth) => Number(process.argv[nth + 2] ?? usual));
const CALLERS = 32;
/** Ten leads a second at most that the agency sees, one after the other: 20 webhooks get 200 events a second together. */
const PROBE_MS = 100;
const POLL_MS = 200;
const { EVENTSTOREDB_URL } = process.env;
const ENGINE = EVENTSTOREDB_URL ? { EVENT_STORE: 'eventstoredb', EVENTSTOREDB_URL } : {};

const folder = mkdtempSync(join(tmpdir(), 'bench-webhooks-'));
const center = await startCenter(folder, { env: { WEBHOOK_ALLOW_LOOPBACK: 'yes', ...ENGINE } });
try {
  const [hospital, police] = await Promise.all(['liaison-hospital', 'liaison-police'].map(center.signIn));
  const post = async (path, headers, body = {}) => {
    const response = await fetch(center.url + path, {
      ...{ method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) },
    });
    if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const register = (urls, headers) => Promise.all(urls.map((url) => post('/v1/webhooks', headers, { url })));
  const end = (webhooks, headers) =>
    Promise.all(webhooks.map(({ webhookId }) => post(`/v1/webhooks/${webhookId}/end`, headers)));
  /** Leads at full speed, and the CPU time of the program meanwhile. */
  const leads = async () => {
    const before = cpuTime(center.pid);
    const taken = await load({ url: center.url, callers: CALLERS, seconds: SECONDS, headers: hospital, leads: true });
    return { ...taken, spent: cpuTime(center.pid) - before };
  };
  /** The CPU time for a lead. `others`: how many more were taken meanwhile. */
  const cpuOf = ({ requests, spent }, others = 0) => spent / (requests + others);
  await load({ url: center.url, callers: CALLERS, seconds: 5, headers: hospital, leads: true });

  const alone = await leads();
  const many = await openReceivers({ url: center.url, count: WEBHOOKS, probe: { headers: police, every: PROBE_MS } });
  const ofPolice = await register(many.urls, police);
  const beside = await leads();
  const seen = await many.close();
  await end(ofPolice, police);
  const again = await leads();

  const one = await openReceivers({ url: center.url, count: 1 });
  const ofHospital = await register(one.urls, hospital);
  const besideOne = await leads();
  const meanwhile = await one.delivered();
  const began = performance.now();
  for (let count = meanwhile; count < besideOne.requests; count = await one.delivered()) await pause(POLL_MS);
  const behind = (performance.now() - began) / 1_000;
  await one.close();
  await end(ofHospital, hospital);

  const figure = (value, digits = 0) => value.toFixed(digits);
  const without = (alone.perSecond + again.perSecond) / 2;
  const cpu = (cpuOf(alone) + cpuOf(again)) / 2;
  const against = ({ perSecond, p50 }, aLead) =>
    `leads/s ${figure(perSecond)}, ratio ${figure(perSecond / without, 3)}; p50 ${figure(p50)} ms; CPU ${figure(aLead, 2)} ms a lead, ratio ${figure(aLead / cpu, 3)}`;
  console.log(`without webhooks: ${against({ ...alone, perSecond: without }, cpu)}`);
  console.log(`beside ${WEBHOOKS} webhooks of one agency: ${against(beside, cpuOf(beside, seen.acknowledged))}`);
  console.log(
    `  ${figure(seen.acknowledged / SECONDS, 1)} of its leads a second, ${seen.measured} of ${seen.acknowledged * WEBHOOKS} deliveries; after the acknowledgement: p50 ${figure(seen.p50, 1)} ms, p99 ${figure(seen.p99, 1)} ms`,
  );
  console.log(`beside one webhook that sees every lead: ${against(besideOne, cpuOf(besideOne))}`);
  console.log(`  ${figure(meanwhile / SECONDS)} deliveries a second meanwhile; the rest within ${figure(behind, 1)} s`);
} finally {
  await center.stop();
  rmSync(folder, { recursive: true, force: true });
}
