import type { Pool } from 'pg';
import { pause } from '../pause';

const RECONNECT_AFTER = 1_000;

/**
 * Listens to PostgreSQL notifications of appends, on one connection for all subscribers. They are only a hint: subscribers
 * also poll, so a lost connection or notification causes a delay and never a missed event.
 */
export class AppendListener {
  /** the number of notifications so far; unchanged means that no append was missed */
  notifications = 0;
  private followers = 0;
  private readonly waiting = new Set<() => void>();
  private listening = new AbortController();

  constructor(private readonly pool: Pool) {}

  /** Adds a subscriber; the first one opens the connection. */
  enter(): void {
    this.followers += 1;
    if (this.followers > 1) return;
    this.listening = new AbortController();
    void this.listen(this.listening.signal);
  }

  /** Removes a subscriber; the last one closes the connection. */
  leave(): void {
    this.followers -= 1;
    if (this.followers === 0) this.listening.abort();
  }

  /** Waits for a notification after the first `seen`, at most `timeoutMs`, or until aborted. */
  async wait(seen: number, timeoutMs: number, signal: AbortSignal): Promise<void> {
    if (this.notifications > seen) return;
    const notified = new AbortController();
    const wake = (): void => notified.abort();
    this.waiting.add(wake);
    await pause(timeoutMs, AbortSignal.any([signal, notified.signal]));
    this.waiting.delete(wake);
  }

  private readonly notify = (): void => {
    this.notifications += 1;
    for (const wake of this.waiting) wake();
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
      client.on('notification', this.notify);
      await client.query('LISTEN log');
      this.notify(); // for appends while not listening
      await ended;
    } finally {
      client.removeListener('notification', this.notify);
      client.release(true);
    }
  }
}
