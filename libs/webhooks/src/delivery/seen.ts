import type { Loaded } from '@center/event-store';
import type { DomainEvent, Instant, Officer, StoredEvent } from '@center/kernel';
import type { LiveContext, LiveContexts } from '@center/live';
import type { Webhook } from '../domain/webhook';

type Stream = Loaded<DomainEvent, unknown>;

/** Loads a stream as it was after an event, or later. */
export type LoadStream = (context: LiveContext, event: StoredEvent) => Promise<Stream | undefined>;

/** Who reads, and which event types they want. */
export interface Sight extends Pick<Webhook, 'types'> {
  readonly by: Officer;
  readonly now: Instant;
}

/** The version of an event as the reader counts it, if they may see it now and want it. */
export const versionFor = (
  context: LiveContext,
  loaded: Stream,
  event: StoredEvent,
  { by, now, types }: Sight,
): number | undefined =>
  types && !types.some((type) => type === event.type) ? undefined : context.versionSeen(by, loaded, event, now);

/** The streams with an event in a page that the reader may see now, and wants. */
export const streamsSeen = async (
  contexts: LiveContexts,
  page: readonly StoredEvent[],
  load: LoadStream,
  sight: Sight,
): Promise<ReadonlySet<string>> => {
  const seen = new Set<string>();
  for (const event of page) {
    const context = contexts.of(event);
    if (!context || seen.has(event.stream)) continue;
    const loaded = await load(context, event);
    if (loaded && versionFor(context, loaded, event, sight) !== undefined) seen.add(event.stream);
  }
  return seen;
};

/** Loads each stream of a page once: as it is after the last event of the page. */
export const loadingOnce = (page: readonly StoredEvent[], load: LoadStream): LoadStream => {
  const last = new Map(page.map((event) => [event.stream, event]));
  const loaded = new Map<string, Promise<Stream | undefined>>();
  return (context, { stream }) => {
    const known = loaded.get(stream) ?? load(context, last.get(stream)!);
    loaded.set(stream, known);
    return known;
  };
};
