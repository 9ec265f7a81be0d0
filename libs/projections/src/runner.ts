import { backoff, pause } from '@center/event-store';
import { type Checkpoint, lacksTables, makeCheckpoint, markFault, readCheckpoint } from './checkpoint';
import { isUnavailable, ViewFault } from './failures';
import { applyPage, isolateFailingEvent } from './page';
import type { Progress } from './progress';
import { rebuildView, type RebuildContext } from './rebuild';
import { inTransaction } from './transaction';
import type { Sql, View } from './view';

const LOOK_AGAIN = 500;

/**
 * Keeps one view up to date with the log. If the view throws, it stops in every process, and the fault is stored in its
 * checkpoint; a restart or a rebuild retries. If the database is unavailable, it waits and resumes.
 */
export class Runner {
  /** resolves when the view has tables of its version, or could not be built */
  readonly settled: Promise<void>;
  private settle!: () => void;

  constructor(
    private readonly view: View,
    private readonly context: RebuildContext,
    private readonly progress: Progress,
  ) {
    this.settled = new Promise((resolve) => (this.settle = resolve));
  }

  /** Runs until aborted; never rejects. */
  async run(): Promise<void> {
    const { signal, pool } = this.context;
    let begun = false;
    let failures = 0;
    while (!signal.aborted && !pool.ending) {
      try {
        if (!begun) await this.begin();
        begun = true;
        this.settle();
        await this.subscribe();
        failures = 0;
      } catch (error) {
        if (signal.aborted) break;
        failures += 1;
        const stopped = !isUnavailable(error) && (await this.stop(error));
        begun ||= stopped; // a view that cannot be built is not retried until the next start
        await pause(backoff(failures, 100, 5_000), signal);
      }
    }
    this.settle();
  }

  /** At startup an old fault is cleared, and a view of another version is rebuilt. */
  private async begin(): Promise<void> {
    const { view, context } = this;
    const outdated = await inTransaction(context.pool, 'views', async (sql) => {
      await makeCheckpoint(sql, view);
      await markFault(sql, view, null);
      return isOutdated(await readCheckpoint(sql, view), sql, view);
    });
    if (!outdated) return;
    const position = await rebuildView(context, view, (checkpoint, sql) => isOutdated(checkpoint, sql, view));
    if (position !== undefined) this.progress.note(view.name, position);
  }

  /** Subscribes to the log from the checkpoint until the checkpoint no longer matches, or waits while the view is stopped. */
  private async subscribe(): Promise<void> {
    const { pool, store, signal } = this.context;
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
    return inTransaction(this.context.pool, 'views', (sql) => readCheckpoint(sql, this.view), 'READ ONLY');
  }

  /** Stores the fault; false if that failed. */
  private async stop(error: unknown): Promise<boolean> {
    const fault = error instanceof ViewFault ? error : new ViewFault(error);
    const marked = inTransaction(this.context.pool, 'views', (sql) => markFault(sql, this.view, fault.message));
    return marked.then(
      () => true,
      () => false,
    );
  }
}

const isOutdated = async (checkpoint: Checkpoint | undefined, sql: Sql, view: View): Promise<boolean> =>
  checkpoint?.version !== view.version || lacksTables(sql, view);
