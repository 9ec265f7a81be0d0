// Receivers of webhooks on this machine, and leads that are sent one after the other to measure the time from their
// acknowledgement to their delivery: a process of its own, so that it shares no event loop with the load.
//
// Reads a job from its standard input: `{url, count, probe?: {headers, every}}`. Prints the addresses of the receivers, then
// for each line `count` how many events were delivered so far, and the result as JSON when its standard input ends.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { lead } from './leads.mjs';
import { quantile } from './numbers.mjs';

/** Opens receivers. `delivered()`: how many events they have got; `close()` returns what they have measured. */
export const openReceivers = async (job) => {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value);
  child.stdin.write(`${JSON.stringify(job)}\n`);
  return {
    urls: await next(),
    delivered: () => (child.stdin.write('count\n'), next()),
    close: () => (child.stdin.end(), next()),
  };
};

const now = () => performance.now();
const run = async (input) => {
  const { url, count, probe } = JSON.parse((await input.next()).value);
  const arrived = new Map();
  let delivered = 0;
  const receive = async (request, response) => {
    const { position } = JSON.parse(await text(request)).data;
    delivered += 1;
    const times = arrived.get(position);
    if (times) times.push(now());
    else arrived.set(position, [now()]);
    response.writeHead(204).end();
  };
  const servers = Array.from({ length: count }, () => http.createServer(receive).listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  console.log(JSON.stringify(servers.map((server) => `http://127.0.0.1:${server.address().port}/`)));

  let going = probe !== undefined;
  const acknowledged = new Map();
  const probing = (async () => {
    for (let nth = 0; going; nth += 1) {
      const sent = now();
      const response = await fetch(`${url}/v1/leads`, {
        method: 'POST',
        headers: { ...probe.headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify(lead(8_000_000 + nth)),
      });
      const { position } = await response.json();
      if (response.ok) acknowledged.set(position, now());
      await pause(Math.max(0, probe.every - (now() - sent)));
    }
  })();
  for await (const line of input) if (line === 'count') console.log(delivered);
  going = false;
  await probing;
  if (probe) await pause(2_000); // the last deliveries
  const waits = [...acknowledged].flatMap(([position, at]) =>
    (arrived.get(position) ?? []).map((each) => Math.max(0, each - at)),
  );
  const [p50, p99] = [quantile(waits, 0.5), quantile(waits, 0.99)];
  console.log(JSON.stringify({ acknowledged: acknowledged.size, measured: waits.length, p50, p99 }));
  process.exit(0);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await run(createInterface({ input: process.stdin })[Symbol.asyncIterator]());
}
