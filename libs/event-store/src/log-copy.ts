import { createHash } from 'node:crypto';
import type { StoredEvent } from '@center/kernel';
import { LogUnavailable } from './failures';
import type { LogLoader } from './log-loader';
import { backoff, pause } from './pause';
import type { EventStore } from './port';

const PAGE = 500;
const STREAMS_AT_ONCE = 16;
/** How often a read is repeated: a copy of a large log takes longer than some losses of a server. */
const TRIES = 8;

/** The target of a copy has an event at its last position that the source does not have: it is another log. */
export class OtherLog extends Error {
  constructor(readonly position: bigint) {
    super(`the logs differ at position ${position}`);
    this.name = 'OtherLog';
  }
}

/** A log, and the way to load events into it. */
export interface CopyTarget {
  readonly store: EventStore;
  readonly loader: LogLoader;
}

const patiently = async <Result>(read: () => Promise<Result>): Promise<Result> => {
  for (let nth = 1; ; nth += 1) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof LogUnavailable) || nth === TRIES) throw error;
      await pause(backoff(nth, 100, 5_000));
    }
  }
};

/** How far a copy or a comparison has come. */
export type CopyProgress = (position: bigint, last: bigint) => void;

/** SHA-256 over id, stream, revision, position, type, schema, data and meta. */
const digestOf = (event: StoredEvent): Buffer => {
  const { id, stream, revision, position, type, schema, knownAt, data, meta } = event;
  const facts = [id, stream, revision, position.toString(), type, schema, knownAt, data, meta];
  return createHash('sha256').update(JSON.stringify(facts)).digest();
};

const digestOfAll = (events: readonly StoredEvent[]): string => {
  const hash = createHash('sha256');
  for (const event of events) hash.update(digestOf(event));
  return hash.digest('hex');
};

/**
 * Copies what the target lacks of the source, in the order of the log, and returns the number of events. An interrupted
 * copy continues after the target's last event. No program may append to either meanwhile. Throws `OtherLog` if the
 * target is not a prefix of the source, and `LogUnavailable`.
 */
export const copyLog = async (source: EventStore, target: CopyTarget, report: CopyProgress): Promise<number> => {
  const { position: last } = await source.head();
  let { position: reached } = await target.store.head();
  if (reached > 0n) {
    const [there, here] = await Promise.all([target.store.readAt([reached]), source.readAt([reached])]);
    if (digestOfAll(there) !== digestOfAll(here)) throw new OtherLog(reached);
  }
  let events = 0;
  while (reached < last) {
    const page = await patiently(() => source.readAll(reached, PAGE));
    await target.loader.load(page);
    events += page.length;
    reached = page.at(-1)!.position;
    report(reached, last);
  }
  return events;
};

/** The digests of two logs that are equal. */
export interface LogDigests {
  readonly events: number;
  readonly streams: number;
  /** SHA-256 over the digests of all events in order, in hexadecimal */
  readonly sha256: string;
}

/**
 * Compares two logs event by event: the whole order, then every stream as it is read alone. One page of each is in memory.
 * Throws `OtherLog` with the position of the first difference.
 */
export const compareLogs = async (one: EventStore, other: EventStore, report: CopyProgress): Promise<LogDigests> => {
  const hash = createHash('sha256');
  const { position: last } = await one.head();
  let events = 0;
  let streams = 0;
  for (let position = 0n; ;) {
    const [page, copied] = await Promise.all([
      patiently(() => one.readAll(position, PAGE)),
      patiently(() => other.readAll(position, PAGE)),
    ]);
    for (let nth = 0; nth < Math.max(page.length, copied.length); nth += 1) {
      const [event, copy] = [page[nth], copied[nth]];
      if (!event || !copy || !digestOf(event).equals(digestOf(copy))) throw new OtherLog((event ?? copy)!.position);
      hash.update(digestOf(event));
    }
    if (page.length === 0) return { events, streams, sha256: hash.digest('hex') };
    const begun = page.filter(({ revision }) => revision === 0);
    for (let from = 0; from < begun.length; from += STREAMS_AT_ONCE) {
      await Promise.all(begun.slice(from, from + STREAMS_AT_ONCE).map((first) => sameStream(first, one, other)));
    }
    events += page.length;
    streams += begun.length;
    position = page.at(-1)!.position;
    report(position, last);
  }
};

const sameStream = async ({ stream, position }: StoredEvent, one: EventStore, other: EventStore): Promise<void> => {
  const [here, there] = await Promise.all([
    patiently(() => one.readStream(stream)),
    patiently(() => other.readStream(stream)),
  ]);
  if (digestOfAll(here) !== digestOfAll(there)) throw new OtherLog(position);
};
