import { LogUnavailable } from '../failures';
import { backoff, pause } from '../pause';
import { inTime } from './in-time';
import type { LogClient } from './log-client';
import type { LogIndex } from './log-index';
import { isOwn, type LogRecord, type OwnRecord } from './log-record';

const RECENT = 512;

/**
 * The subscription of this process, from which the index is built and its subscribers are woken. The server drops it
 * whenever its writers are faster, and never resumes it: it begins again after the last record.
 */
export class Tail {
  /** the number of records so far; unchanged means that none has arrived */
  arrived = 0;
  /** the last events, which are read most */
  private recent: OwnRecord[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly readers = new Set<Reader>();
  private readonly closing = new AbortController();
  private subscription = new AbortController();

  constructor(
    private readonly client: LogClient,
    private readonly index: LogIndex,
  ) {
    void this.run();
  }

  /** The nth event of the log, if it is a recent one. */
  recentEvent(nth: number): OwnRecord | undefined {
    return this.recent[nth - (this.index.size - this.recent.length)];
  }

  /** Resolves when the index is complete up to a position of the server. Throws `LogUnavailable` after some ms. */
  async reach(commit: number, patience: number): Promise<void> {
    if (this.index.completeUpTo >= commit) return;
    const { arrived } = this;
    let reader: Reader | undefined;
    const reached = new Promise<void>((resolve, reject) => this.readers.add((reader = { commit, resolve, reject })));
    try {
      await inTime(reached, patience, () => {
        // it may have ended without notice, as with a node that has lost its leader
        if (this.arrived === arrived) this.subscription.abort();
        return behind();
      });
    } finally {
      this.readers.delete(reader!);
    }
  }

  /** Waits for a record after the first `seen`, at most `timeoutMs`, or until aborted. */
  async wait(seen: number, timeoutMs: number, signal: AbortSignal): Promise<void> {
    if (this.arrived > seen) return;
    const woken = new AbortController();
    const wake = (): void => woken.abort();
    this.waiting.add(wake);
    if (signal.aborted) wake();
    signal.addEventListener('abort', wake); // `AbortSignal.any` would leave something at the signal for each wait
    await pause(timeoutMs, woken.signal);
    signal.removeEventListener('abort', wake);
    this.waiting.delete(wake);
  }

  /** Ends the subscription, and those who wait for it. */
  close(): void {
    this.closing.abort();
    this.subscription.abort();
    for (const { reject } of this.readers) reject(behind());
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.closing.signal.aborted) {
      const { arrived } = this;
      this.subscription = new AbortController();
      const { signal } = this.subscription;
      await this.client.subscribe(this.index.completeUpTo, this, signal).catch(() => undefined);
      failures = this.arrived > arrived ? 0 : failures + 1;
      if (failures > 0) await pause(backoff(failures, 10, 1_000), this.closing.signal);
    }
  }

  /** Receives a record from the client. */
  record(record: LogRecord): void {
    if (record.commit <= this.index.completeUpTo) return;
    if (isOwn(record)) this.add(record);
    else this.index.completeTo(record.commit);
    this.wakeAll();
  }

  /** Receives a checkpoint from the client. */
  checkpoint(commit: number): void {
    this.index.completeTo(commit);
    this.wakeAll();
  }

  private add(record: OwnRecord): void {
    this.index.add(record);
    this.recent.push(record);
    if (this.recent.length > 2 * RECENT) this.recent = this.recent.slice(-RECENT);
  }

  private wakeAll(): void {
    this.arrived += 1;
    for (const wake of this.waiting) wake();
    for (const { commit, resolve } of this.readers) if (commit <= this.index.completeUpTo) resolve();
  }
}

/** Someone who waits for the index to be complete up to a position. */
interface Reader {
  readonly commit: number;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

const behind = (): LogUnavailable => new LogUnavailable({ cause: new Error('the subscription is behind') });
