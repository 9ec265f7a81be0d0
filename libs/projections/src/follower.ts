import { type EventStore, pause } from '@center/event-store';
import type { StoredEvent } from '@center/kernel';
import type { Pool } from 'pg';
import { canFollow, markFault, readCheckpoints } from './checkpoint';
import type { ViewFault } from './failures';
import type { Notifier } from './notifier';
import { foldPage } from './page';
import type { Progress } from './progress';
import { inTransaction } from './transaction';
import { type View, wantedBy } from './view';

const LOOK_AGAIN = 500;
const PAGE = 1_000;
/** At most one page in this time: events that arrive in quick succession are folded together. */
const GATHER = 50;
/** How long the views wait for a reaction before they go on without it. */
const GRACE = 100;

/** The dependencies of a follower. */
export interface FollowerContext {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly progress: Progress;
  /** notified when the checkpoint of a view may have changed, such as after a rebuild */
  readonly changed: Notifier;
}

/**
 * `out`: not followed, because it has stopped, is being rebuilt, or has another version; `apart`: follows by itself until it
 * has caught up; `joined`: folds the pages of the common subscription.
 */
interface Member {
  readonly view: View;
  state: 'out' | 'apart' | 'joined';
  position: bigint;
}

/**
 * Keeps views up to date with the log: one subscription, whose pages are folded into all of them in one transaction. A view
 * that lags behind the others, or a reaction that takes long, reads the log by itself until it has caught up. A view that
 * throws is stopped, and its fault is stored in its checkpoint. Every position comes from the checkpoints.
 */
export class Follower {
  private readonly members: readonly Member[];
  private readonly tasks = new Set<Promise<void>>();
  private readonly ending = new AbortController();
  private readonly signal: AbortSignal;
  private failure: Error | undefined;
  /** the position after which the current page of the subscription begins; `undefined` before it has begun */
  private at: bigint | undefined;

  constructor(
    views: readonly View[],
    private readonly context: FollowerContext,
    signal: AbortSignal,
  ) {
    this.members = views.map((view) => ({ view, state: 'out', position: 0n }));
    this.signal = AbortSignal.any([signal, this.ending.signal]);
    // at once: after a crash of the server the views may be behind the positions known here
    this.signal.addEventListener('abort', () => context.progress.forget(), { once: true });
  }

  /** Follows until aborted. Throws the errors of `isUnavailable`: positions must then be read again. */
  async run(): Promise<void> {
    this.spawn(this.watch());
    while (this.tasks.size > 0) await Promise.all(this.tasks);
    if (this.failure) throw this.failure;
  }

  private spawn(work: Promise<void>): void {
    const task = work
      .catch((error: unknown) => {
        this.failure ??= error as Error;
        this.ending.abort();
      })
      .finally(() => this.tasks.delete(task));
    this.tasks.add(task);
  }

  /** Looks for views that can be followed: at the beginning all of them, later those that resume. */
  private async watch(): Promise<void> {
    while (!this.signal.aborted) {
      const changed = this.context.changed.wait(LOOK_AGAIN, this.signal); // also a change during the look
      const out = this.members.filter(({ state }) => state === 'out');
      if (out.length > 0) await this.look(out);
      await changed;
    }
  }

  private async look(out: readonly Member[]): Promise<void> {
    const views = out.map(({ view }) => view);
    const checkpoints = await inTransaction(
      this.context.pool,
      'views',
      (sql) => readCheckpoints(sql, views),
      'READ ONLY',
    );
    const able = out.filter((member) => {
      const checkpoint = checkpoints.get(member.view.name);
      if (!canFollow(member.view, checkpoint)) return false;
      member.position = checkpoint.position;
      return true;
    });
    this.note(new Map(able.map(({ view, position }) => [view.name, position])));
    if (able.length > 0 && this.at === undefined) {
      this.at = able.map(({ position }) => position).reduce((one, other) => (one > other ? one : other));
      this.spawn(this.subscribe(this.at));
    }
    for (const member of able) {
      member.state = 'apart';
      this.spawn(this.catchUp(member));
    }
  }

  private async subscribe(after: bigint): Promise<void> {
    const { store, progress } = this.context;
    for await (const page of store.follow(after, this.signal)) {
      const began = performance.now();
      await this.foldIntoJoined(page);
      this.at = page.at(-1)!.position;
      if (page.length < PAGE) await progress.unawaited(GATHER - (performance.now() - began), this.signal);
    }
  }

  /** Folds a page into all joined views, also into those that join meanwhile. */
  private async foldIntoJoined(page: readonly StoredEvent[]): Promise<void> {
    const { position } = page.at(-1)!;
    while (!this.signal.aborted) {
      const behind = this.members.filter((member) => member.state === 'joined' && member.position < position);
      if (behind.length === 0) return;
      const acting = behind.filter((member) => actsOn(member, page));
      const reacted = acting.map((member) => this.actApart(member, page));
      const views = behind.filter((member) => !acting.includes(member));
      if (views.length > 0) await this.fold(views, this.at!, page);
      if (reacted.length > 0) await Promise.race([Promise.all(reacted), pause(GRACE, this.signal)]);
    }
  }

  /** Folds a page into a reaction without holding up the views. Resolves when it has. */
  private async actApart(member: Member, page: readonly StoredEvent[]): Promise<void> {
    member.state = 'apart';
    const after = this.at!;
    await new Promise<void>((resolve) => {
      this.spawn(
        this.fold([member], after, page)
          .then(() => this.catchUp(member))
          .finally(resolve),
      );
    });
  }

  /** Reads the log for one view until it can join the others. */
  private async catchUp(member: Member): Promise<void> {
    while (!this.signal.aborted && member.state === 'apart') {
      if (member.position >= this.at!) {
        member.state = 'joined';
        return;
      }
      const after = member.position;
      const page = await this.context.store.readAll(after, PAGE);
      if (page.length === 0) member.state = 'out';
      else await this.fold([member], after, page);
    }
  }

  private async fold(members: readonly Member[], after: bigint, page: readonly StoredEvent[]): Promise<void> {
    const views = members.map(({ view }) => view);
    const mode = members.some((member) => actsOn(member, page)) ? 'DURABLE' : 'ASYNCHRONOUS';
    const { reached, faults } = await foldPage(this.context.pool, views, after, page, mode);
    const moved = new Map<string, bigint>();
    for (const member of members) {
      const position = reached.get(member.view);
      if (position === undefined) await this.leave(member, faults.get(member.view));
      else {
        member.position = position;
        moved.set(member.view.name, position);
      }
    }
    this.note(moved);
  }

  private note(positions: ReadonlyMap<string, bigint>): void {
    if (!this.signal.aborted) this.context.progress.note(positions);
  }

  /** Stops following a view: because of a fault, or until its checkpoint is read again. */
  private async leave(member: Member, fault: ViewFault | undefined): Promise<void> {
    member.state = 'out';
    this.context.progress.forget(member.view.name);
    if (!fault) return;
    await inTransaction(this.context.pool, 'views', (sql) => markFault(sql, [member.view], fault.message));
  }
}

const actsOn = ({ view, position }: Member, page: readonly StoredEvent[]): boolean =>
  view.acts !== undefined && wantedBy(view, page).some((event) => event.position > position && view.acts!(event));
