import { backoff, pause } from '@center/event-store';
import { type Checkpoint, lacksTables, makeCheckpoint, markFault, readCheckpoint } from './checkpoint';
import { isLoss, ViewFault } from './failures';
import { applyPage, isolateFailingEvent } from './page';
import type { Progress } from './progress';
import { rebuildView, type RebuildContext } from './rebuild';
import { inTransaction } from './transaction';
import type { Sql, View } from './view';

const LOOK_AGAIN = 500;

/**
 * Keeps one view up with the log. When the view throws, it stops where it is, in every process, and says so in its
 * checkpoint; a restart or a rebuild lets it try again. When the database is lost it waits and goes on.
 */
export class Runner {
  /** resolves when the view has tables of its version, or could not be built */
  readonly settled: Promise<void>;
  private settle!: () => void;

  constructor(
    private readonly view: View,
    private readonly workshop: RebuildContext,
    private readonly progress: Progress,
  ) {
    this.settled = new Promise((resolve) => (this.settle = resolve));
  }

  /** Runs until the workshop's signal; never rejects. */
  async run(): Promise<void> {
    const { signal, pool } = this.workshop;
    let begun = false;
    let failures = 0;
    while (!signal.aborted && !pool.ending) {
      try {
        if (!begun) await this.begin();
        begun = true;
        this.settle();
        await this.goOn();
        failures = 0;
      } catch (error) {
        if (signal.aborted) break;
        failures += 1;
        const stopped = !isLoss(error) && (await this.stop(error));
        begun ||= stopped; // a view that cannot be built is left alone until the next start
        await pause(backoff(failures, 100, 5_000), signal);
      }
    }
    this.settle();
  }

  /** At a start an old fault is forgotten, and a view of another version is built anew. */
  private async begin(): Promise<void> {
    const { view, workshop } = this;
    const outdated = await inTransaction(workshop.pool, 'views', async (sql) => {
      await makeCheckpoint(sql, view);
      await markFault(sql, view, null);
      return isOutdated(await readCheckpoint(sql, view), sql, view);
    });
    if (!outdated) return;
    const position = await rebuildView(workshop, view, (checkpoint, sql) => isOutdated(checkpoint, sql, view));
    if (position !== undefined) this.progress.note(view.name, position);
  }

  /** Follows the log from the checkpoint until it is out of step with it, or waits while the view is stopped. */
  private async goOn(): Promise<void> {
    const { pool, store, signal } = this.workshop;
    const checkpoint = await this.checkpoint();
    if (checkpoint?.version !== this.view.version || checkpoint.fault !== null) return pause(LOOK_AGAIN, signal);
    let position = checkpoint.position;
    this.progress.note(this.view.name, position);
    for await (const page of store.follow(position, signal)) {
      const inStep = await isolateFailingEvent(page, async (part) => {
        if (!(await applyPage(pool, this.view, position, part))) return false;
        position = part.at(-1)!.position;
        this.progress.note(this.view.name, position);
        return true;
      });
      if (!inStep) return;
    }
  }

  private checkpoint(): Promise<Checkpoint | undefined> {
    return inTransaction(this.workshop.pool, 'views', (sql) => readCheckpoint(sql, this.view), 'READ ONLY');
  }

  /** Writes the fault down; false when the database did not take it. */
  private async stop(error: unknown): Promise<boolean> {
    const fault = error instanceof ViewFault ? error : new ViewFault(error);
    const marked = inTransaction(this.workshop.pool, 'views', (sql) => markFault(sql, this.view, fault.message));
    return marked.then(
      () => true,
      () => false,
    );
  }
}

const isOutdated = async (checkpoint: Checkpoint | undefined, sql: Sql, view: View): Promise<boolean> =>
  checkpoint?.version !== view.version || lacksTables(sql, view);
