import { type EventStore, operationAnswering, type Transacted, transact } from '@center/event-store';
import type { DomainEvent, StoredEvent, StreamType } from '@center/kernel';

/** An append of a reaction to one stream, caused by an event of another. */
export interface Response<Key extends string, E extends DomainEvent, State> {
  /** `undefined` for an event that was handled before: then nothing is appended */
  readonly store: EventStore | undefined;
  readonly cause: StoredEvent;
  readonly stream: StreamType<Key, E, State>;
  readonly key: Key;
  /** the command name, as stored in the log */
  readonly name: string;
  readonly decide: (state: State) => readonly E[];
}

/**
 * Appends to a stream in response to an event of another one. The decision is made on the target stream, and the event
 * ids are derived from the cause, so a retry after a crash is idempotent. Does nothing if the stream does not exist.
 * Returns the events, also those of an earlier try; throws what the decision throws, and `LogUnavailable`.
 */
export const respond = async <Key extends string, E extends DomainEvent, State>({
  store,
  cause,
  stream,
  key,
  name,
  decide,
}: Response<Key, E, State>): Promise<Transacted<E>['events']> => {
  if (!store) return [];
  const { events } = await transact<Key, E, State>({
    ...{ store, type: stream, key },
    operation: operationAnswering(cause.id, `${name}/${key}`),
    meta: { actor: cause.meta.actor, command: name, causation: cause.id },
    decide: (state) => (state ? decide(state) : []),
  });
  return events;
};
