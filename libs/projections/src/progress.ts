import { Notifier } from './notifier';

/**
 * The positions of the views that this process keeps up to date. They are known only while it owns the views: after a crash
 * of the server the last commits may be lost, so a lost connection ends this knowledge.
 */
export class Progress {
  private readonly positions = new Map<string, bigint>();
  private readonly moved = new Notifier();
  private readonly asked = new Notifier();
  private readonly awaited = new Map<string, number>();

  /** The last known position of a view; 0 if it is not known. */
  of(view: string): bigint {
    return this.positions.get(view) ?? 0n;
  }

  /** Whether this process keeps the view up to date. */
  knows(view: string): boolean {
    return this.positions.has(view);
  }

  /** Records the positions up to which the rows of views are committed. */
  note(positions: ReadonlyMap<string, bigint>): void {
    for (const [view, position] of positions) this.positions.set(view, position);
    this.moved.notify();
  }

  /** Forgets a view that this process does not keep up to date any more, or all of them. */
  forget(view?: string): void {
    if (view === undefined) this.positions.clear();
    else this.positions.delete(view);
    this.moved.notify();
  }

  /** Waits for the progress of a view. Resolves when any view progresses, or after the timeout. */
  async next(view: string, most: number): Promise<void> {
    this.awaited.set(view, (this.awaited.get(view) ?? 0) + 1);
    this.asked.notify();
    await this.moved.wait(most);
    this.awaited.set(view, this.awaited.get(view)! - 1);
  }

  /** Resolves at a time, when aborted, or as soon as something waits for one of the views. */
  async unawaited(views: readonly string[], until: number, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && !views.some((view) => this.awaited.get(view))) {
      const left = until - performance.now();
      if (left <= 0) return;
      await this.asked.wait(left, signal);
    }
  }
}
