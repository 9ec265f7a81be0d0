import type { EventStore } from '@center/event-store';
import { logPages } from './log-pages';

/**
 * The log after a position as NDJSON, one event a line, in order and as `GET /v1/audit/log` returns it. One page is in
 * memory at a time.
 */
export async function* linesOfLog(store: EventStore, after: bigint): AsyncGenerator<string, void, undefined> {
  for await (const page of logPages(store, after)) yield page.map(({ line }) => `${line}\n`).join('');
}
