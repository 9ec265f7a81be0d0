import { type EventStore, idOf, newOperation, type openPool, pause, transact } from '@center/event-store';
import type { Clock, DomainEvent, EventActor, Instant, OperationId, StoredEvent } from '@center/kernel';
import { asOwner } from '@center/projections';
import { Logger } from '@nestjs/common';
import type { Rules } from '../rules';
import { missesIn, settlementIn, startIn, type SystemEvent } from './decisions';
import { Pace } from './pace';
import type { Watched } from './watched';

/** How often the watcher looks, and how often another process tries to become the watcher. */
const LOOK = 500;
const TAKE_OVER = 1_000;
/** Among how many looks one is also for what happens seldom: first deadlines, and a newly published year. */
const SELDOM = 10;
/** Streams of one look, and how many are recorded together, before a rest: lists take one page of the log for all of them. */
const PAGE = 200;
const TOGETHER = 20;
/** How long a stream that could not be recorded is left out. */
const LEFT_OUT = 60_000;

/** What a decision is made on: a stream, its state, the time, and the operation that new ids are derived from. */
interface Given {
  readonly history: readonly StoredEvent[];
  readonly state: unknown;
  readonly moment: { readonly now: Instant; readonly by: EventActor['officerId'] };
  readonly operation: OperationId;
}
type Decide = (given: Given) => SystemEvent[] | Promise<SystemEvent[]>;

type Pool = ReturnType<typeof openPool>;

/** The last settlement of a context: the change of the calendar that it was for, and the streams that it failed in. */
interface Settlement {
  readonly calendarAt: bigint;
  readonly failed: readonly string[];
}

/**
 * Other work of a context that is due because time has passed. It does nothing when it is repeated: the next process that
 * watches starts it from the beginning.
 */
export type Chore = (by: EventActor) => Promise<void>;

/** What the watcher works with. */
export interface WatcherContext {
  readonly store: EventStore;
  readonly pool: Pool;
  readonly clock: Clock;
  readonly rules: Pick<Rules, 'current'>;
}

/**
 * Records what time does to deadlines: misses and their supervisions, the first deadlines of streams from before there were any, and due times that
 * a newly published year settles. Of several processes one watches; another takes over when it ends. A look costs what falls
 * due, not what runs: the contexts list the streams concerned. Each event is decided on the stream itself and appended at the
 * revision read, so that each is recorded once, whichever process does it.
 */
export class Watcher {
  private readonly contexts: Watched[] = [];
  private readonly chores: Chore[] = [];
  private readonly leftOut = new Map<string, number>();
  private readonly log = new Logger('Watcher');
  private readonly pace = new Pace();
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private readonly settlements = new Map<Watched, Settlement>();
  private looks = 0;
  private actor: EventActor | undefined;

  constructor(private readonly context: WatcherContext) {}

  /** Adds the streams of a context. */
  watch<Key extends string, E extends DomainEvent, State>(watched: Watched<Key, E, State>): void {
    this.contexts.push(watched as unknown as Watched);
  }

  /** Adds work that is done every few looks. */
  also(chore: Chore): void {
    this.chores.push(chore);
  }

  /** Watches until it is stopped, whenever no other process does. */
  start(): void {
    this.running = this.persistently();
  }

  /** Resolves when the current events are recorded. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** One look at every context: records what has become due. The first is for everything. Returns whether there may be more. */
  async look(signal: AbortSignal = this.stopping.signal): Promise<boolean> {
    this.actor ??= (await this.context.store.readAll(0n, 1))[0]?.meta.actor;
    if (!this.actor) return false; // nothing is recorded yet
    const seldom = this.looks % SELDOM === 0;
    let more = false;
    for (const watched of this.contexts) more = (await this.lookAt(watched, seldom, signal)) || more;
    if (seldom) await this.doChores(this.actor);
    if (!more) this.looks += 1;
    return more;
  }

  /** Work that fails is tried again, and holds up nothing else. */
  private async doChores(actor: EventActor): Promise<void> {
    for (const chore of this.chores)
      await chore(actor).catch((error: unknown) => this.log.error(`failed, tried again: ${String(error)}`));
  }

