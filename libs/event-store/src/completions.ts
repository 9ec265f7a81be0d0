import type { DomainEvent, OperationId, StreamType } from '@center/kernel';
import type { EventStore } from './port';

/** The events that a decision returns, and the stream that they will be appended to. */
export interface Decided<Key extends string | undefined, E extends DomainEvent, State> {
  readonly type: StreamType<Key, E, State>;
  readonly key: Key;
  /** the stream as it was read; `undefined` if it does not exist yet */
  readonly loaded:
    | { readonly state: State; readonly history: readonly { readonly type: string; readonly data: object }[] }
    | undefined;
  /** being decided: a completion may read meanwhile what it needs. Rejects with what the decision throws */
  readonly events: Promise<readonly E[]>;
  readonly operation: OperationId;
}

/** Adds to decided events what must be stored with them. The same for a retry of the operation on the same stream. */
export type Completion<Key extends string | undefined, E extends DomainEvent, State> = (
  decided: Decided<Key, E, State>,
) => Promise<readonly E[]>;

type AnyCompletion = (decided: never) => Promise<readonly DomainEvent[]>;

const completions = new WeakMap<EventStore, Map<object, AnyCompletion>>();

/**
 * Has every later `transact` on this store complete the events of streams of a type: commands, reactions and imports alike,
 * so that none of them can forget it.
 */
export const completeEvents = <Key extends string | undefined, E extends DomainEvent, State>(
  store: EventStore,
  type: StreamType<Key, E, State>,
  completion: Completion<Key, E, State>,
): void => {
  const known = completions.get(store) ?? new Map<object, AnyCompletion>();
  completions.set(store, known.set(type, completion));
};

/** The decided events with what must be stored with them; themselves if nothing is added to streams of their type. */
export const completed = async <Key extends string | undefined, E extends DomainEvent, State>(
  store: EventStore,
  decided: Decided<Key, E, State>,
): Promise<readonly E[]> => {
  const complete = completions.get(store)?.get(decided.type) as Completion<Key, E, State> | undefined;
  return complete ? complete(decided) : decided.events;
};
