import {
  type DomainEvent,
  type EventMeta,
  instant,
  type OperationId,
  type StoredEvent,
  type StreamType,
} from '@center/kernel';
import { completed } from './completions';
import { CompanionConflict, DuplicateEventId, LogUnavailable, StaleVersion, WrongRevision } from './failures';
import { eventIdOf } from './operation';
import { backoff, pause } from './pause';
import { type Companions, type EventStore, type EventToAppend, UNKNOWN_POSITION } from './port';
import { inTurn } from './stream-turns';

/** The time of an event that is not written yet. Nothing is decided by it. */
const NOT_KNOWN_YET = instant(0);

const RACES = 30;
const MAX_TRIES = 4;

/** A folded stream. */
export interface Loaded<E extends DomainEvent, State> {
  readonly state: State;
  /** all its events as stored, in order; at least one */
  readonly history: readonly StoredEvent<E>[];
}

/** What a caller may know of a stream: the version that it uses in `If-Match`, and the position of the last event it sees. */
export interface Seen {
  readonly version: number;
  readonly position: bigint;
}

/** A transaction of one command on one stream. */
export interface Transaction<Key extends string | undefined, E extends DomainEvent, State> {
  readonly store: EventStore;
  readonly type: StreamType<Key, E, State>;
  /** the key of the stream */
  readonly key: Key;
  readonly operation: OperationId;
  /** loads the stream as of now, `undefined` if it does not exist; default: reads and folds all of it */
  readonly load?: () => Promise<Loaded<E, State> | undefined>;
  /** the stream is expected not to exist: it is read only if an append finds that it does */
  readonly isNew?: boolean;
  /** the version that the caller expects (`If-Match`) */
  readonly expectedVersion?: number;
  /**
   * what the caller sees of the stream, by default all of it. `before` is the stream before the operation; the events of
   * an operation that is not written yet have `UNKNOWN_POSITION`.
   */
  readonly seen?: (loaded: Loaded<E, State>, before: () => Loaded<E, State> | undefined) => Seen;
  readonly meta: Omit<EventMeta, 'recordedAt' | 'correlation'>;
  /** may throw errors that take precedence over a stale version, such as "not visible to you" */
  readonly admit?: (state: State | undefined, history: readonly StoredEvent<E>[]) => void | Promise<void>;
  readonly decide: (state: State | undefined) => readonly E[] | Promise<readonly E[]>;
  /** writes that become durable with the events of the final decision; `written` is what the caller sees with them */
  readonly companions?: (written: Seen) => Companions;
  /** the number of retries after a lost race */
  readonly retries?: number;
}

/** An event of the operation in its stream. */
type OwnEvent<E extends DomainEvent> = Pick<StoredEvent<E>, 'id' | 'stream' | 'revision' | 'type' | 'schema' | 'data'>;

/** The result of an operation: the same for every retry, except `repeated`. */
export interface Transacted<E extends DomainEvent> {
  /** events in the stream after the operation */
  readonly version: number;
  /** the log's position of the last of them; 0 for an empty stream */
  readonly position: bigint;
  /** what the caller sees of that, if the transaction has a `seen` */
  readonly seen?: Seen;
  /** the operation's own events; empty if it changed nothing */
  readonly events: readonly OwnEvent<E>[];
  /** set if the events were already in the stream: this call wrote nothing */
  readonly repeated?: true;
}

/**
 * Reads a stream, decides and appends at the revision read. An operation already in the stream is answered from there,
 * so a retry after a crash is idempotent. A lost race is decided again, unless the caller gave a version. Transactions of
 * one process on one stream take turns, so `decide` must not begin another one on a stream.
 *
 * Throws what `admit` and `decide` throw, `StaleVersion`, and `LogUnavailable` if the log is unavailable or the race was
 * lost too often.
 */
export const transact = <Key extends string | undefined, E extends DomainEvent, State>(
  work: Transaction<Key, E, State>,
): Promise<Transacted<E>> => {
  const stream = work.type.nameOf(work.key);
  return inTurn(work.store, stream, () => run(work, stream));
};

const run = async <Key extends string | undefined, E extends DomainEvent, State>(
  work: Transaction<Key, E, State>,
  stream: string,
): Promise<Transacted<E>> => {
  let lost: Error | undefined;
  for (let race = 0; race <= (work.retries ?? RACES); race += 1) {
    if (lost) await pause(backoff(race, 2, 100));
    const assumedNew = work.isNew && race === 0;
    const loaded = assumedNew
      ? undefined
      : await retrying(work.load ?? (() => loadStream(work.store, work.type, work.key)));
    const done = loaded && answerFromHistory(work, loaded.history);
    if (done) return done;
    if (lost instanceof DuplicateEventId) throw lost;
    const outcome = await attempt(work, stream, loaded);
    if (!(outcome instanceof Error)) return outcome;
    lost = outcome;
  }
  throw new LogUnavailable({ cause: lost });
};

