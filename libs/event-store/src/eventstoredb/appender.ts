import { randomUUID } from 'node:crypto';
import type { Instant } from '@center/kernel';
import { DuplicateEventId, InvalidAppend, LogUnavailable, WrongRevision } from '../failures';
import { backoff, pause } from '../pause';
import type { Appended, Companions, EventToAppend, ExpectedRevision } from '../port';
import { type SerializedEvent, serialized } from '../serialized';
import { inTurn } from '../stream-turns';
import type { CompanionWriter } from '../postgres/companion-writer';
import { type LogClient, RevisionMismatch } from './log-client';
import type { LogIndex } from './log-index';
import { type LogRecord, type OwnRecord, recordOf, type RecordToAppend } from './log-record';
import type { LogReader } from './log-reader';
import type { Tail } from './tail';

/** What the server accepts in one append. */
const MOST_BYTES = 1_048_576;
/** The most bytes that this engine adds to the metadata of an event, `recordedAt` included. */
const OWN_METADATA = 120;
const WAITING_BYTES = 64 * 1_048_576;
/**
 * How often an append is sent while its outcome is unknown; less often if each time takes long, more often while the server
 * may be electing its leader.
 */
const TRIES = 5;
const SLOW_TRIES = 2;
/** How often an append at any revision loses against others. */
const RACES = 30;

/** One call of `append`. */
interface Append {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly records: readonly RecordToAppend[];
  readonly companions: Companions;
}

/** Appends as the port demands it: unique ids, retries recognized, companions in their order. */
export class Appender {
  private waitingBytes = 0;
  private readonly index: LogIndex;
  private readonly tail: Tail;
  private readonly reader: LogReader;

  constructor(
    { index, tail, reader }: { index: LogIndex; tail: Tail; reader: LogReader },
    private readonly client: LogClient,
    private readonly companions: CompanionWriter,
    private readonly patience: number,
  ) {
    this.index = index;
    this.tail = tail;
    this.reader = reader;
  }