  private async persistently(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const work = (held: AbortSignal): Promise<void> => this.untilAborted(held);
      await asOwner(this.context.pool, signal, work, 'deadlines').catch(() => undefined); // the database is unavailable
      await pause(TAKE_OVER, signal);
    }
  }

  private async untilAborted(signal: AbortSignal): Promise<void> {
    this.settlements.clear(); // another process may have published a year and ended
    while (!signal.aborted) if (!(await this.look(signal))) await pause(LOOK, signal);
  }

  private async lookAt(watched: Watched, seldom: boolean, signal: AbortSignal): Promise<boolean> {
    const now = this.context.clock.now();
    const without = this.keysLeftOut();
    const missed = await watched.missed(now, PAGE, without);
    if (missed.length > 0) await this.record(watched, missed, 'record-misses', await this.missing(watched), signal);
    if (!seldom) return missed.length === PAGE;
    const unstarted = await watched.unstarted(PAGE, without);
    const start: Decide = ({ history, state, moment }) => (watched.isOpen(state) ? startIn(history, moment) : []);
    await this.record(watched, unstarted, 'start-deadlines', start, signal);
    await this.settle(watched, signal);
    return missed.length === PAGE || unstarted.length === PAGE;
  }

  private async missing(watched: Watched): Promise<Decide> {
    const { policy } = await this.context.rules.current();
    return ({ history, state, moment, operation }) =>
      missesIn(history, moment, {
        policy,
        agencyFor: (to, responsible) => watched.agencyFor(to, responsible, state),
        newId: (nth) => idOf(operation, 'supervision', nth),
      });
  }

  /**
   * Settles provisional due times, or recomputes all of them, once after each change of the calendar; in a stream that it
   * failed in, again once that is no longer left out.
   */
  private async settle(watched: Watched, signal: AbortSignal): Promise<void> {
    const reading = await this.context.rules.current();
    const { calendarAt } = reading;
    const decide: Decide = ({ history, moment }) => settlementIn(history, moment, reading);
    const settleIn = (keys: readonly string[]) => this.record(watched, keys, 'settle-deadlines', decide, signal);
    const done = this.settlements.get(watched);
    if (done?.calendarAt === calendarAt) {
      const again = done.failed.filter((key) => !this.leftOut.has(key));
      if (again.length === 0) return;
      const waiting = done.failed.filter((key) => this.leftOut.has(key));
      const failed = [...waiting, ...(await settleIn(again))];
      if (!signal.aborted) this.settlements.set(watched, { calendarAt, failed });
      return;
    }
    const { position } = await this.context.store.head(); // a stream may have started just before the change
    if (!(await watched.known(position))) return;
    const failed: string[] = [];
    let last: string | undefined;
    do {
      const page = await (reading.recompute ? watched.running(PAGE, last) : watched.provisional(PAGE, last));
      failed.push(...(await settleIn(page)));
      last = page.length === PAGE ? page.at(-1) : undefined;
    } while (last !== undefined && !signal.aborted);
    if (!signal.aborted) this.settlements.set(watched, { calendarAt, failed });
  }

  /** Records in some streams. Returns those that it failed in. */
  private async record(
    watched: Watched,
    keys: readonly string[],
    command: string,
    decide: Decide,
    signal: AbortSignal,
  ): Promise<readonly string[]> {
    const failed: string[] = [];
    let last = 0n;
    for (let from = 0; from < keys.length && !signal.aborted; from += TOGETHER) {
      const some = keys.slice(from, from + TOGETHER).map(async (key) => {
        const position = await this.recordIn(watched, key, command, decide);
        if (position === undefined) failed.push(key);
        else if (position > last) last = position;
      });
      await this.pace.restAfter(Promise.all(some), signal);
    }
    if (last > 0n) await watched.known(last);
    return failed;
  }

  /** Records in one stream. One that fails is left out for a time, so that it does not hold up the others. */
  private async recordIn(watched: Watched, key: string, command: string, decide: Decide): Promise<bigint | undefined> {
    const { store, clock } = this.context;
    const { stream: type } = watched;
    const operation = newOperation();
    let history: readonly StoredEvent[] = [];
    try {
      const { position } = await transact({
        ...{ store, type, key, operation },
        load: async () => {
          history = await store.readStream(type.nameOf(key));
          const state = type.fold(history);
          return state === undefined ? undefined : { state, history };
        },
        meta: { actor: this.actor!, command },
        decide: (state) => {
          const moment = { now: clock.now(), by: this.actor!.officerId };
          return state === undefined ? [] : decide({ history, state, moment, operation });
        },
      });
      return position;
    } catch (error) {
      this.log.error(`${command} in ${type.nameOf(key)} failed, tried again in a minute: ${String(error)}`);
      this.leftOut.set(key, Date.now() + LEFT_OUT);
      return undefined;
    }
  }

  private keysLeftOut(): string[] {
    for (const [key, until] of this.leftOut) if (until <= Date.now()) this.leftOut.delete(key);
    return [...this.leftOut.keys()];
  }
}
