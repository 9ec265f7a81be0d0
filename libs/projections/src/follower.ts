import { setMaxListeners } from 'node:events';
import type { EventStore } from '@center/event-store';
import type { StoredEvent } from '@center/kernel';
import type { Pool } from 'pg';
import { canFollow, markFault, readCheckpoints } from './checkpoint';
import type { ViewFault } from './failures';
import { doneWithin, Notifier } from './notifier';
import { foldInOneStatement } from './one-statement';
import { foldPage } from './page';
import type { Progress } from './progress';
import { inTransaction } from './transaction';
import { type View, wantedBy } from './view';

const LOOK_AGAIN = 500;
const PAGE = 1_000;
/**
 * At most one page in this time, unless somebody waits for it: events that arrive in quick succession are folded together,
 * because a page costs more than the events in it. Commands wait for the prompt views most of the time, so that they gather
 * under load only. The first event after a pause is folded at once.
 */
const GATHER = { promptUnderLoad: 50, others: 100, othersUnderLoad: 500 };
/** A page of so many events is a sign of load. */
const BUSY = 4;
/** How long the views wait for a reaction before they go on without it. */
const GRACE = 100;

/** The dependencies of a follower. */
export interface FollowerContext {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly progress: Progress;
  /** notified when the checkpoint of a view may have changed, such as after a rebuild */
  readonly changed: Notifier;
  /** called with the rows of a view's `statement`, before its position is noted */
  readonly folded: (view: string, rows: readonly object[]) => void;
}

/**
 * `out`: not followed, because it has stopped, is being rebuilt, or has another version; `apart`: follows by itself until it
 * has caught up; `joined`: folds the pages of the common subscription.
 */
interface Member {
  readonly view: View;
  readonly lane: Lane;
  state: 'out' | 'apart' | 'joined';
  position: bigint;
}

/** Views that fold the same pages. */
interface Lane {
  readonly names: readonly string[];
  /** the position after which the current page begins; `undefined` before the first */
  at: bigint | undefined;
}

/**
 * Keeps views up to date with the log: one subscription, whose pages are folded into all of them in one transaction; the
 * views that commands wait for come first, in a transaction of their own. A view that lags behind the others, or a
 * reaction that takes long, reads the log by itself until it has caught up. A view that throws is stopped, and its fault
 * is stored in its checkpoint. Every position comes from the checkpoints.
 */
export class Follower {
  private readonly members: readonly Member[];
  private readonly tasks = new Set<Promise<void>>();
  private readonly ending = new AbortController();
  private readonly signal: AbortSignal;
  private readonly prompt: Lane;
  private readonly others: Lane;
  /** events that the prompt views have folded and the others have not */
  private backlog: StoredEvent[] = [];
  private readonly grown = new Notifier();
  private readonly taken = new Notifier();
  private failure: Error | undefined;

  constructor(
    views: readonly View[],
    private readonly context: FollowerContext,
    signal: AbortSignal,
  ) {
    const namesOf = (prompt: boolean): string[] =>
      views.filter((view) => (view.prompt ?? false) === prompt).map(({ name }) => name);
    this.prompt = { names: namesOf(true), at: undefined };
    this.others = { names: namesOf(false), at: undefined };
    this.members = views.map((view) => {
      const lane = view.prompt ? this.prompt : this.others;
      return { view, lane, state: 'out', position: 0n };
    });
    this.signal = AbortSignal.any([signal, this.ending.signal]);
    setMaxListeners(0, this.signal); // each view that reads the log by itself listens to it
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
    if (able.length > 0 && this.prompt.at === undefined) {
      const at = able.map(({ position }) => position).reduce((one, other) => (one > other ? one : other));
      this.prompt.at = this.others.at = at;
      this.spawn(this.subscribe(at));
      this.spawn(this.foldBacklog());
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
      await this.foldInto(this.prompt, page);
      this.backlog.push(...page);
      this.grown.notify();
      while (this.backlog.length >= PAGE && !this.signal.aborted) await this.taken.wait(LOOK_AGAIN, this.signal);
      if (page.length >= BUSY && page.length < PAGE && this.prompt.names.length > 0)
        await progress.unawaited(this.prompt.names, began + GATHER.promptUnderLoad, this.signal);
    }
  }

  /** Folds into the other views what has arrived meanwhile, as one page. */
  private async foldBacklog(): Promise<void> {
    while (!this.signal.aborted) {
      const page = this.backlog;
      if (page.length === 0) {
        await this.grown.wait(LOOK_AGAIN, this.signal);
        continue;
      }
      const began = performance.now();
      this.backlog = [];
      this.taken.notify();
      await this.foldInto(this.others, page);
      const gather = page.length >= BUSY ? GATHER.othersUnderLoad : GATHER.others;
      if (this.backlog.length < PAGE) {
        await this.context.progress.unawaited(this.others.names, began + gather, this.signal);
      }
    }
  }

  /** Folds a page into the joined views of a lane, also into those that join meanwhile. */
  private async foldInto(lane: Lane, page: readonly StoredEvent[]): Promise<void> {
    const { position } = page.at(-1)!;
    while (!this.signal.aborted) {
      const behind = this.members.filter(
        (member) => member.lane === lane && member.state === 'joined' && member.position < position,
      );
      if (behind.length === 0) break;
      const acting = behind.filter((member) => actsOn(member, page));
      const reacted = acting.map((member) => this.actApart(member, page));
      const views = behind.filter((member) => !acting.includes(member));
      if (views.length > 0) await this.fold(views, lane.at!, page);
      if (reacted.length > 0) await doneWithin(Promise.all(reacted), GRACE, this.signal);
    }
    lane.at = position;
  }

  /** Folds a page into a reaction without holding up the views. Resolves when it has. */
  private async actApart(member: Member, page: readonly StoredEvent[]): Promise<void> {
    member.state = 'apart';
    const after = member.lane.at!;
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
      if (member.position >= member.lane.at!) {
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
    const others: Member[] = [];
    for (const member of members) {
      if (!(await this.foldAlone(member, after, page))) others.push(member);
    }
    if (others.length > 0) await this.foldTogether(others, after, page);
  }

  /** Folds a page into a view by its `statement`. Returns false if that is not possible. */
  private async foldAlone(member: Member, after: bigint, page: readonly StoredEvent[]): Promise<boolean> {
    const { view } = member;
    if (!view.statement || member.position !== after) return false;
    const rows = await foldInOneStatement(this.context.pool, view, after, page);
    if (!rows) return false;
    member.position = page.at(-1)!.position;
    this.context.folded(view.name, rows);
    this.note(new Map([[view.name, member.position]]));
    return true;
  }

  private async foldTogether(members: readonly Member[], after: bigint, page: readonly StoredEvent[]): Promise<void> {
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
