import type { Notification, Pool } from 'pg';
import { pause } from '../pause';
import { OwnAppends } from './own-appends';

const RECONNECT_AFTER = 1_000;

/**
 * Listens to PostgreSQL notifications of appends, on one connection for all subscribers. They are only a hint: subscribers
 * also poll, so a lost connection or notification causes a delay and never a missed event.
 */
export class AppendListener {
  /** rises when the log must be read: after appends of other processes, or of anyone while not listening */
  hints = 0;
  /** the appends of this process, which subscribers need not read */
  readonly own = new OwnAppends((foreign) => this.notify(foreign));
  private turns = 0;
  private followers = 0;
  private readonly waiting = new Set<() => void>();
  private listening = new AbortController();

  constructor(private readonly pool: Pool) {}

  /** Adds a subscriber; the first one opens the connection. */
  enter(): void {
    this.followers += 1;
    if (this.followers > 1) return;
    this.own.keep(true);
    this.listening = new AbortController();
    void this.listen(this.listening.signal);
  }

  /** Removes a subscriber; the last one closes the connection. */
  leave(): void {
    this.followers -= 1;
    if (this.followers > 0) return;
    this.own.keep(false);
    this.listening.abort();
  }

  /** The number of changes so far, to be passed to `wait` by a subscriber that looks for events after it. */
  get now(): number {
    return this.turns;
  }

  /** Waits for a change after `since`, at most `timeoutMs`, or until aborted. */
  async wait(since: number, timeoutMs: number, signal: AbortSignal): Promise<void> {
    if (this.turns > since) return;
    const notified = new AbortController();
    const wake = (): void => notified.abort();
    this.waiting.add(wake);
    if (signal.aborted) wake();
    signal.addEventListener('abort', wake); // `AbortSignal.any` would leave something at the signal for each wait
    await pause(timeoutMs, notified.signal);
    signal.removeEventListener('abort', wake);
    this.waiting.delete(wake);
  }

  private notify(foreign: boolean): void {
    if (foreign) this.hints += 1;
    this.turns += 1;
    for (const wake of this.waiting) wake();
  }

  private readonly heard = ({ payload }: Notification): void => {
    if (!this.own.explains(BigInt(payload ?? 0))) this.notify(true);
  };

  private async listen(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.listenOnce(signal).catch(() => undefined); // without notifications, subscribers poll
      await pause(RECONNECT_AFTER, signal);
    }
  }

  private async listenOnce(signal: AbortSignal): Promise<void> {
    const client = await this.pool.connect();
    const ended = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', resolve);
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    try {
      client.on('notification', this.heard);
      await client.query('LISTEN log');
      this.notify(true); // for appends while not listening
      await ended;
    } finally {
      client.removeListener('notification', this.heard);
      this.own.forget();
      client.release(true);
    }
  }
}
