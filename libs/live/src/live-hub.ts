import { type Credential, OfficerRegister, Standing } from '@center/access';
import { Streams } from '@center/command-handling';
import { backoff, CLOCK, EventStore, inTurns, LogUnavailable, pause } from '@center/event-store';
import { type Clock, milliseconds, type Officer, type StoredEvent } from '@center/kernel';
import { ConcurrencyLimit } from '@center/web';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { type Arrival, arrivalsIn, type LoadStream, seenLive } from './arrivals';
import { LiveContexts } from './live-contexts';
import { LiveFolds } from './live-folds';
import { LiveGroups } from './live-groups';
import { type LiveFilter, LiveReader } from './live-reader';

/** How often it is checked that the readers may go on. */
const CHECK = 1_000;
/** How many credentials are checked, and how many events are judged, at a stretch. */
const CHECKED_A_TURN = 50;
const JUDGED_A_TURN = 1_000;
/** How many readers that go on from the past read the log at the same time. */
const CATCHING_UP = 4;
/**
 * How long the next delivery waits for each write of the last one, in milliseconds, and at most. A write takes 0.1 to 0.25 ms,
 * so however many readers there are, other work keeps nine tenths of the process; meanwhile events collect, and are written
 * together.
 */
const PAUSE_A_WRITE = 4;
const MOST_PAUSE = 500;

/** Where a reader begins, and what it wants. */
export interface Opening extends LiveFilter {
  readonly by: Officer;
  readonly credential: Credential;
  /** goes on after this position, which the log has reached; by default from now on */
  readonly after?: bigint;
}

/**
 * Delivers events to the readers of this process as they are appended, by any process: one subscription to the log for all
 * of them. What a reader may see is decided at delivery, on the streams as they are then. A reader of the past reads the log
 * by itself until it has caught up.
 */
@Injectable()
export class LiveHub implements BeforeApplicationShutdown {
  /** every open stream, and those that have caught up */
  private readonly open = new Set<LiveReader>();
  private readonly readers: LiveGroups;
  /** the end of the last page that the subscription has returned */
  private taken = 0n;
  private following: AbortController | undefined;
  private running: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private checking: Promise<unknown> = Promise.resolve();
  private nextCheck: Promise<void> | undefined;
  private stopping = false;
  private readonly catchingUp = new ConcurrencyLimit(CATCHING_UP);
  private readonly logger = new Logger(LiveHub.name);
  private observed: (seconds: number) => void = () => undefined;

  constructor(
    private readonly store: EventStore,
    private readonly contexts: LiveContexts,
    private readonly folds: LiveFolds,
    private readonly streams: Streams,
    private readonly standing: Standing,
    private readonly register: OfficerRegister,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.readers = new LiveGroups(contexts);
  }

  /** How many streams are open. */
  get size(): number {
    return this.open.size;
  }

  /** Passes how long after its recording each page was delivered, in seconds, to a listener. */
  whenDelivered(listener: (seconds: number) => void): void {
    this.observed = listener;
  }

  /** Opens a stream. It ends when its outbox is no longer read, and with an event that says why. */
  async add({ by, credential, after, ...filter }: Opening): Promise<LiveReader> {
    const first = after ?? (await this.lastSeen(by));
    const { position: head } = await this.store.head();
    const reader = new LiveReader(by, credential, filter, { after: after ?? head, first }, this.left);
    this.open.add(reader);
    this.follow(head);
    if (this.stopping) reader.end('shutting-down');
    else if (!this.join(reader)) void this.catchUp(reader);
    return reader;
  }

  /** Ends all streams. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.endAll();
    this.unfollow();
    await this.running;
  }

  private async lastSeen(by: Officer): Promise<bigint> {
    const positions = await Promise.all(this.contexts.all().map((context) => context.lastSeen(by)));
    return positions.reduce((last, position) => (position > last ? position : last), 0n);
  }

  private readonly left = (reader: LiveReader): void => {
    this.open.delete(reader);
    this.readers.remove(reader);
    if (this.open.size === 0) this.unfollow();
  };

  private endAll(): void {
    for (const reader of this.open) reader.end('shutting-down');
  }

  private follow(head: bigint): void {
    if (this.following || this.stopping) return;
    const following = new AbortController();
    this.following = following;
    this.taken = head;
    this.folds.forget();
    this.timer = setInterval(() => void this.check(), CHECK);
    this.running = this.run(head, following.signal);
  }

  private unfollow(): void {
    this.following?.abort();
    this.following = undefined;
    clearInterval(this.timer);
  }

  private async run(after: bigint, signal: AbortSignal): Promise<void> {
    try {
      for await (const page of this.store.follow(after, signal)) {
        this.taken = page.at(-1)!.position;
        const writes = await this.deliver(page, signal);
        await pause(Math.min(MOST_PAUSE, PAUSE_A_WRITE * writes), signal);
      }
    } catch (error) {
      this.logger.error(`live events have stopped: ${(error as Error).name}`);
      this.endAll(); // their readers go on from the last position, here or at another process
      if (!signal.aborted) this.unfollow();
    }
  }

  /** Delivers a page to the readers. Returns to how many of them something was written. */
  private async deliver(page: readonly StoredEvent[], signal: AbortSignal): Promise<number> {
    const upTo = page.at(-1)!.position;
    if (page.some((event) => this.register.isChangedBy(event))) await this.check();
    for (const context of this.contexts.all()) this.folds.advance(context, page);
    const arrivals = await this.arrivals(page, (context, event) => this.folds.of(context, event), signal);
    let writes = 0;
    await inTurns(this.readers.all(), Math.max(1, JUDGED_A_TURN / page.length), ({ by, readers }) => {
      const events = seenLive(arrivals, by, this.clock.now());
      if (events.length === 0) return;
      for (const reader of readers) if (reader.deliver(events, upTo)) writes += 1;
    });
    this.observed((milliseconds(this.clock.now()) - milliseconds(page[0]!.meta.recordedAt)) / 1_000);
    return writes;
  }

