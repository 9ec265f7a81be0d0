import type { DomainEvent, EventMeta, OperationId, StoredEvent, StreamType } from '@center/kernel';
import { CompanionConflict, DuplicateEventId, LogUnavailable, StaleVersion, WrongRevision } from './failures';
import { eventIdOf } from './operation';
import { backoff, pause } from './pause';
import type { Companions, EventStore, EventToAppend } from './port';

const RACES = 30;
const TRIES_OF_A_LOST_LOG = 4;

/** One command's work on one stream. */
export interface Transaction<Key extends string | undefined, E extends DomainEvent, State> {
  readonly store: EventStore;
  readonly type: StreamType<Key, E, State>;
  /** which stream of the type */
  readonly key: Key;
  readonly operation: OperationId;
  /** how many events the caller believes the stream to have (`If-Match`) */
  readonly expectedVersion?: number;
  readonly meta: Omit<EventMeta, 'recordedAt' | 'correlation'>;
  /** may throw what the caller must hear before whether its version is stale, such as "not visible to you" */
  readonly admit?: (state: State | undefined) => void | Promise<void>;
  readonly decide: (state: State | undefined) => readonly E[] | Promise<readonly E[]>;
  /** what is to become durable with the events of the last decision, which the stream has `version` of with them */
  readonly companions?: (version: number) => Companions;
  /** how often a lost race is tried again */
  readonly retries?: number;
}

/** An event of the operation as it stands in its stream. */
type OwnEvent<E extends DomainEvent> = Pick<StoredEvent<E>, 'id' | 'stream' | 'revision' | 'type' | 'schema' | 'data'>;

/** What an operation has done: the same answer whenever it is repeated, but for `repeated`. */
export interface Transacted<E extends DomainEvent> {
  /** events in the stream after the operation */
  readonly version: number;
  /** the log's position of the last of them; 0 for an empty stream */
  readonly position: bigint;
  /** the operation's own events; none when there was nothing to say */
  readonly events: readonly OwnEvent<E>[];
  /** set when the events were there before: this call wrote nothing */
  readonly repeated?: true;
}

/**
 * Reads a stream, decides and appends at the revision read. An operation that is in the stream already is answered from
 * there, so a repeat after a crash heals. A lost race is decided anew, unless the caller named a version.
 *
 * Throws what `admit` and `decide` throw, `StaleVersion`, and `LogUnavailable` when the log cannot answer or the race
 * was lost too often.
 */
export const transact = async <Key extends string | undefined, E extends DomainEvent, State>(
  work: Transaction<Key, E, State>,
): Promise<Transacted<E>> => {
  const stream = work.type.nameOf(work.key);
  let lost: Error | undefined;
  for (let race = 0; race <= (work.retries ?? RACES); race += 1) {
    if (lost) await pause(backoff(race, 2, 100));
    const history = (await patiently(() => work.store.readStream(stream))) as StoredEvent<E>[];
    const done = answerFromHistory(work.operation, history);
    if (done) return done;
    if (lost instanceof DuplicateEventId) throw lost;
    const outcome = await attempt(work, stream, history);
    if (!(outcome instanceof Error)) return outcome;
    lost = outcome;
  }
  throw new LogUnavailable({ cause: lost });
};

const answerFromHistory = <E extends DomainEvent>(
  operation: OperationId,
  history: readonly StoredEvent<E>[],
): Transacted<E> | undefined => {
  const events = history.filter(({ meta }) => meta.correlation === operation);
  const last = events.at(-1);
  return last && { version: last.revision + 1, position: last.position, events, repeated: true };
};

/** One race: the answer, or why it has to be run again. */
const attempt = async <Key extends string | undefined, E extends DomainEvent, State>(
  work: Transaction<Key, E, State>,
  stream: string,
  history: readonly StoredEvent<E>[],
): Promise<Transacted<E> | Error> => {
  const state = work.type.fold(history);
  await work.admit?.(state);
  const version = history.length;
  if (work.expectedVersion !== undefined && work.expectedVersion !== version) throw new StaleVersion(version);
  const decided = await work.decide(state);
  if (decided.length === 0) return { version, position: history.at(-1)?.position ?? 0n, events: [] };
  const events = named(work, decided);
  const companions = work.companions?.(version + events.length);
  try {
    const expected = version === 0 ? 'new' : version - 1;
    const appended = await patiently(() => work.store.append(stream, expected, events, companions));
    // Another try of this operation was faster, and its texts were sealed otherwise: the stream has the answer.
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

/** Asks again when the log cannot be reached; an append that is asked again has the same ids, so it happens once. */
const patiently = async <Answer>(question: () => Promise<Answer>): Promise<Answer> => {
  for (let nth = 1; ; nth += 1) {
    try {
      return await question();
    } catch (error) {
      if (!(error instanceof LogUnavailable) || nth === TRIES_OF_A_LOST_LOG) throw error;
      await pause(backoff(nth, 50, 1_000));
    }
  }
};
