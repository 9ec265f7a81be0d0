// The load generator: its own process, so that it shares no event loop with what it measures.
//
// As a program: reads a job from its standard input and prints the result. A job is `{url, callers, seconds, headers}` with
// `leads: true` (POST /v1/leads, a new body and Idempotency-Key each), `paths` (GET, one at random each), or `paths` and
// `once: true` (GET, each of them once, however long that takes).
import { spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { lead } from './leads.mjs';

const BODIES = 3_000;

/** Runs a job in a process of its own. Returns `{requests, perSecond, p50, p99, failed}`, times in milliseconds. */
export const load = async (job) => {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(job));
  return JSON.parse(await text(child.stdout));
};

const run = async ({ url, callers, seconds, headers, leads, paths, once }) => {
  const { default: autocannon } = await import('autocannon');
  const times = [];
  const failures = {};
  let asked = 0;
  const bodies = leads ? Array.from({ length: BODIES }, (_, nth) => JSON.stringify(lead(nth + randomInt(1e6)))) : [];
  const setupRequest = leads
    ? (request) => ({
        ...request,
        headers: { ...request.headers, 'idempotency-key': randomUUID() },
        body: bodies[randomInt(BODIES)],
      })
    : (request) => ({ ...request, path: paths[once ? asked++ % paths.length : randomInt(paths.length)] });
  const request = leads
    ? { method: 'POST', path: '/v1/leads', headers: { ...headers, 'content-type': 'application/json' } }
    : { method: 'GET', headers };
  const began = performance.now();
  const running = autocannon({
    url,
    connections: callers,
    ...(once ? { amount: paths.length } : { duration: seconds }),
    timeout: 60,
    requests: [{ ...request, setupRequest }],
  });
  running.on('response', (_client, status, _bytes, time) => {
    if (status < 300) times.push(time);
    else failures[status] = (failures[status] ?? 0) + 1;
  });
  const { errors } = await running;
  const elapsed = (performance.now() - began) / 1000;
  if (errors > 0) failures.errors = errors;
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? null;
  return { requests: times.length, perSecond: times.length / elapsed, p50: at(0.5), p99: at(0.99), failed: failures };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await run(JSON.parse(await text(process.stdin)))));
}
