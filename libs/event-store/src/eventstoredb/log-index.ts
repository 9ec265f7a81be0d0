import { instant, type Instant, milliseconds } from '@center/kernel';
import { IdTable } from './id-table';
import type { OwnRecord } from './log-record';

/** The place of an event in the log. */
export interface Place {
  readonly position: bigint;
  readonly knownAt: Instant;
}

/**
 * What the port promises of a log and EventStoreDB does not: knowledge time, the last event of a type of streams, the number
 * of events after a position, unique ids. It is computed from the records in their order, so it is the same in every process;
 * it is in memory, about 70 bytes an event.
 */
export class LogIndex {
  private readonly commits: number[] = [];
  private readonly positions: number[] = [];
  private readonly known: number[] = [];
  private readonly ids = new IdTable();
  /** the numbers of the events in the streams with each prefix */
  private readonly prefixes = new Map<string, number[]>();
  /** the last position of the log from which this one was copied; new events continue after it */
  private base = 0;
  /** no record up to here is missing */
  private complete = 0;

  /** Adds the next record of the log; a record that is already in the index changes nothing. */
  add({ id, commit, stream, metadata: { recordedAt, originPosition } }: OwnRecord): void {
    if (commit <= this.lastCommit) return;
    const isCopied = originPosition !== undefined && originPosition > (this.positions.at(-1) ?? 0); // positions ascend
    const position = isCopied ? originPosition : this.base + commit;
    if (isCopied) this.base = originPosition;
    this.commits.push(commit);
    this.positions.push(position);
    this.known.push(Math.max(this.known.at(-1) ?? 0, milliseconds(recordedAt)));
    this.ids.add(id);
    const prefix = stream.split('-', 1)[0]!;
    const same = this.prefixes.get(prefix);
    if (same) same.push(this.size - 1);
    else this.prefixes.set(prefix, [this.size - 1]);
    this.completeTo(commit);
  }

  /** There is no further record up to a position of the server. */
  completeTo(commit: number): void {
    this.complete = Math.max(this.complete, commit);
  }

  /** The position of the server up to which the index is complete. */
  get completeUpTo(): number {
    return this.complete;
  }

  get size(): number {
    return this.commits.length;
  }

  /** The server's position of the last event; 0 for an empty log. */
  get lastCommit(): number {
    return this.commits.at(-1) ?? 0;
  }

  /** The server's position of the nth event; 0 before the first one. */
  commitOf(nth: number): number {
    return this.commits[nth] ?? 0;
  }

  /** The place of the nth event. */
  placeOf(nth: number): Place {
    return { position: BigInt(this.positions[nth]!), knownAt: instant(this.known[nth]!) };
  }

  /** The number, from 0, of the event at a position of the server. Throws if the index has none there. */
  numberAt(commit: number): number {
    const nth = upTo(this.commits, commit) - 1;
    if (this.commits[nth] !== commit) throw new Error(`the index has no event at ${commit}`);
    return nth;
  }

  /** The number of events up to a position. */
  countUpTo(position: bigint): number {
    return upTo(this.positions, Number(position));
  }

  /** The number of events that were known at an instant. */
  countKnownAt(moment: Instant): number {
    return upTo(this.known, milliseconds(moment));
  }

  /** The numbers of the events that may have this id. */
  find(id: string): number[] {
    return this.ids.find(id);
  }

  /** The position of the last event in the streams with a prefix; 0 if there is none. */
  latest(prefix: string): bigint {
    const last = this.prefixes.get(prefix)?.at(-1);
    return last === undefined ? 0n : BigInt(this.positions[last]!);
  }

  /** The positions of the events in the streams with a prefix, in order. */
  withPrefix(prefix: string): bigint[] {
    return (this.prefixes.get(prefix) ?? []).map((nth) => BigInt(this.positions[nth]!));
  }
}

/** The number of values, in ascending order, that are at most `limit`. */
const upTo = (values: readonly number[], limit: number): number => {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
};
