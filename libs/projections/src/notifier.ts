/** Lets tasks of this process wait for each other. */
export class Notifier {
  private readonly waiting = new Set<() => void>();

  /** Wakes all that wait now. */
  notify(): void {
    for (const wake of this.waiting) wake();
  }

  /** Resolves at the next notification, after the timeout, or when aborted. */
  wait(most: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, most);
      this.waiting.add(wake);
      signal?.addEventListener('abort', wake, { once: true });
      if (signal?.aborted) wake();
    });
  }
}

/**
 * Resolves when the work is done, also if it has failed, after the timeout, or when aborted. Unlike a race against a pause it
 * leaves no timer, and nothing that listens to the signal.
 */
export const doneWithin = (work: Promise<unknown>, most: number, signal: AbortSignal): Promise<void> => {
  const done = new Notifier();
  const notify = (): void => done.notify();
  work.then(notify, notify);
  return done.wait(most, signal);
};
