import { type EventJson, type EventStore, inTurns, toEventJson } from '@center/event-store';

/** An event as auditors read it, and the same as a line of JSON. */
export interface LoggedEvent {
  readonly event: EventJson;
  readonly line: string;
}

/** An event may be as large as a lead with hundreds of children, so pages have about this many characters. */
const PAGE_LENGTH = 1_048_576;
const FIRST_PAGE = 10;
const MOST_A_PAGE = 200;

/** How many events become JSON at a stretch, before the event loop turns. */
const EVENTS_A_TURN = 4;

const logged = (event: EventJson): LoggedEvent => ({ event, line: JSON.stringify(event) });

/** The log after a position in order, page by page, up to its end at the time of the last read. */
export async function* logPages(
  store: EventStore,
  after: bigint,
): AsyncGenerator<readonly LoggedEvent[], void, undefined> {
  let limit = FIRST_PAGE;
  for (let last = after; ;) {
    const events = await store.readAll(last, limit);
    if (events.length === 0) return;
    const page = await inTurns(events, EVENTS_A_TURN, (event) => logged(toEventJson(event)));
    yield page;
    last = events.at(-1)!.position;
    const length = page.reduce((sum, { line }) => sum + line.length, 0) / page.length;
    limit = Math.max(1, Math.min(MOST_A_PAGE, Math.floor(PAGE_LENGTH / length)));
  }
}
