import type { AgencyId, EventId, Id, OfficerId, OperationId } from './ids';
import type { Instant } from './instant';
import type { Label } from './label';
import type { Role } from './officer';
import type { Sealed } from './sealed';

/** Who did it, by ids and role only: a name is looked up in the register or not at all. */
export interface EventActor {
  readonly officerId: OfficerId;
  readonly agencyId: AgencyId;
  readonly role: Role;
}

/** What stands beside an event's data. Business time is in the data; `recordedAt` is when the log took it in. */
export interface EventMeta {
  readonly recordedAt: Instant;
  readonly actor: EventActor;
  /** the command's name in the state table */
  readonly command: string;
  /** the operation: one call of one command */
  readonly correlation: OperationId;
  /** the event this one answers, for a reaction */
  readonly causation?: EventId;
  /** W3C Trace Context */
  readonly traceparent?: string;
}

/** An event as a decision returns it: a name and its facts. */
export interface DomainEvent {
  readonly type: string;
  readonly data: object;
}

/** An event as the log keeps it. */
export interface StoredEvent<E extends DomainEvent = DomainEvent> {
  readonly id: EventId;
  readonly stream: string;
  /** place in its stream, from 0 */
  readonly revision: number;
  /** place in the whole log; strictly rising, not necessarily dense */
  readonly position: bigint;
  readonly type: E['type'];
  /** number of the data's shape; upcasters raise it on reading */
  readonly schema: number;
  readonly data: E['data'];
  readonly meta: EventMeta;
  /** knowledge time: the highest `recordedAt` of the log up to here */
  readonly knownAt: Instant;
}

/** A stored event of a union of events: its type tells which data it has. */
export type StoredEventOf<E extends DomainEvent> = E extends DomainEvent ? StoredEvent<E> : never;

/** The names of fields in an event's data that would hold a free string. Empty (`never`) for a sound event. */
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
