import type { DomainEvent, EventId, EventMeta, Instant, StoredEvent } from '@center/kernel';

/** What the stream must be for the append to go through: not there, at this revision, or whatever it is. */
export type ExpectedRevision = 'new' | 'any' | number;

/** An event on its way into the log; the engine adds revision, position, `recordedAt` and knowledge time. */
export interface EventToAppend extends DomainEvent {
  readonly id: EventId;
  readonly schema: number;
  readonly meta: Omit<EventMeta, 'recordedAt'>;
}

/** Where an append left its stream and the log. */
export interface Appended {
  /** revision of the last event appended (or found, when it was a repeat) */
  readonly revision: number;
  readonly position: bigint;
  /** true when these very events were there already and nothing was written */
  readonly repeated: boolean;
}

/** A write to the vault's tables that belongs to an append. Made by the vault; only an engine looks into it. */
export interface Companion {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * What becomes durable with an append. Keys and tokens without their events are harmless; events without their keys
 * must never be. An engine therefore writes `before` no later than the events, and `after` no earlier.
 */
export interface Companions {
  /** new keys and identity tokens; each may be executed again */
  readonly before: readonly Companion[];
  /** the answer to be remembered, which names where the append ended */
  readonly after?: (appended: Appended) => Companion | undefined;
}

export interface ReadStream {
  readonly direction?: 'forwards' | 'backwards';
  /** last revision wanted, inclusive; the first one wanted when backwards */
  readonly upTo?: number;
  readonly limit?: number;
}

/** The end of the log as far as it is known. */
export interface Head {
  readonly position: bigint;
  readonly knownAt: Instant | null;
}

/** How much of the log a reader has yet to read. */
export interface Lag {
  /** events yet to read: 0 only when there is none, exact up to 1,000; an engine may estimate a greater number */
  readonly events: number;
  /** seconds since the first of them became known, by the clock of the log; 0 when there is none */
  readonly seconds: number;
}

/**
 * The append-only log. Engines promise: positions rise strictly, in the order in which appends become visible, so that
 * a reader at `> position` never misses an event; an append is all or nothing. Positions are above 0, which is the
 * place before the first event; they need not be dense, so nothing may be computed from them but their order.
 */
export abstract class EventStore {
  /**
   * Appends events to one stream, all or nothing. A repeat (same ids, concrete `expected`) writes nothing and answers
   * as the first time. Throws `WrongRevision`, `DuplicateEventId`, `CompanionConflict`, `InvalidAppend` or
   * `LogUnavailable`.
   */
  abstract append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
    companions?: Companions,
  ): Promise<Appended>;

  /** The events of a stream in order; empty when there is no such stream. */
  abstract readStream(stream: string, options?: ReadStream): Promise<StoredEvent[]>;

  /** At most `limit` events of the whole log after a position, in order. */
  abstract readAll(after: bigint, limit: number): Promise<StoredEvent[]>;

  /** The events at these positions, in the order of the log; a position at which there is none is left out. */
  abstract readAt(positions: readonly bigint[]): Promise<StoredEvent[]>;

  /** Pages of the log after a position, then live ones as they come, with no gap and no repeat, until aborted. */
  abstract follow(after: bigint, signal: AbortSignal): AsyncIterable<StoredEvent[]>;

  /** The last position and its knowledge time; position 0 for an empty log. */
  abstract head(): Promise<Head>;

  /**
   * The last position whose knowledge time is at or before the instant; 0 when the log began later. For an instant of
   * the last seconds it may still rise: an append under way has taken its time already.
   */
  abstract positionAsOf(instant: Instant): Promise<bigint>;

  /** How far a reader that has read everything up to a position is behind the head. */
  abstract lag(after: bigint): Promise<Lag>;
}