/** Reads and folds a stream; `undefined` if it does not exist. Throws `LogUnavailable`. */
export const loadStream = async <Key extends string | undefined, E extends DomainEvent, State>(
  store: EventStore,
  type: StreamType<Key, E, State>,
  key: Key,
): Promise<Loaded<E, State> | undefined> => {
  const history = (await store.readStream(type.nameOf(key))) as StoredEvent<E>[];
  const state = type.fold(history);
  return history.length === 0 ? undefined : { state: state as State, history };
};

const answerFromHistory = <Key extends string | undefined, E extends DomainEvent, State>(
  work: Transaction<Key, E, State>,
  history: readonly StoredEvent<E>[],
): Transacted<E> | undefined => {
  const events = history.filter(({ meta }) => meta.correlation === work.operation);
  const last = events.at(-1);
  if (!last) return undefined;
  const done = { version: last.revision + 1, position: last.position };
  return { ...done, ...seenThen(work, history, events[0]!.revision, done.version), events, repeated: true };
};

/** What the caller saw when an operation had been written. */
const seenThen = <Key extends string | undefined, E extends DomainEvent, State>(
  { seen, type }: Transaction<Key, E, State>,
  history: readonly StoredEvent<E>[],
  first: number,
  end: number,
): { readonly seen?: Seen } => {
  if (!seen) return {};
  const upTo = (version: number): Loaded<E, State> | undefined => {
    const then = history.slice(0, version);
    const state = type.fold(then);
    return state === undefined ? undefined : { state, history: then };
  };
  return { seen: seen(upTo(end)!, () => upTo(first)) };
};

/** One attempt: the result, or the error because of which it must be retried. */
const attempt = async <Key extends string | undefined, E extends DomainEvent, State>(
  work: Transaction<Key, E, State>,
  stream: string,
  loaded: Loaded<E, State> | undefined,
): Promise<Transacted<E> | Error> => {
  const state = loaded?.state;
  await work.admit?.(state, loaded?.history ?? []);
  const version = loaded?.history.length ?? 0;
  const all = { version, position: loaded?.history.at(-1)?.position ?? 0n };
  const before = work.seen && loaded ? work.seen(loaded, () => loaded) : all;
  if (work.expectedVersion !== undefined && work.expectedVersion !== before.version) {
    throw new StaleVersion(before.version);
  }
  const { store, type, key, operation } = work;
  const deciding = (async () => work.decide(state))();
  const decided = await completed(store, { type, key, loaded, operation, events: deciding });
  if (decided.length === 0) return { ...all, ...(work.seen && { seen: before }), events: [] };
  const events = named(work, decided);
  const written = seenAfter(work, stream, loaded, events);
  const companions = work.companions?.(written);
  try {
    const expected = version === 0 ? 'new' : version - 1;
    const appended = await retrying(() => work.store.append(stream, expected, events, companions));
    // A concurrent attempt of this operation was first, with differently encrypted texts: the result is in the stream.
    if (appended.repeated) return new WrongRevision(appended.revision);
    const own = events.map(({ id, type, schema, data }, nth) => ({
      ...{ id, stream, revision: version + nth },
      ...{ type, schema, data },
    }));
    const { position } = appended;
    const seen = { ...written, position: written.position === UNKNOWN_POSITION ? position : written.position };
    return { version: version + own.length, position, ...(work.seen && { seen }), events: own };
  } catch (error) {
    if (error instanceof WrongRevision || error instanceof DuplicateEventId) return error;
    if (error instanceof CompanionConflict) return error;
    throw error;
  }
};

/** What the caller sees once these events are written; their position is not known yet. */
const seenAfter = <Key extends string | undefined, E extends DomainEvent, State>(
  { seen, type }: Transaction<Key, E, State>,
  stream: string,
  loaded: Loaded<E, State> | undefined,
  events: readonly EventToAppend[],
): Seen => {
  const before = loaded?.history ?? [];
  if (!seen) return { version: before.length + events.length, position: UNKNOWN_POSITION };
  const written = events.map((event, nth): StoredEvent<E> => ({
    ...{ ...event, stream, revision: before.length + nth },
    ...{ position: UNKNOWN_POSITION, knownAt: NOT_KNOWN_YET },
    meta: { ...event.meta, recordedAt: NOT_KNOWN_YET },
  }));
  const state = written.reduce<State | undefined>((folded, event) => type.evolve(folded, event), loaded?.state);
  return seen({ state: state as State, history: [...before, ...written] }, () => loaded);
};

const named = <Key extends string | undefined, E extends DomainEvent, State>(
  { type: stream, meta, operation }: Transaction<Key, E, State>,
  decided: readonly E[],
): EventToAppend[] => {
  const counts = new Map<string, number>();
  return decided.map(({ type, data }) => {
    const nth = counts.get(type) ?? 0;
    counts.set(type, nth + 1);
    const id = eventIdOf(operation, type, nth);
    return { id, type, schema: stream.schemaOf(type), data, meta: { ...meta, correlation: operation } };
  });
};

/** Retries while the log is unavailable. A retried append has the same ids, so it is applied once. */
const retrying = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
  for (let nth = 1; ; nth += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof LogUnavailable) || nth === MAX_TRIES) throw error;
      await pause(backoff(nth, 50, 1_000));
    }
  }
};
