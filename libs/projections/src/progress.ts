/** How far views are known to have come in this process, and who waits for them. */
export class Progress {
  private readonly positions = new Map<string, bigint>();
  private readonly waiting = new Set<() => void>();

  /** The furthest position known of a view. */
  of(view: string): bigint {
    return this.positions.get(view) ?? 0n;
  }

  /** A view's rows up to a position are committed. */
  note(view: string, position: bigint): void {
    if (position <= this.of(view)) return;
    this.positions.set(view, position);
    for (const wake of this.waiting) wake();
  }

  /** Resolves when some view goes on, or after a while. */
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
