import { setMaxListeners } from 'node:events';
import { Batcher, type EventStore, pause } from '@center/event-store';
import type { Pool } from 'pg';
import { Notifier } from './notifier';
import { Progress } from './progress';
import { rebuildViews, type RebuildContext } from './rebuild';
import type { RebuildProgress } from './rebuilding';
import { Runner } from './runner';
import { inTransaction } from './transaction';
import { validViews, type View, type ViewStatus } from './view';

const FIRST_BUILD = 10_000;
const CHECKPOINT_POLL = 20;

interface StatusRow {
  view: string;
  position: string | null;
  fault: string | null;
}

/** The part of a view's status that comes from its checkpoint. */
type Reached = Omit<ViewStatus, 'lag' | 'lagSeconds'>;

/**
 * Keeps all views of the program up to date with the log. Of several processes on one database one does so at a time; the
 * others take over when it ends. A view that stops does not block the others.
 */
export class Projections {
  private readonly views: readonly View[];
  private readonly progress = new Progress();
  private readonly changed = new Notifier();
  private readonly poll = new Batcher<string, Reached>((names) => this.polled(names), { most: Infinity });
  private readonly listeners = new Map<string, (rows: readonly object[]) => void>();
  private stopping = new AbortController();
  private running: Promise<unknown> = Promise.resolve();
  private lastTurn: Promise<unknown> = Promise.resolve();

  /** Throws `RangeError` for invalid or conflicting views. */
  constructor(
    private readonly store: EventStore,
    private readonly pool: Pool,
    views: readonly View[],
  ) {
    this.views = validViews(views);
  }

  /** Starts the subscriptions. Resolves when every view has its tables, or after a timeout. */
  async start(): Promise<void> {
    this.stopping = new AbortController();
    const { signal } = this.stopping;
    setMaxListeners(0, signal); // each view may listen to it; Node warns of a leak from the eleventh listener on
    const runner = new Runner(this.views, {
      ...{ ...this.context(), progress: this.progress, changed: this.changed },
      folded: (view, rows) => this.listeners.get(view)?.(rows),
    });
    this.running = runner.run();
    const built = new AbortController();
    const all = runner.settled.then(() => built.abort());
    await Promise.race([all, pause(FIRST_BUILD, AbortSignal.any([signal, built.signal]))]);
  }

  /** Passes the rows of a view's `statement` to a listener, before its position is known to be reached. */
  whenFolded(view: string, listener: (rows: readonly object[]) => void): void {
    this.listeners.set(view, listener);
  }

  /** Stops the subscriptions. Resolves when the current pages are done. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /**
   * The status of each view, in the order of the views. One that is not built in this version yet is at position 0.
   * Throws `ViewsUnavailable` or `LogUnavailable`.
   */
  async status(): Promise<ViewStatus[]> {
    const views = await this.checkpoints(); // read before the head of the log, otherwise a view could be ahead of it
    const positions = [...new Set(views.map(({ position }) => position))];
    const lags = new Map(
      await Promise.all(positions.map(async (each) => [each, await this.store.lag(BigInt(each))] as const)),
    );
    return views.map((view) => {
      const { events, seconds } = lags.get(view.position)!;
      return { ...view, lag: events, lagSeconds: seconds };
    });
  }

  private async checkpoints(): Promise<Reached[]> {
    const rows = await inTransaction(
      this.pool,
      'views',
      (sql) =>
        sql<StatusRow>(
          `SELECT wanted.view, checkpoint.position, any_version.fault
       FROM unnest($1::text[], $2::int[]) WITH ORDINALITY AS wanted (view, version, nth)
       LEFT JOIN checkpoint AS any_version ON any_version.view = wanted.view
       LEFT JOIN checkpoint ON checkpoint.view = wanted.view AND checkpoint.version = wanted.version ORDER BY nth`,
          [this.views.map(({ name }) => name), this.views.map(({ version }) => version)],
        ),
      'READ ONLY',
    );
    return rows.map(({ view, position, fault }) => ({
      ...{ view, built: position !== null, position: position ?? '0', fault },
    }));
  }

  /**
   * Whether a view reaches a position within the timeout. Progress in this process is seen immediately, that of another
   * process by polling. Also false if the view has stopped before it. Throws `RangeError` for an unknown view.
   */
  async reached(view: string, position: bigint, timeoutMs: number): Promise<boolean> {
    this.named(view);
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      if (this.progress.of(view) >= position) return true;
      const known = this.progress.knows(view);
      const mine = known ? undefined : await this.poll.call(view).catch(() => undefined);
      if (mine && BigInt(mine.position) >= position) return true;
      const left = deadline - Date.now();
      if (left <= 0 || (mine && mine.fault !== null)) return false;
      await this.progress.next(view, known ? left : Math.min(left, CHECKPOINT_POLL));
    }
  }

  private async polled(names: readonly string[]): Promise<Reached[]> {
    const views = new Map((await this.checkpoints()).map((view) => [view.view, view]));
    return names.map((name) => views.get(name)!);
  }

  /**
   * Rebuilds views from the log into new tables; the log is read once for all of them. The old tables serve queries until
   * they are swapped. Clears the faults. Throws `RangeError` for an unknown view, `ViewFault` for the first view that failed
   * when the others are done, `ViewsUnavailable` or `LogUnavailable`.
   */
  async rebuild(names: string | readonly string[], report?: (progress: RebuildProgress) => void): Promise<void> {
    const views = [...new Set([names].flat())].map((name) => this.named(name));
    const faults = await rebuildViews({ ...this.context(), ...(report && { report }) }, views);
    this.changed.notify();
    for (const fault of faults.values()) throw fault;
  }

  private context(): RebuildContext {
    return { pool: this.pool, store: this.store, signal: this.stopping.signal, inTurn: this.inTurn };
  }

  private readonly inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const mine = this.lastTurn.then(work);
    this.lastTurn = mine.catch(() => undefined);
    return mine;
  };

  private named(name: string): View {
    const view = this.views.find((each) => each.name === name);
    if (!view) throw new RangeError('unknown view');
    return view;
  }
}
