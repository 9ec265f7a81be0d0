import { pause } from '@center/event-store';

/** Lets tasks of this process wait for each other. */
export class Notifier {
  private readonly waiting = new Set<() => void>();

  /** Wakes all that wait now. */
  notify(): void {
    for (const wake of this.waiting) wake();
  }

  /** Whether something waits now. */
  get isAwaited(): boolean {
    return this.waiting.size > 0;
  }

  /** Resolves at the next notification, after the timeout, or when aborted. */
  async wait(most: number, signal?: AbortSignal): Promise<void> {
    const notified = new AbortController();
    const wake = (): void => notified.abort();
    this.waiting.add(wake);
    await pause(most, signal ? AbortSignal.any([signal, notified.signal]) : notified.signal);
    this.waiting.delete(wake);
  }
}
