import type { StoredEvent } from '@center/kernel';
import { Batcher } from '../batcher';
import type { ReadStream } from '../port';
import type { LogClient } from './log-client';
import type { LogIndex } from './log-index';
import { eventOf, isOwn, type LogRecord, type OwnRecord } from './log-record';
import type { Tail } from './tail';

/** The most records of one call. */
const PAGE = 500;
/** How many of the server's own records may be at the end of the log before the index is complete up to the first of them. */
const UNCHECKED = 64;

/** Reads events, and gives them the places that the index has for them. */
export class LogReader {
  private readonly ends: Batcher<undefined, undefined>;

  constructor(
    private readonly client: LogClient,
    private readonly index: LogIndex,
    private readonly tail: Tail,
    private readonly patience: number,
  ) {
    this.ends = new Batcher((asked) => this.readEnd().then(() => asked.map(() => undefined)), { most: Infinity });
  }

  /** Resolves when the index has every event that was appended before this call, by any process. Throws `LogUnavailable`. */
  async catchUp(): Promise<void> {
    await this.ends.call(undefined);
  }

  /** The events of a stream in the order asked for. Throws `LogUnavailable`. */
  async readStream(stream: string, asked: ReadStream = {}): Promise<StoredEvent[]> {
    const { direction = 'forwards', from = 0, upTo = Infinity, limit = Infinity } = asked;
    const backwards = direction === 'backwards';
    const records: LogRecord[] = [];
    let next = backwards ? await this.lastUpTo(stream, upTo) : from;
    for (let wanted = Math.min(limit, upTo - from + 1); wanted > 0; wanted -= PAGE) {
      const count = Math.min(wanted, PAGE);
      const page = await this.client.readStream(stream, {
        backwards,
        count,
        ...(next !== undefined && { from: next }),
      });
      records.push(...page.filter(({ revision }) => revision >= from));
      if (page.length < count) break;
      next = page.at(-1)!.revision + (backwards ? -1 : 1);
      if (next < from) break;
    }
    return this.placed(records);
  }

  /** Where to begin backwards: the server looks for a revision after the last one in vain, for a long time. */
  private async lastUpTo(stream: string, upTo: number): Promise<number | undefined> {
    if (upTo === Infinity || upTo < 0) return undefined;
    const [last] = await this.client.readStream(stream, { backwards: true, count: 1 });
    return Math.min(upTo, last?.revision ?? 0);
  }

  /** At most `limit` events of the log after a position. */
  async readAll(after: bigint, limit: number): Promise<StoredEvent[]> {
    await this.catchUp();
    const first = this.index.countUpTo(after);
    return this.read(first, Math.min(first + limit, this.index.size));
  }

  /** The next events after a position, of those that have arrived; at most a page. */
  nextPage(after: bigint): Promise<StoredEvent[]> {
    const first = this.index.countUpTo(after);
    return this.read(first, Math.min(first + PAGE, this.index.size));
  }

  /** The events at positions that have one, in log order. */
  async readAt(positions: readonly bigint[]): Promise<StoredEvent[]> {
    const last = positions.reduce((high, position) => (position > high ? position : high), 0n);
    if (this.index.countUpTo(last) === this.index.size) await this.catchUp();
    const numbers = new Set<number>();
    for (const position of positions) {
      const nth = this.index.countUpTo(position) - 1;
      if (nth >= 0 && this.index.placeOf(nth).position === position) numbers.add(nth);
    }
    const pages = runsOf([...numbers].sort((one, other) => one - other)).map(([first, end]) => this.read(first, end));
    return (await Promise.all(pages)).flat();
  }

  /** The nth event of the log. */
  async record(nth: number): Promise<OwnRecord> {
    const recent = this.tail.recentEvent(nth);
    if (recent) return recent;
    const [record] = await this.client.readAll({ from: this.index.commitOf(nth), count: 1 });
    return record as OwnRecord;
  }

  /** The events from the first number to before the end, of those in the index. */
  private async read(first: number, end: number): Promise<StoredEvent[]> {
    const records: OwnRecord[] = [];
    for (let nth = first; nth < end; nth = first + records.length) {
      const recent = this.tail.recentEvent(nth);
      if (recent) records.push(recent);
      else records.push(...(await this.page(nth, end)));
    }
    return records.map((record, nth) => eventOf(record, this.index.placeOf(first + nth)));
  }

  /** Reads on from an event; the server's own records between the events count too. */
  private async page(nth: number, end: number): Promise<OwnRecord[]> {
    const last = this.index.commitOf(end - 1);
    const page = await this.client.readAll({ from: this.index.commitOf(nth), count: Math.min(end - nth, PAGE) });
    return page.filter(isOwn).filter(({ commit }) => commit <= last);
  }

  private async placed(records: readonly LogRecord[]): Promise<StoredEvent[]> {
    const last = records.reduce((high, { commit }) => Math.max(high, commit), 0);
    await this.tail.reach(last, this.patience);
    return records
      .filter(isOwn)
      .map((record) => eventOf(record, this.index.placeOf(this.index.numberAt(record.commit))));
  }

  /** Finds the last event of the log, and waits for it. The index is complete up to a checkpoint, never far from the end. */
  private async readEnd(): Promise<void> {
    for (const count of [1, 2 * UNCHECKED]) {
      const records = await this.client.readAll({ backwards: true, count });
      const last = records.find((record) => isOwn(record) || record.commit <= this.index.completeUpTo);
      if (last || records.length === 2 * UNCHECKED) {
        return this.tail.reach((last ?? records[UNCHECKED]!).commit, this.patience);
      }
    }
  }
}

/** Consecutive numbers as ranges `[first, end)`. */
const runsOf = (numbers: readonly number[]): [number, number][] => {
  const runs: [number, number][] = [];
  for (const nth of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === nth) last[1] = nth + 1;
    else runs.push([nth, nth + 1]);
  }
  return runs;
};
