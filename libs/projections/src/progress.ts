import { Notifier } from './notifier';

/**
 * The positions of the views that this process keeps up to date. They are known only while it owns the views: after a crash
 * of the server the last commits may be lost, so a lost connection ends this knowledge.
 */
export class Progress {
  private readonly positions = new Map<string, bigint>();
  private readonly moved = new Notifier();
  private readonly asked = new Notifier();

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

  /** Resolves when any view progresses, or after the timeout. */
  next(most: number): Promise<void> {
    this.asked.notify();
    return this.moved.wait(most);
  }

  /** Resolves after the timeout, when aborted, or as soon as something waits for progress. */
  async unawaited(most: number, signal: AbortSignal): Promise<void> {
    if (!this.moved.isAwaited) await this.asked.wait(most, signal);
  }
}