  /** Throws like `EventStore.append`. */
  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
    companions: Companions,
    recordedAt: Instant,
  ): Promise<Appended> {
    const bytes = serialized(stream, expected, events).reduce((sum, event) => sum + bytesOf(event), 0);
    if (bytes > MOST_BYTES) throw new InvalidAppend('more than 1 MiB in one append');
    const appendId = randomUUID();
    const records = events.map((event) => recordOf(event, recordedAt, appendId));
    if (this.waitingBytes + bytes > WAITING_BYTES) {
      throw new LogUnavailable({ cause: new Error('too many bytes are waiting') });
    }
    this.waitingBytes += bytes;
    try {
      // the server answers a repetition of an append that is in progress only when its deadline has passed
      return await inTurn(this, stream, () => this.write({ stream, expected, records, companions }));
    } finally {
      this.waitingBytes -= bytes;
    }
  }

  private async write(append: Append): Promise<Appended> {
    const { stream, expected, records, companions } = append;
    const repeated = await this.repetition(append);
    if (repeated) return repeated;
    await this.companions.before(companions.before);
    for (let race = 0; race < RACES; race += 1) {
      const revision = await this.revisionOf(stream, expected);
      try {
        const commit = await this.send(stream, revision, records);
        return await this.confirmed(append, revision + records.length, commit);
      } catch (error) {
        if (!(error instanceof RevisionMismatch)) throw error;
      }
      await this.reader.catchUp();
      const found = await this.repetition(append);
      if (found) return found;
      if (expected !== 'any') throw new WrongRevision(await this.revisionOf(stream, 'any'));
    }
    throw new LogUnavailable({ cause: new Error('the append has lost too many races') });
  }

  /** The revision to append after, -1 for a new stream: the server recognizes a repetition only at a concrete revision. */
  private async revisionOf(stream: string, expected: ExpectedRevision): Promise<number> {
    if (typeof expected === 'number') return expected;
    if (expected === 'new') return -1;
    const [last] = await this.client.readStream(stream, { backwards: true, count: 1 });
    return last?.revision ?? -1;
  }

  /**
   * Sends an append until its outcome is known, with the same ids at the same revision, so it is applied once. If it remains
   * unknown, the events are looked for. Resolves to the position of the last one, if it is known.
   */
  private async send(
    stream: string,
    revision: number,
    records: readonly RecordToAppend[],
  ): Promise<number | undefined> {
    let failure: LogUnavailable | undefined;
    const began = performance.now();
    for (let nth = 1; nth <= TRIES || this.client.mayElect; nth += 1) {
      if (nth > SLOW_TRIES && performance.now() - began > this.patience) break;
      if (nth > 1) await pause(backoff(nth, 50, 1_000));
      try {
        return await this.client.append(stream, revision, records);
      } catch (error) {
        if (!(error instanceof LogUnavailable)) throw error;
        failure = error;
      }
    }
    const stored = await this.client.readStream(stream, { from: revision + 1, count: records.length });
    if (stored.length === records.length && stored.every(({ id }, nth) => id === records[nth]!.id)) {
      return stored.at(-1)!.commit;
    }
    throw failure ?? new LogUnavailable();
  }

  /**
   * The result of an append that the server accepted: it does so too if it only found the same ids, whatever their data. The
   * stored event says which call has written it.
   */
  private async confirmed({ stream, records, companions }: Append, last: number, commit?: number): Promise<Appended> {
    const stored = await this.stored(stream, last, commit);
    await this.tail.reach(stored.commit, this.patience);
    const { position } = this.index.placeOf(this.index.numberAt(stored.commit));
    const repeated = (stored as OwnRecord).metadata.appendId !== records[0]!.metadata.appendId;
    if (!repeated) await this.companions.after(companions.after, position);
    return { revision: last, position, repeated };
  }

  private async stored(stream: string, revision: number, commit: number | undefined): Promise<LogRecord> {
    if (commit !== undefined) {
      await this.tail.reach(commit, this.patience);
      const recent = this.tail.recentEvent(this.index.numberAt(commit));
      if (recent) return recent;
    }
    const [stored] = await this.client.readStream(stream, { from: revision, count: 1 });
    if (!stored) throw new LogUnavailable({ cause: new Error('an event that was appended is not there yet') });
    return stored;
  }

  /**
   * The result of the append if all its events are in the log where it would write them; `undefined` if none is in the log.
   * Throws `DuplicateEventId` if some are, or elsewhere.
   */
  private async repetition({ stream, expected, records }: Append): Promise<Appended | undefined> {
    const found = await this.findAll(records);
    if (found.every((nth) => nth === undefined)) return undefined;
    const [first] = found;
    const stored = await Promise.all(
      found.map(async (nth) => (nth !== undefined ? this.reader.record(nth) : undefined)),
    );
    const start = expected === 'any' ? stored[0]?.revision : expected === 'new' ? 0 : expected + 1;
    const isThere = (record: LogRecord | undefined, nth: number): boolean =>
      record?.stream === stream && record.revision === (start ?? NaN) + nth;
    if (first === undefined || !stored.every(isThere)) throw new DuplicateEventId();
    const { position } = this.index.placeOf(found.at(-1)!);
    return { revision: stored.at(-1)!.revision, position, repeated: true };
  }

  /**
   * The numbers of the events with these ids. The server delivers the events of an append one after another, and when it
   * starts it shows the first of them before the others: if the log ends with a part of them, the rest may be on its way.
   */
  private async findAll(records: readonly RecordToAppend[]): Promise<(number | undefined)[]> {
    const began = performance.now();
    for (let nth = 1; ; nth += 1) {
      const found = await Promise.all(records.map(({ id }) => this.find(id)));
      const isPart = found.includes(undefined) && found.includes(this.index.size - 1);
      if (!isPart || performance.now() - began > this.patience / 2) return found;
      await pause(backoff(nth, 10, 200));
      await this.reader.catchUp();
    }
  }

  /** The number of the event with an id. */
  private async find(id: string): Promise<number | undefined> {
    for (const nth of this.index.find(id)) if ((await this.reader.record(nth)).id === id) return nth;
    return undefined;
  }
}

/** The size of an event as the server counts it. */
const bytesOf = ({ type, data, meta }: SerializedEvent): number =>
  2 * type.length + Buffer.byteLength(data) + Buffer.byteLength(meta) + OWN_METADATA;
