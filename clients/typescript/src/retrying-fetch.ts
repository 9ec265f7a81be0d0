import { setTimeout } from 'node:timers/promises';
import { CenterError } from './errors.js';

/** How often a request is sent at most, and the first wait in milliseconds; each next one is twice as long, with jitter. */
const TRIES = 5;
const FIRST_WAIT = 200;
const LONGEST_WAIT = 10_000;
/** The longest wait that the center may ask for by `Retry-After`. */
const LONGEST_ASKED = 120_000;

/** The statuses after which the same request may succeed. */
const RETRIED = [429, 503];

/** Resolves after some milliseconds, or at once when aborted. */
export const wait = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
  await setTimeout(milliseconds, undefined, { ...(signal && { signal }) }).catch(() => undefined);
};

/** The wait before the nth retry, from 1. */
export const backoff = (nth: number): number =>
  Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (nth - 1)) * (0.5 + Math.random() / 2);

/** What `Retry-After` asks for, in milliseconds: seconds or a date (RFC 9110, 10.2.3). */
const asked = (response: Response): number => {
  const text = response.headers.get('retry-after');
  if (text === null) return 0;
  const seconds = Number(text);
  const milliseconds = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(text) - Date.now();
  return Number.isFinite(milliseconds) ? Math.min(Math.max(0, milliseconds), LONGEST_ASKED) : 0;
};

const JSON_BODY = /^application\/([\w.-]+\+)?json\b/;

/** The response with its body read, if that is JSON: a connection that is lost in the body is lost like any other. */
const readWhole = async (response: Response): Promise<Response> => {
  const { status, statusText, headers } = response;
  if (!response.body || !JSON_BODY.test(headers.get('content-type') ?? '')) return response;
  return new Response(await response.arrayBuffer(), { status, statusText, headers });
};

/**
 * Sends a request once, within a time limit for its headers and a JSON body. The timer holds the signal: one of
 * `AbortSignal.timeout` that only `AbortSignal.any` refers to may be collected, and then never aborts.
 */
const sentWithin = async (timeoutMs: number, request: Request, send: typeof fetch): Promise<Response> => {
  const limit = new AbortController();
  const timer = globalThis.setTimeout(
    () => limit.abort(new DOMException('no answer in time', 'TimeoutError')),
    timeoutMs,
  );
  try {
    return await readWhole(await send(request.clone(), { signal: AbortSignal.any([request.signal, limit.signal]) }));
  } finally {
    clearTimeout(timer);
  }
};

/**
 * A `fetch` that sends each POST and PUT with an `Idempotency-Key`, limits the time of each try, and repeats a request under
 * the same key after 429, 503, a timeout or a lost connection. Throws a `CenterError` for every response that is no success.
 */
export const retryingFetch =
  (timeoutMs: number, errorOf: (response: Response) => Promise<CenterError>, send: typeof fetch = fetch) =>
  async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', crypto.randomUUID());
    }
    for (let nth = 1; ; nth += 1) {
      const outcome = await sentWithin(timeoutMs, request, send).catch((error: unknown) => error as Error);
      if (outcome instanceof Response) {
        if (outcome.ok) return outcome;
        if (!RETRIED.includes(outcome.status) || nth === TRIES) throw await errorOf(outcome);
        await outcome.body?.cancel();
      } else {
        if (request.signal.aborted) throw outcome;
        if (nth === TRIES) throw new CenterError('unreachable', 0, [], {}, { cause: outcome });
      }
      await wait(Math.max(backoff(nth), outcome instanceof Response ? asked(outcome) : 0), request.signal);
    }
  };