  /** The events of a page with their streams, as soon as the log can be read. */
  private async arrivals(page: readonly StoredEvent[], load: LoadStream, signal: AbortSignal): Promise<Arrival[]> {
    for (let failures = 1; !signal.aborted; failures += 1) {
      try {
        return await arrivalsIn(this.contexts, page, load);
      } catch (error) {
        if (!(error instanceof LogUnavailable)) throw error;
        await pause(backoff(failures, 100, 5_000), signal);
      }
    }
    return [];
  }

  /** Adds a reader to those that get each page as it arrives, if it has everything before the next one. */
  private join(reader: LiveReader): boolean {
    if (reader.position < this.taken || reader.ended) return false;
    this.readers.add(reader);
    return true;
  }

  private async catchUp(reader: LiveReader): Promise<void> {
    const pages = this.store.follow(reader.position, reader.signal)[Symbol.asyncIterator]();
    try {
      // a page is read only when it is this reader's turn: many may catch up at once
      while (!(await this.catchingUp.run(() => this.deliverNext(pages, reader)))) await reader.outbox.taken();
    } catch (error) {
      this.logger.error(`a live reader has not caught up: ${(error as Error).name}`);
      reader.end('shutting-down');
    } finally {
      await pages.return?.();
    }
  }

  /** Delivers the next page of the past. Returns whether the reader has caught up, or left. */
  private async deliverNext(pages: AsyncIterator<readonly StoredEvent[]>, reader: LiveReader): Promise<boolean> {
    const next = await pages.next();
    if (next.done) return true;
    const page = next.value;
    if (page.some((event) => this.register.isChangedBy(event))) await this.checkReaders([reader]);
    const load: LoadStream = ({ stream }, event) => this.streams.load(stream, stream.keyOf(event.stream));
    const arrivals = await this.arrivals(this.wanted(page, reader), load, reader.signal);
    reader.deliver(seenLive(arrivals, reader.by, this.clock.now()), page.at(-1)!.position);
    return this.join(reader) || reader.ended; // with no wait in between: the next page may arrive at any time
  }

  /** The events of a page without those of other cases than the one that a reader wants, and of other types. */
  private wanted(page: readonly StoredEvent[], { filter: { ofCase, types } }: LiveReader): readonly StoredEvent[] {
    if (!ofCase && !types) return page;
    return page.filter((event) => {
      const context = this.contexts.of(event);
      if (!context || (types && !types.includes(event.type))) return false;
      return !ofCase || context.caseOf(context.stream.keyOf(event.stream)) === ofCase;
    });
  }

  /**
   * Ends the streams whose credential or appointment has ended, and takes note of what their officers are now. One check at a
   * time, so that an older one does not overwrite a newer one; each caller waits for one that began after its call.
   */
  private check(): Promise<void> {
    this.nextCheck ??= this.checking.then(() => {
      this.nextCheck = undefined;
      const all = inTurns(this.byCredential(), CHECKED_A_TURN, (readers) => this.checkReaders(readers));
      this.checking = all;
      return all.then(() => undefined);
    });
    return this.nextCheck;
  }

  /** The open streams by their credential and appointment: what one check decides. */
  private byCredential(): LiveReader[][] {
    const readers = new Map<string, LiveReader[]>();
    for (const reader of this.open) {
      const { credential, by } = reader;
      const key = `${by.appointmentId} ${'token' in credential ? credential.token : credential.apiKey}`;
      const same = readers.get(key);
      if (same) same.push(reader);
      else readers.set(key, [reader]);
    }
    return [...readers.values()];
  }

  /** Checks readers of one credential. */
  private async checkReaders(readers: readonly LiveReader[]): Promise<void> {
    const { by, credential } = readers[0]!;
    const { officerId, appointmentId } = by;
    const found = await this.standing.of({ officerId, appointmentId, credential }).catch(() => undefined);
    for (const reader of readers) {
      reader.keepAlive();
      if (reader.ended) continue;
      if (found === undefined) reader.unconfirmed();
      else if (typeof found === 'string') reader.end(found);
      else {
        reader.confirm(found);
        this.readers.update(reader);
      }
    }
  }
}
