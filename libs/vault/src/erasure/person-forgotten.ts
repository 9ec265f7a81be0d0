import { type EventStore, eventIdOf, newOperation, WrongRevision } from '@center/event-store';
import type { EventActor, EventId, OfficerId, PersonId, Sealed, StoredEvent } from '@center/kernel';
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
const PAGE = 1_000;

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

/** The erasures that a log records: the persons, and the ids of the events. */
export const recordedErasures = async (store: EventStore): Promise<ReadonlyMap<PersonId, EventId>> => {
  const found = new Map<PersonId, EventId>();
  const last = await store.latest([PREFIX]);
  for (let position = 0n; position < last;) {
    const page = await store.readAll(position, PAGE);
    for (const { id, data } of page.filter(isErasure)) found.set(data.personId, id);
    position = page.at(-1)!.position;
  }
  return found;
};

const isErasure = (event: StoredEvent): event is StoredEvent & { readonly data: PersonForgotten } =>
  event.type === TYPE && event.stream.startsWith(`${PREFIX}-`);
