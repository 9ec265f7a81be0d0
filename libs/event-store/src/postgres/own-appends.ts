import { type EventId, type EventMeta, instant, type StoredEvent } from '@center/kernel';
import type { Append } from './append-statement';

/** The number of batches that run at the same time. */
export const LANES = 2; // one is prepared while the other one is committed

const MOST = 1_024;
const MOST_BYTES = 16 * 1024 * 1024;

/** What the server returned for an append: its last revision and position, and the times of its events. */
interface Written {
  readonly revision: number;
  readonly position: bigint;
  readonly knownMs: number;
  readonly recordedMs: number;
}

interface Kept {
  readonly event: StoredEvent;
  readonly bytes: number;
}

/**
 * The events that this process has appended last, as they are stored. Positions are dense, so a subscriber that has read
 * everything up to an append gets its events from here, without a query. Everything else is read from the database.
 */
export class OwnAppends {
  private readonly events = new Map<bigint, Kept>();
  private bytes = 0;
  private running = 0;
  /** notified positions that may belong to an append whose result has not arrived, and how many batches ended since */
  private readonly unexplained = new Map<bigint, number>();
  private keeping = false;

  /** `changed` is called when a batch has ended: `foreign` if something may have been appended that is not known here. */
  constructor(private readonly changed: (foreign: boolean) => void) {}

  /** Whether there are subscribers, for which events are kept. */
  keep(keeping: boolean): void {
    this.keeping = keeping;
    this.forget();
  }

  /** Forgets all events: after the loss of a connection the server may have another log, such as a restored one. */
  forget(): void {
    this.events.clear();
    this.unexplained.clear();
    this.bytes = 0;
  }

  /** Runs the statement of a batch. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    this.running += 1;
    let failed = true;
    try {
      const result = await work();
      failed = false;
      return result;
    } finally {
      this.running -= 1;
      this.changed(this.explain() || failed); // a failed statement may have been committed
    }
  }

  /** Whether a notification is of an append of this process; also while its result may be under way. */
  explains(position: bigint): boolean {
    if (this.events.has(position)) return true;
    if (this.running > 0) this.unexplained.set(position, 0);
    return this.running > 0;
  }

  /** Whether a position is left that no batch which ran when it was notified explains. */
  private explain(): boolean {
    let foreign = false;
    for (const [position, ended] of this.unexplained) {
      const known = this.events.has(position);
      if (known || this.running === 0 || ended + 1 >= LANES) {
        this.unexplained.delete(position);
        foreign ||= !known;
      } else this.unexplained.set(position, ended + 1);
    }
    return foreign;
  }

  /** Keeps the events of an append that was written. */
  add({ stream, events }: Append, { revision, position, knownMs, recordedMs }: Written): void {
    if (!this.keeping) return;
    const knownAt = instant(knownMs);
    const recordedAt = instant(recordedMs);
    events.forEach(({ id, type, schema, data, meta }, nth) => {
      const before = events.length - 1 - nth;
      const event: StoredEvent = {
        ...{ id: id as EventId, stream, revision: revision - before, position: position - BigInt(before) },
        ...{ type, schema, data: JSON.parse(data) as object, knownAt },
        meta: { ...(JSON.parse(meta) as Omit<EventMeta, 'recordedAt'>), recordedAt },
      };
      const bytes = data.length + meta.length;
      this.events.set(event.position, { event, bytes });
      this.bytes += bytes;
    });
    for (const [oldest, { bytes }] of this.events) {
      if (this.events.size <= MOST && this.bytes <= MOST_BYTES) break;
      this.events.delete(oldest);
      this.bytes -= bytes;
    }
  }

  /** The events right after a position, in order, at most `most`; empty if the next one is not known here. */
  after(position: bigint, most: number): StoredEvent[] {
    const page: StoredEvent[] = [];
    for (let next = this.events.get(position + 1n); next && page.length < most;) {
      page.push(next.event);
      next = this.events.get(next.event.position + 1n);
    }
    return page;
  }
}
