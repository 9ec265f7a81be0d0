import type { AgencyId, EventId, Id, OfficerId, OperationId } from './ids';
import type { Instant } from './instant';
import type { Label } from './label';
import type { Role } from './officer';
import type { Sealed } from './sealed';

/** The actor, by ids and role only. Names are looked up in the register. */
export interface EventActor {
  readonly officerId: OfficerId;
  readonly agencyId: AgencyId;
  readonly role: Role;
}

/** Event metadata. Business time is in the data; `recordedAt` is when the event was appended. */
export interface EventMeta {
  readonly recordedAt: Instant;
  readonly actor: EventActor;
  /** the command's name in the state table */
  readonly command: string;
  /** the operation: one call of one command */
  readonly correlation: OperationId;
  /** the event that caused this one, for a reaction */
  readonly causation?: EventId;
  /** W3C Trace Context */
  readonly traceparent?: string;
}

/** An event as returned by a decision: a type and its data. */
export interface DomainEvent {
  readonly type: string;
  readonly data: object;
}

/** An event as stored in the log. */
export interface StoredEvent<E extends DomainEvent = DomainEvent> {
  readonly id: EventId;
  readonly stream: string;
  /** index in its stream, from 0 */
  readonly revision: number;
  /** position in the log; strictly increasing, not necessarily dense */
  readonly position: bigint;
  readonly type: E['type'];
  /** schema version of the data; upcasters raise it on reading */
  readonly schema: number;
  readonly data: E['data'];
  readonly meta: EventMeta;
  /** knowledge time: the highest `recordedAt` of the log up to here */
  readonly knownAt: Instant;
}

/** A stored event of a union of events, discriminated by its type. */
export type StoredEventOf<E extends DomainEvent> = E extends DomainEvent ? StoredEvent<E> : never;

/** The names of fields in an event's data that allow a free string. `never` for a valid event. */
export type FreeStrings<T, Path extends string = ''> = T extends Sealed | Id<string> | Instant | Label
  ? never
  : T extends string
    ? string extends T
      ? Path
      : never
    : T extends readonly (infer Item)[]
      ? FreeStrings<Item, `${Path}[]`>
      : T extends object
        ? { [K in keyof T & string]: FreeStrings<Exclude<T[K], undefined>, `${Path}/${K}`> }[keyof T & string]
        : never;
