import type { Loaded } from '@center/event-store';
import type { DomainEvent, Instant, Officer, StoredEvent } from '@center/kernel';
import type { LiveContext, LiveSubject } from './live-context';
import type { LiveContexts } from './live-contexts';

type Stream = Loaded<DomainEvent, unknown>;

/** An event of a context, with its stream as it is now. */
export interface Arrival {
  readonly context: LiveContext;
  readonly event: StoredEvent;
  readonly loaded: Stream;
  readonly subject: LiveSubject;
}

/** An event as a reader gets it. */
export interface LiveEvent {
  readonly position: bigint;
  readonly type: string;
  /** the case that it belongs to, if any */
  readonly ofCase: string | undefined;
  /** as server-sent event */
  readonly frame: string;
}

/** Loads a stream as it is now, or as it was after the event or later. */
export type LoadStream = (context: LiveContext, event: StoredEvent) => Promise<Stream | undefined>;

/** The events of a page that contexts deliver, in order. Throws `LogUnavailable`, and for an event of an unknown type. */
export const arrivalsIn = async (
  contexts: LiveContexts,
  page: readonly StoredEvent[],
  load: LoadStream,
): Promise<Arrival[]> => {
  const arrivals: Arrival[] = [];
  for (const context of contexts.all()) {
    const events = page.filter((event) => context.stream.owns(event));
    if (events.length === 0) continue;
    const streams = new Map<string, Stream | undefined>();
    const last = new Map(events.map((event) => [event.stream, event]));
    await Promise.all([...last].map(async ([name, event]) => streams.set(name, await load(context, event))));
    const keys = [...streams.keys()].map((name) => context.stream.keyOf(name));
    const subjects = await context.subjects(keys, events.at(-1)!.position);
    for (const event of events) {
      const loaded = streams.get(event.stream);
      const subject = subjects.get(context.stream.keyOf(event.stream));
      if (loaded && subject) arrivals.push({ context, event, loaded, subject });
    }
  }
  return arrivals.sort((one, other) => (one.event.position < other.event.position ? -1 : 1));
};

const framed = new WeakMap<Arrival, Map<number, LiveEvent>>();

/** An event with a version; the same object for all readers who count alike. */
const withVersion = (arrival: Arrival, version: number): LiveEvent => {
  const known = framed.get(arrival) ?? new Map<number, LiveEvent>();
  framed.set(arrival, known);
  const same = known.get(version);
  if (same) return same;
  const { context, subject, event } = arrival;
  const { position, type, meta, stream } = event;
  const { at = meta.recordedAt } = event.data as { readonly at?: Instant };
  const { about, data } = subject;
  const shown = { position: position.toString(), about, ...data, type, at, recordedAt: meta.recordedAt, version };
  const frame = `id: ${position}\nevent: ${type}\ndata: ${JSON.stringify(shown)}\n\n`;
  const live = { position, type, ofCase: context.caseOf(context.stream.keyOf(stream)), frame };
  known.set(version, live);
  return live;
};

/** The events that an officer may see now, in order. */
export const seenLive = (arrivals: readonly Arrival[], by: Officer, now: Instant): LiveEvent[] =>
  arrivals.flatMap((arrival) => {
    const version = arrival.context.versionSeen(by, arrival.loaded, arrival.event, now);
    return version === undefined ? [] : [withVersion(arrival, version)];
  });
