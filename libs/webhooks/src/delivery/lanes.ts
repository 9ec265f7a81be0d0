import type { StoredLane } from '../store/progress';

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
  add(stream: string, after: bigint): void {
    if (this.lanes.has(stream)) return;
    this.lanes.set(stream, { stream, after, tried: null, tries: 0, nextAt: 0, more: true });
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

  /** The first lane that is due. */
  due(now: number): Lane | undefined {
    for (const lane of this.lanes.values()) {
      if (lane.nextAt !== undefined && lane.nextAt <= now && !this.busy.has(lane.stream)) return lane;
    }
    return undefined;
  }

  /** When the next lane is due; `undefined` if none will be by itself. */
  nextDue(): number | undefined {
    let next: number | undefined;
    for (const { stream, nextAt } of this.lanes.values()) {
      if (nextAt !== undefined && !this.busy.has(stream) && (next === undefined || nextAt < next)) next = nextAt;
    }
    return next;
  }
}
