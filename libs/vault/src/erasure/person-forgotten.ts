import { type EventStore, eventIdOf, newOperation, WrongRevision } from '@center/event-store';
import {
  type EventActor,
  type EventId,
  type Instant,
  type LocatedEvent,
  type LocatedSealed,
  type OfficerId,
  type PersonId,
  type Sealed,
  type StoredEvent,
  StreamType,
} from '@center/kernel';
import type { Vault } from '../port';

/** The legal grounds of an erasure. */
export const ERASURE_GROUNDS = ['COURT_ORDER', 'REQUEST', 'RETENTION_ENDED', 'UNLAWFUL_PROCESSING', 'OTHER'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

/** An order to forget a person, by two officers. */
export interface ErasureOrder {
  readonly personId: PersonId;
  readonly leader: EventActor;
  readonly dispatcher: OfficerId;
  readonly ground: ErasureGround;
  /** the written order; it may name people, and is stored sealed */
  readonly note: string;
}

/** A person was forgotten: who ordered it and why, without any name. */
export interface PersonForgotten {
  readonly type: 'PersonForgotten';
  readonly data: {
    readonly personId: PersonId;
    readonly orderedBy: readonly OfficerId[];
    readonly ground: ErasureGround;
    readonly note: Sealed;
  };
}
type Order = PersonForgotten['data'];

/** The stream of a person who was forgotten: one event. */
export const personStream = new StreamType<PersonId, PersonForgotten, LocatedEvent<PersonForgotten>['data']>({
  prefix: 'person',
  types: ['PersonForgotten'],
  evolve: (order, { data }) => order ?? data,
});

/**
 * Records the order in the log, before the key is destroyed, and returns the id of its event. A person has one such event:
 * a repetition returns the id of the first. Throws like `EventStore.append`.
 */
export const recordOrder = async (store: EventStore, vault: Vault, order: ErasureOrder): Promise<EventId> => {
  const stream = personStream.nameOf(order.personId);
  const [recorded] = await store.readStream(stream);
  if (recorded) return recorded.id;
  const operation = newOperation();
  const type = 'PersonForgotten';
  const eventId = eventIdOf(operation, type);
  const sealing = vault.sealing(stream, eventId);
  const { personId, leader, dispatcher, ground } = order;
  const note = sealing.text('/note', order.note);
  const data: Order = { personId, orderedBy: [leader.officerId, dispatcher], ground, note };
  const meta = { actor: leader, command: 'forget-person', correlation: operation };
  try {
    await store.append(stream, 'new', [{ id: eventId, type, schema: personStream.schemaOf(type), data, meta }], {
      before: sealing.companions(),
    });
    return eventId;
  } catch (error) {
    if (error instanceof WrongRevision) return recordOrder(store, vault, order);
    throw error;
  }
};

/** A recorded order to forget a person. Its note is sealed. */
export interface Erasure extends Omit<Order, 'note'> {
  readonly eventId: EventId;
  readonly recordedAt: Instant;
  readonly position: bigint;
  readonly note: LocatedSealed;
}

/** The erasures that a log records, in its order. They are few. */
export const erasures = async (store: EventStore): Promise<readonly Erasure[]> =>
  (await store.readPrefix(personStream.prefix)).map(erasureIn);

/** The erasure of a person; `undefined` if the log records none. */
export const erasureOf = async (store: EventStore, person: PersonId): Promise<Erasure | undefined> => {
  const [event] = await store.readStream(personStream.nameOf(person));
  return event && erasureIn(event);
};

/** The persons of the erasures that a log records, and the ids of the events. */
export const recordedErasures = async (store: EventStore): Promise<ReadonlyMap<PersonId, EventId>> =>
  new Map((await erasures(store)).map(({ personId, eventId }) => [personId, eventId]));

const erasureIn = (stored: StoredEvent): Erasure => {
  const { id: eventId, position, meta } = stored;
  return { ...personStream.evolve(undefined, stored), eventId, recordedAt: meta.recordedAt, position };
};
