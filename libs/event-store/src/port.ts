import type { DomainEvent, EventId, EventMeta, Instant, StoredEvent } from '@center/kernel';

/** The required state of the stream for an append: it does not exist, it is at this revision, or any. */
export type ExpectedRevision = 'new' | 'any' | number;

/** An event to append. The engine adds revision, position, `recordedAt` and knowledge time. */
export interface EventToAppend extends DomainEvent {
  readonly id: EventId;
  readonly schema: number;
  readonly meta: Omit<EventMeta, 'recordedAt'>;
}

/** The result of an append. */
export interface Appended {
  /** revision of the last event appended (or found, for a retry) */
  readonly revision: number;
  readonly position: bigint;
  /** true if these events were already in the log and nothing was written */
  readonly repeated: boolean;
}

export type ColumnType = 'uuid' | 'bytea' | 'text' | 'integer';

/** The values of a companion for one array parameter of its function. */
export interface Column {
  readonly type: ColumnType;
  readonly values: readonly unknown[];
}

/**
 * Rows of the vault that belong to an append. An engine calls the function once for all companions of a batch, with the
 * arrays of their columns. It must be idempotent. It may refuse all rows with SQLSTATE MC001, as a conflict of each append
 * that it is then called for alone.
 */
export interface Companion {
  /** the function in PostgreSQL, with its schema */
  readonly write: string;
  readonly columns: readonly Column[];
  /** ids that must not have a rival; the function returns those that have one, and their append fails */
  readonly claims?: readonly string[];
}

/**
 * Writes that become durable with an append. Keys and tokens without their events are harmless; events without their
 * keys must never exist. An engine therefore writes `before` no later than the events, and `after` no earlier.
 */
export interface Companions {
  /** new keys and identity tokens */
  readonly before: readonly Companion[];
  /**
   * The response to store for retries, one row. The engine adds two parameters to its function: whether the append has
   * written its events, and the position, which the response has as `UNKNOWN_POSITION`.
   */
  readonly after?: Companion;
}

/** The position in a response that is encrypted before the position of its append is known; no event has it. */
export const UNKNOWN_POSITION = 2n ** 63n - 1n;

export interface ReadStream {
  readonly direction?: 'forwards' | 'backwards';
  /** the lowest revision to read; default: the first one */
  readonly from?: number;
  /** the highest revision to read; default: the last one */
  readonly upTo?: number;
  readonly limit?: number;
}

/** The current end of the log. */
export interface Head {
  readonly position: bigint;
  readonly knownAt: Instant | null;
}

/** How far a reader is behind the head. */
export interface Lag {
  /** unread events: 0 only if there are none, exact up to 1,000; an engine may estimate a larger number */
  readonly events: number;
  /** seconds since the first of them became known, by the clock of the log; 0 if there are none */
  readonly seconds: number;
}

/**
 * The append-only log. Engines guarantee: positions are strictly increasing, in the order in which appends become
 * visible, so a reader at `> position` never misses an event. An append is atomic. Positions are greater than 0, which is
 * the position before the first event. They may have gaps, so only their order is meaningful.
 */
export abstract class EventStore {
  /**
   * Appends events to one stream, atomically. A retry (same ids, concrete `expected`) writes nothing and returns the
   * original result. Throws `WrongRevision`, `DuplicateEventId`, `CompanionConflict`, `InvalidAppend` or
   * `LogUnavailable`.
   */
  abstract append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
    companions?: Companions,
  ): Promise<Appended>;

  /** The events of a stream in order; empty if it does not exist. */
  abstract readStream(stream: string, options?: ReadStream): Promise<StoredEvent[]>;

  /**
   * The events of a stream after one that the caller knows, in order; `undefined` if the stream does not have that event,
   * as after the restore of a backup. An engine may answer it without sending the known event.
   */
  async readAfter(known: StoredEvent): Promise<StoredEvent[] | undefined> {
    const [same, ...tail] = await this.readStream(known.stream, { from: known.revision });
    return same?.id === known.id ? tail : undefined;
  }

  /** At most `limit` events of the log after a position, in order. */
  abstract readAll(after: bigint, limit: number): Promise<StoredEvent[]>;

  /**
   * Like `readAll`, for a reader that follows the log: an engine may return fewer events than there are, but none only if
   * there are none.
   */
  readNext(after: bigint, limit: number): Promise<StoredEvent[]> {
    return this.readAll(after, limit);
  }

  /** The events at these positions, in log order. Positions without an event are skipped. */
  abstract readAt(positions: readonly bigint[]): Promise<StoredEvent[]>;

  /** Subscribes to the log after a position: pages of existing, then new events, without gaps or duplicates, until aborted. */
  abstract follow(after: bigint, signal: AbortSignal): AsyncIterable<StoredEvent[]>;

  /** The last position and its knowledge time; position 0 for an empty log. */
  abstract head(): Promise<Head>;

  /**
   * The last position whose knowledge time is at or before the instant; 0 if the log starts later. For an instant within
   * the last seconds it may still increase, because an append in progress already has its timestamp.
   */
  abstract positionAsOf(instant: Instant): Promise<bigint>;

  /**
   * The position of the last event in the streams with these prefixes (`officer` for `officer-<uuid>`, or the whole name of
   * a single stream); 0 if there is none. A reader with this position knows every event of these streams.
   */
  abstract latest(prefixes: readonly string[]): Promise<bigint>;

  /** The events of all streams with a prefix (`agency` for `agency-<uuid>`), in log order. For streams that are few. */
  abstract readPrefix(prefix: string): Promise<StoredEvent[]>;

  /** The lag of a reader that has read everything up to a position. */
  abstract lag(after: bigint): Promise<Lag>;
}
