/** The known positions of the views in this process, and the waiters for them. */
export class Progress {
  private readonly positions = new Map<string, bigint>();
  private readonly waiting = new Set<() => void>();

  /** The highest known position of a view. */
  of(view: string): bigint {
    return this.positions.get(view) ?? 0n;
  }

  /** Records that a view's rows up to a position are committed. */
  note(view: string, position: bigint): void {
    if (position <= this.of(view)) return;
    this.positions.set(view, position);
    for (const wake of this.waiting) wake();
  }

  /** Resolves when any view progresses, or after the timeout. */
  next(most: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, most);
      this.waiting.add(wake);
    });
  }
}
