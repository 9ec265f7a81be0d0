import { type EventStore, eventIdOf, newOperation, WrongRevision } from '@center/event-store';
import {
  type EventActor,
  type EventId,
  type Instant,
  type LocatedSealed,
  locate,
  type OfficerId,
  type PersonId,
  type Sealed,
  type StoredEvent,
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

/** Data of `PersonForgotten`: who ordered it and why, without any name. */
interface PersonForgotten {
  readonly personId: PersonId;
  readonly orderedBy: readonly OfficerId[];
  readonly ground: ErasureGround;
  readonly note: Sealed;
}

const PREFIX = 'person';
const TYPE = 'PersonForgotten';
const SCHEMA = 1;

/**
 * Records the order in the log, before the key is destroyed, and returns the id of its event. A person has one such event:
 * a repetition returns the id of the first. Throws like `EventStore.append`.
 */
export const recordOrder = async (store: EventStore, vault: Vault, order: ErasureOrder): Promise<EventId> => {
  const stream = `${PREFIX}-${order.personId}`;
  const [recorded] = await store.readStream(stream);
  if (recorded) return recorded.id;
  const operation = newOperation();
  const eventId = eventIdOf(operation, TYPE);
  const sealing = vault.sealing(stream, eventId);
  const { personId, leader, dispatcher, ground } = order;
  const note = sealing.text('/note', order.note);
  const data: PersonForgotten = { personId, orderedBy: [leader.officerId, dispatcher], ground, note };
  const meta = { actor: leader, command: 'forget-person', correlation: operation };
  try {
    await store.append(stream, 'new', [{ id: eventId, type: TYPE, schema: SCHEMA, data, meta }], {
      before: sealing.companions(),
    });
    return eventId;
  } catch (error) {
    if (error instanceof WrongRevision) return recordOrder(store, vault, order);
    throw error;
  }
};

/** A recorded order to forget a person. Its note is sealed. */
export interface Erasure extends Omit<PersonForgotten, 'note'> {
  readonly eventId: EventId;
  readonly recordedAt: Instant;
  readonly position: bigint;
  readonly note: LocatedSealed;
}

/** The erasures that a log records, in its order. They are few. */
export const erasures = async (store: EventStore): Promise<readonly Erasure[]> =>
  (await store.readPrefix(PREFIX)).flatMap((event) => erasureIn(event) ?? []);

/** The erasure of a person; `undefined` if the log records none. */
export const erasureOf = async (store: EventStore, person: PersonId): Promise<Erasure | undefined> => {
  const [event] = await store.readStream(`${PREFIX}-${person}`);
  return event && erasureIn(event);
};

/** The persons of the erasures that a log records, and the ids of the events. */
export const recordedErasures = async (store: EventStore): Promise<ReadonlyMap<PersonId, EventId>> =>
  new Map((await erasures(store)).map(({ personId, eventId }) => [personId, eventId]));

const erasureIn = ({ type, data, stream, id: eventId, position, meta }: StoredEvent): Erasure | undefined => {
  if (type !== TYPE) return undefined;
  const { note, ...order } = data as unknown as PersonForgotten;
  return {
    ...order,
    eventId,
    recordedAt: meta.recordedAt,
    position,
    note: locate(note, stream, eventId, '/note') as LocatedSealed,
  };
};
