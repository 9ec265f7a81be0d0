import type { EventStore } from '@center/event-store';
import type { StoredEvent } from '@center/kernel';

/** Events are read in small pages, because one event may be as large as a lead with hundreds of children. */
const PAGE = 100;

/** The log after a position in order, page by page, up to its end at the time of the last read. */
export async function* logPages(store: EventStore, after: bigint): AsyncGenerator<StoredEvent[], void, undefined> {
  for (let last = after; ;) {
    const events = await store.readAll(last, PAGE);
    if (events.length === 0) return;
    yield events;
    last = events.at(-1)!.position;
  }
}
