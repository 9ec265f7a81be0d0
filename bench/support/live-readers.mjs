// Readers of the stream of events, and leads that are sent one after the other to measure the time from their
// acknowledgement to their delivery: a process of its own, so that it shares no event loop with the load.
//
// Reads a job from its standard input: `{url, groups: [{name, headers, count}], probe: {headers, every}}`. Prints a line
// when all readers are open, and the result as JSON when its standard input ends.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { lead } from './leads.mjs';
import { quantile } from './numbers.mjs';

/** How many streams are opened at the same time. */
const AT_ONCE = 20;

/** Opens the readers. Resolves when they are open, to a function that closes them and returns what they have measured. */
export const openReaders = async (job) => {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  child.stdin.write(`${JSON.stringify(job)}\n`);
  await lines.next();
  return async () => {
    child.stdin.end();
    return JSON.parse((await lines.next()).value);
  };
};

const now = () => performance.now();
const run = async (input) => {
  const { url, groups, probe } = JSON.parse((await input.next()).value);
  const arrived = new Map(groups.map(({ name }) => [name, new Map()]));
  const counts = new Map(groups.map(({ name }) => [name, 0]));
  const open = (name, headers) =>
    new Promise((opened, failed) => {
      const request = http.get(`${url}/v1/stream`, { headers, agent: false }, (response) => {
        if (response.statusCode !== 200) return failed(new Error(`a stream was answered ${response.statusCode}`));
        response.setEncoding('latin1').on('data', (text) => {
          const at = now();
          for (const [, position] of text.matchAll(/^id: (\d+)\nevent/gm)) {
            counts.set(name, counts.get(name) + 1);
            const times = arrived.get(name);
            if (times.has(position)) times.get(position).push(at);
            else times.set(position, [at]);
          }
          opened();
        });
      });
      request.on('error', failed);
    });
  const wanted = groups.flatMap(({ name, headers, count }) =>
    Array.from({ length: count }, (_, nth) => [name, headers[nth % headers.length]]),
  );
  const lane = async () => {
    for (let next = wanted.shift(); next; next = wanted.shift()) await open(...next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  console.log('open');
  let going = true;
  const acknowledged = new Map();
  const began = now();
  const probing = (async () => {
    for (let nth = 0; going; nth += 1) {
      const sent = now();
      const response = await fetch(`${url}/v1/leads`, {
        method: 'POST',
        headers: { ...probe.headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify(lead(9_000_000 + nth)),
      });
      const { position } = await response.json();
      if (response.ok) acknowledged.set(position, now());
      await pause(Math.max(0, probe.every - (now() - sent)));
    }
  })();
  await input.next();
  going = false;
  await probing;
  await pause(2_000); // the last deliveries
  const seconds = (now() - began) / 1_000;
  const result = Object.fromEntries(
    groups.map(({ name }) => {
      const times = arrived.get(name);
      const waits = [...acknowledged].flatMap(([position, at]) =>
        (times.get(position) ?? []).map((each) => Math.max(0, each - at)),
      );
      const [p50, p99] = [quantile(waits, 0.5), quantile(waits, 0.99)];
      return [
        name,
        { deliveries: counts.get(name), perSecond: counts.get(name) / seconds, probes: waits.length, p50, p99 },
      ];
    }),
  );
  console.log(JSON.stringify(result));
  process.exit(0);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await run(createInterface({ input: process.stdin })[Symbol.asyncIterator]());
}
