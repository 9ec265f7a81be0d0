import type { Pool } from 'pg';
import { pause } from '../pause';

const RECONNECT_AFTER = 1_000;

/**
 * Hears from PostgreSQL that the log has grown, on one connection for all followers. It is only a hint: followers
 * read on by themselves after a while, so a lost connection or a lost word costs time and never an event.
 */
export class AppendListener {
  /** how often it rang; a follower that has seen this number has missed nothing so far */
  rings = 0;
  private followers = 0;
  private readonly waiting = new Set<() => void>();
  private hours = new AbortController();

  constructor(private readonly pool: Pool) {}

  /** A follower comes; the first one opens the connection. */
  enter(): void {
    this.followers += 1;
    if (this.followers > 1) return;
    this.hours = new AbortController();
    void this.listen(this.hours.signal);
  }

  /** A follower leaves; the last one closes the connection. */
  leave(): void {
    this.followers -= 1;
    if (this.followers === 0) this.hours.abort();
  }

  /** Waits until it has rung more than `heard` times, for a while at most, or until aborted. */
  async wait(heard: number, most: number, signal: AbortSignal): Promise<void> {
    if (this.rings > heard) return;
    const enough = new AbortController();
    const wake = (): void => enough.abort();
    this.waiting.add(wake);
    await pause(most, AbortSignal.any([signal, enough.signal]));
    this.waiting.delete(wake);
  }

  private readonly ring = (): void => {
    this.rings += 1;
    for (const wake of this.waiting) wake();
  };

  private async listen(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.hear(signal).catch(() => undefined); // without the hint, followers poll
      await pause(RECONNECT_AFTER, signal);
    }
  }

  private async hear(signal: AbortSignal): Promise<void> {
    const client = await this.pool.connect();
    const ended = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', resolve);
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    try {
      client.on('notification', this.ring);
      await client.query('LISTEN log');
      this.ring(); // what came while nobody was listening
      await ended;
    } finally {
      client.removeListener('notification', this.ring);
      client.release(true);
    }
  }
}
