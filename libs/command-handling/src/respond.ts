import { type EventStore, operationAnswering, transact } from '@center/event-store';
import type { DomainEvent, StoredEvent, StreamType } from '@center/kernel';

/** What a reaction writes to one stream because of an event of another. */
export interface Response<Key extends string, E extends DomainEvent, State> {
  /** `undefined` for an event that was responded to before: then nothing is written */
  readonly store: EventStore | undefined;
  readonly cause: StoredEvent;
  readonly stream: StreamType<Key, E, State>;
  readonly key: Key;
  /** its name, as the log keeps it */
  readonly name: string;
  readonly decide: (state: State) => readonly E[];
}

/**
 * Lets a stream follow an event of another one. The decision is made on the stream itself, and the ids of what it
 * writes are derived from the cause, so that a repeat after a crash changes nothing. Nothing for a stream that does not
 * exist. Throws what the decision throws, and `LogUnavailable`.
 */
export const respond = async <Key extends string, E extends DomainEvent, State>({
  store,
  cause,
  stream,
  key,
  name,
  decide,
}: Response<Key, E, State>): Promise<void> => {
  if (!store) return;
  await transact<Key, E, State>({
    ...{ store, type: stream, key },
    operation: operationAnswering(cause.id, `${name}/${key}`),
    meta: { actor: cause.meta.actor, command: name, causation: cause.id },
    decide: (state) => (state ? decide(state) : []),
  });
};
