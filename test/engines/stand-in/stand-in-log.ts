/** An event that a client proposes. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** A record of the log: an event, or one that the server wrote itself. */
export interface Recorded extends Proposed {
  readonly stream: string;
  readonly revision: number;
  /** where it begins in the log; between two records there are more positions, at which nothing can be read */
  readonly commit: number;
  readonly created: Date;
}

/** -1: the stream must not exist; `any`: whatever its revision. */
export type Expected = number | 'any';

/** The last event written, or found; or the last revision of the stream, -1 if there is none. */
export type Outcome = { readonly last: Recorded } | { readonly actual: number };

const NONE = new Uint8Array();
const SYSTEM_EVERY = 5;

/** The log of the stand-in, as the server decides on an append: `IndexWriter.CheckCommit` of EventStoreDB 23.10. */
export class StandInLog {
  readonly records: Recorded[] = [];
  private readonly streams = new Map<string, Recorded[]>();
  private readonly listeners = new Set<(written: readonly Recorded[]) => void>();

  constructor() {
    this.writeOwn('$server-info', '$ServerStarted');
  }

  /** The records of a stream; `undefined` if it does not exist. */
  stream(name: string): readonly Recorded[] | undefined {
    return this.streams.get(name);
  }

  /** Calls a listener with the records of each append; returns a function that stops it. */
  listen(listener: (written: readonly Recorded[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Appends all events or none. A repetition at a concrete revision succeeds whatever the data: only ids are compared. If
   * the first id matches and a later one does not, the revision is wrong.
   */
  append(stream: string, expected: Expected, events: readonly Proposed[]): Outcome {
    const own = this.streams.get(stream) ?? [];
    const actual = own.length - 1;
    if (expected !== 'any' && expected !== actual) {
      const there = own.slice(expected + 1, expected + 1 + events.length);
      const repeated = there.length === events.length && there.every(({ id }, nth) => id === events[nth]!.id);
      return repeated ? { last: there.at(-1)! } : { actual };
    }
    const written = events.map((event) => this.write(stream, event));
    for (const listener of this.listeners) listener(written);
    if (this.records.length % SYSTEM_EVERY === 0) this.writeOwn('$stats-127.0.0.1', '$statsCollected');
    return { last: written.at(-1)! };
  }

  /** Writes records that no client has proposed. */
  writeOwn(stream: string, type: string, count = 1): void {
    const own = { id: '', type, contentType: 'application/json', data: Buffer.from('{}'), metadata: NONE };
    for (let nth = 0; nth < count; nth += 1) {
      const record = this.write(stream, own);
      for (const listener of this.listeners) listener([record]);
    }
  }

  private write(stream: string, event: Proposed): Recorded {
    const own = this.streams.get(stream) ?? [];
    this.streams.set(stream, own);
    const before = this.records.at(-1);
    const commit = before ? before.commit + 100 + before.data.length + before.metadata.length : 0;
    const record = { ...event, stream, revision: own.length, commit, created: new Date() };
    own.push(record);
    this.records.push(record);
    return record;
  }
}
