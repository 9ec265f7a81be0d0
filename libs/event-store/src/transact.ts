import type { DomainEvent, EventMeta, OperationId, StoredEvent, StreamType } from '@center/kernel';
import { CompanionConflict, DuplicateEventId, LogUnavailable, StaleVersion, WrongRevision } from './failures';
import { eventIdOf } from './operation';
import { backoff, pause } from './pause';
import type { Companions, EventStore, EventToAppend } from './port';
import { inTurn } from './stream-turns';

const RACES = 30;
const MAX_TRIES = 4;

/** A folded stream. */
export interface Loaded<E extends DomainEvent, State> {
  readonly state: State;
  /** all its events as stored, in order; at least one */
  readonly history: readonly StoredEvent<E>[];
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
  /** the number of events that the caller expects in the stream (`If-Match`) */
  readonly expectedVersion?: number;
  readonly meta: Omit<EventMeta, 'recordedAt' | 'correlation'>;
  /** may throw errors that take precedence over a stale version, such as "not visible to you" */
  readonly admit?: (state: State | undefined) => void | Promise<void>;
  readonly decide: (state: State | undefined) => readonly E[] | Promise<readonly E[]>;
  /** writes that become durable with the events of the final decision; `version` is the stream's version including them */
  readonly companions?: (version: number) => Companions;
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
    const loaded = assumedNew ? undefined : await retrying(work.load ?? (() => wholeStream(work, stream)));
    const done = loaded && answerFromHistory(work.operation, loaded.history);
    if (done) return done;
    if (lost instanceof DuplicateEventId) throw lost;
    const outcome = await attempt(work, stream, loaded);
    if (!(outcome instanceof Error)) return outcome;
    lost = outcome;
  }
  throw new LogUnavailable({ cause: lost });
};

const wholeStream = async <Key extends string | undefined, E extends DomainEvent, State>(
  { store, type }: Transaction<Key, E, State>,
  stream: string,
): Promise<Loaded<E, State> | undefined> => {
  const history = (await store.readStream(stream)) as StoredEvent<E>[];
  const state = type.fold(history);
  return history.length === 0 ? undefined : { state: state as State, history };
};

const answerFromHistory = <E extends DomainEvent>(
  operation: OperationId,
  history: readonly StoredEvent<E>[],
): Transacted<E> | undefined => {
  const events = history.filter(({ meta }) => meta.correlation === operation);
  const last = events.at(-1);
  return last && { version: last.revision + 1, position: last.position, events, repeated: true };
};

/** One attempt: the result, or the error because of which it must be retried. */
const attempt = async <Key extends string | undefined, E extends DomainEvent, State>(
  work: Transaction<Key, E, State>,
  stream: string,
  loaded: Loaded<E, State> | undefined,
): Promise<Transacted<E> | Error> => {
  const state = loaded?.state;
  await work.admit?.(state);
  const version = loaded?.history.length ?? 0;
  if (work.expectedVersion !== undefined && work.expectedVersion !== version) throw new StaleVersion(version);
  const decided = await work.decide(state);
  if (decided.length === 0) return { version, position: loaded?.history.at(-1)?.position ?? 0n, events: [] };
  const events = named(work, decided);
  const companions = work.companions?.(version + events.length);
  try {
    const expected = version === 0 ? 'new' : version - 1;
    const appended = await retrying(() => work.store.append(stream, expected, events, companions));
    // A concurrent attempt of this operation was first, with differently encrypted texts: the result is in the stream.
    if (appended.repeated) return new WrongRevision(appended.revision);
    const own = events.map(({ id, type, schema, data }, nth) => ({
      ...{ id, stream, revision: version + nth },
      ...{ type, schema, data },
    }));
    return { version: version + own.length, position: appended.position, events: own };
  } catch (error) {
    if (error instanceof WrongRevision || error instanceof DuplicateEventId) return error;
    if (error instanceof CompanionConflict) return error;
    throw error;
  }
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
