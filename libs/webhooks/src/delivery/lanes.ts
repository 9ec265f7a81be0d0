import type { StoredLane } from '../store/progress';
import type { Effect } from './fate';

/** What is to be sent of one stream, in order: everything after a position. */
export interface Lane {
  readonly stream: string;
  after: bigint;
  /** the event that was tried last, and how often it has failed */
  tried: bigint | null;
  tries: number;
  /** when it is sent, in milliseconds since 1970; `undefined`: it has failed, and waits for somebody */
  nextAt: number | undefined;
  /** an event of the stream has arrived since it was looked at */
  more: boolean;
}

/** The lanes of a webhook. One lane sends at most one event at a time, so that its events arrive in order. */
export class Lanes {
  private readonly lanes = new Map<string, Lane>();
  private readonly busy = new Set<string>();

  /** Replaces all by those that are stored. */
  restore(stored: readonly StoredLane[]): void {
    this.lanes.clear();
    for (const { stream, after, tried, tries, status, nextAt } of stored) {
      const at = status === 'FAILED' ? undefined : (nextAt?.getTime() ?? 0);
      this.lanes.set(stream, { stream, after, tried, tries, nextAt: at, more: true });
    }
  }

  /** Whether something is left to be sent, and all of it has failed and waits for somebody. */
  get isStuck(): boolean {
    return this.lanes.size > 0 && this.busy.size === 0 && ![...this.lanes.values()].some(isScheduled);
  }

  get(stream: string): Lane | undefined {
    return this.lanes.get(stream);
  }

  has(stream: string): boolean {
    return this.lanes.has(stream);
  }

  /** An event of a stream has arrived. */
  arrived(stream: string): void {
    const lane = this.lanes.get(stream);
    if (lane) lane.more = true;
  }

  /** Begins a lane, unless there is one. */
  add(stream: string, after: bigint, now: number): void {
    if (this.lanes.has(stream)) return;
    this.lanes.set(stream, { stream, after, tried: null, tries: 0, nextAt: now, more: true });
  }

  /** Changes a lane as an attempt of the event at a position has led to. One that goes on is due after those that wait. */
  change(lane: Lane, { fate, lane: change }: Effect, position: bigint, now: number): void {
    if (change === 'empty') this.remove(lane);
    else if (change === 'goes-on') Object.assign(lane, { after: position, tried: null, tries: 0, nextAt: now });
    else if (change === 'waits') {
      Object.assign(lane, { tried: position, tries: fate!.tries, nextAt: fate!.nextAt?.getTime() });
    }
  }

  remove({ stream }: Lane): void {
    this.lanes.delete(stream);
  }

  /** Runs the work of a lane; it is not due before that is over. */
  async during(lane: Lane, work: () => Promise<void>): Promise<void> {
    this.busy.add(lane.stream);
    try {
      await work();
    } finally {
      this.busy.delete(lane.stream);
    }
  }

  /** The lane that is due, the one that has waited longest if there are several. */
  due(now: number): Lane | undefined {
    const next = this.next();
    return next && next.nextAt <= now ? next : undefined;
  }

  /** When the next lane is due; `undefined` if none will be by itself. */
  nextDue(): number | undefined {
    return this.next()?.nextAt;
  }

  private next(): (Lane & { readonly nextAt: number }) | undefined {
    let next: (Lane & { readonly nextAt: number }) | undefined;
    for (const lane of this.lanes.values()) {
      if (isScheduled(lane) && !this.busy.has(lane.stream) && (!next || lane.nextAt < next.nextAt)) next = lane;
    }
    return next;
  }
}

const isScheduled = (lane: Lane): lane is Lane & { readonly nextAt: number } => lane.nextAt !== undefined;
