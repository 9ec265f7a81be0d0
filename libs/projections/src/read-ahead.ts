import type { EventStore } from '@center/event-store';
import type { StoredEvent } from '@center/kernel';
import { ViewsUnavailable } from './failures';

/** Pages of the log, read while the previous one is processed. */
export interface ReadAhead {
  /**
   * The next events: at least `most`, or up to the target position. Throws `ViewsUnavailable` if aborted, and what the log
   * throws.
   */
  next(most: number, target: bigint): Promise<StoredEvent[]>;
  close(): Promise<void>;
}

/** Reads the log after a position, at most one page of the log ahead. */
export const readAhead = (store: EventStore, after: bigint, signal: AbortSignal): ReadAhead => {
  const enough = new AbortController();
  const pages = store.follow(after, AbortSignal.any([signal, enough.signal]))[Symbol.asyncIterator]();
  const read = (): Promise<IteratorResult<StoredEvent[], void>> => {
    const page = pages.next();
    page.catch(() => undefined); // reported to the next reader
    return page;
  };
  let reading = read();
  return {
    next: async (most, target) => {
      const events: StoredEvent[] = [];
      do {
        const { value } = await reading;
        if (!value) throw new ViewsUnavailable();
        events.push(...value);
        reading = read();
      } while (events.length < most && events.at(-1)!.position < target);
      return events;
    },
    close: async () => {
      enough.abort();
      await reading.catch(() => undefined);
      await pages.return?.(); // it may have been waiting to deliver another page
    },
  };
};
