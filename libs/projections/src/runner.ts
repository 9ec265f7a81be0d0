import { backoff, pause } from '@center/event-store';
import { isOutdated, makeCheckpoints, markFault, readCheckpoints } from './checkpoint';
import { Follower, type FollowerContext } from './follower';
import { asOwner } from './ownership';
import { rebuildViews, type RebuildContext } from './rebuild';
import { inTransaction } from './transaction';
import type { View } from './view';

const TAKE_OVER = 1_000;

/**
 * Runs the views of a process. At its start it clears their faults and rebuilds those of another version; then it follows
 * the log with all of them while it owns the views. If the database is unavailable, it waits and resumes.
 */
export class Runner {
  /** resolves when each view has tables of its version, or could not be built */
  readonly settled: Promise<void>;
  private settle!: () => void;

  constructor(
    private readonly views: readonly View[],
    private readonly context: RebuildContext & FollowerContext,
  ) {
    this.settled = new Promise((resolve) => (this.settle = resolve));
  }

  /** Runs until aborted; never rejects. */
  async run(): Promise<void> {
    let outdated: readonly View[] = [];
    await this.persistently(async () => {
      outdated = await this.prepare();
    });
    const built = this.persistently(() => this.build(outdated)).then(this.settle);
    await Promise.all([built, this.follow()]);
    this.settle();
  }

  /** Clears old faults. Returns the views that must be rebuilt. */
  private prepare(): Promise<View[]> {
    return inTransaction(this.context.pool, 'views', async (sql) => {
      await makeCheckpoints(sql, this.views);
      await markFault(sql, this.views, null);
      const checkpoints = await readCheckpoints(sql, this.views);
      const outdated: View[] = [];
      for (const view of this.views) {
        if (await isOutdated(sql, view, checkpoints.get(view.name))) outdated.push(view);
      }
      return outdated;
    });
  }

  /** A view that cannot be built is not retried until the next start. */
  private async build(views: readonly View[]): Promise<void> {
    if (views.length === 0) return;
    const faults = await rebuildViews(this.context, views, (view, checkpoint, sql) =>
      isOutdated(sql, view, checkpoint),
    );
    await inTransaction(this.context.pool, 'views', async (sql) => {
      for (const [view, { message }] of faults) await markFault(sql, [view], message);
    });
    this.context.changed.notify();
  }

  private async follow(): Promise<void> {
    const { pool, signal } = this.context;
    for (let failures = 0; !signal.aborted && !pool.ending;) {
      try {
        const owned = await asOwner(pool, signal, (held) => {
          failures = 0;
          return new Follower(this.views, this.context, held).run();
        });
        if (!owned) await pause(TAKE_OVER, signal);
      } catch {
        failures += 1;
        await pause(backoff(failures, 100, 5_000), signal);
      }
    }
  }

  /** Repeats work until it succeeds, or until aborted. */
  private async persistently(work: () => Promise<void>): Promise<void> {
    const { pool, signal } = this.context;
    for (let failures = 1; !signal.aborted && !pool.ending; failures += 1) {
      try {
        return await work();
      } catch {
        await pause(backoff(failures, 100, 5_000), signal);
      }
    }
  }
}
