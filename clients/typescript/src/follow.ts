import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { components } from './schema.js';
import { CenterError, errorOf } from './errors.js';
import { backoff, wait } from './retrying-fetch.js';

/** The data of an event of the stream. */
export type LiveEvent = components['schemas']['LiveEventAnswer'];

/** Which events to follow, and from where. */
export interface FollowOptions {
  /** a position after which to go on; by default the stream begins now */
  readonly after?: string;
  /** only the events of this case */
  readonly case?: string;
  /** only events of these types */
  readonly types?: readonly string[];
  /** ends the iteration */
  readonly signal?: AbortSignal;
}

/** No message for this long: the connection is taken for lost. The center writes at least every 15 seconds. */
const SILENCE = 45_000;

/** After these a reader that goes on would be refused again. */
const FINAL = ['token-expired', 'token-revoked', 'key-revoked', 'officer-ended', 'appointment-ended'];

const urlOf = (baseUrl: string, { case: caseId, types }: FollowOptions): URL => {
  const url = new URL(`${baseUrl}/v1/stream`);
  if (caseId !== undefined) url.searchParams.set('case', caseId);
  if (types) url.searchParams.set('types', types.join(','));
  return url;
};

/**
 * The events that the caller may see, in order and each once, also over lost connections and restarts of the center. Ends
 * with `signal`. Throws a `CenterError` if the center refuses to go on, with the code of the response or of the end.
 */
export async function* follow(
  baseUrl: string,
  credentials: Readonly<Record<string, string>>,
  options: FollowOptions = {},
): AsyncGenerator<LiveEvent, void, undefined> {
  const { signal } = options;
  let last = options.after;
  for (let failures = 0; !signal?.aborted; failures += 1) {
    if (failures > 0) await wait(backoff(failures), signal);
    if (signal?.aborted) return;
    const silence = new AbortController();
    const stop = signal ? AbortSignal.any([signal, silence.signal]) : silence.signal;
    let quiet = setTimeout(() => silence.abort(), SILENCE);
    const heard = (): void => {
      clearTimeout(quiet);
      quiet = setTimeout(() => silence.abort(), SILENCE);
    };
    try {
      const headers = {
        ...credentials,
        accept: 'text/event-stream',
        ...(last !== undefined && { 'last-event-id': last }),
      };
      const response = await fetch(urlOf(baseUrl, options), { headers, signal: stop });
      if (!response.ok) {
        const error = await errorOf(response);
        if (response.status === 429 || response.status >= 500) continue;
        throw error;
      }
      const messages = response
        .body!.pipeThrough(
          new TransformStream<Uint8Array, Uint8Array>({ transform: (chunk, to) => (heard(), to.enqueue(chunk)) }),
        )
        .pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>)
        .pipeThrough(new EventSourceParserStream());
      for await (const { id, event, data } of messages as unknown as AsyncIterable<{
        id?: string;
        event?: string;
        data: string;
      }>) {
        if (event === 'end') {
          const { code } = JSON.parse(data) as { code: string };
          if (FINAL.includes(code)) throw new CenterError(code, 0);
          break;
        }
        failures = 0;
        if (id !== undefined && data === '') last = id;
        if (id === undefined || data === '') continue;
        yield JSON.parse(data) as LiveEvent;
        last = id;
      }
    } catch (error) {
      if (error instanceof CenterError) throw error;
      // the connection was lost: go on from the last event
    } finally {
      clearTimeout(quiet);
      silence.abort();
    }
  }
}
