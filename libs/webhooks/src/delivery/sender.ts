import type { Loaded } from '@center/event-store';
import { type DomainEvent, instant, type Officer } from '@center/kernel';
import type { LiveContext } from '@center/live';
import type { WebhookId } from '../domain/codes';
import { lengthOf } from '../domain/retries';
import type { Webhook } from '../domain/webhook';
import type { Asked } from '../store/progress';
import { NOT_VISIBLE } from './fate';
import type { Lane } from './lanes';
import { Ledger, type Made } from './ledger';
import { type Next, postEvent } from './post-event';
import { readerOf } from './reader';
import { loadingOnce, type LoadStream, streamsSeen, versionFor } from './seen';
import type { Page, Surroundings } from './surroundings';

/** How many events of one webhook are sent at the same time, each of another stream. */
const AT_ONCE = 8;
/** How many events are read at a time of what a webhook is behind. */
const PAGE = 500;
const AFTER_FAILURE = 5_000;
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Delivers the events of one webhook while its process is the one that delivers. What must outlive the process is in the
 * database: an attempt that was not noted there is made again.
 */
export class Sender {
  private readonly ledger: Ledger;
  private readonly underWay = new Set<Promise<void>>();
  /** the positions of events that somebody has asked for, and that are under way */
  private readonly asking = new Set<bigint>();
  private catchingUp = false;
  private wake: NodeJS.Timeout | undefined;
  private repair: NodeJS.Timeout | undefined;
  private round: { readonly of: AbortSignal; readonly signal: AbortSignal } | undefined;

  constructor(
    readonly webhookId: WebhookId,
    private readonly given: Surroundings,
    private readonly signal: AbortSignal,
  ) {
    this.ledger = new Ledger(webhookId, given);
  }

  /** Whether it sends nothing for now. */
  get isWaiting(): boolean {
    const { webhook } = this.ledger;
    return webhook?.status === 'PAUSED' || webhook?.status === 'DISABLED';
  }

  /** Whether it takes pages of the log. */
  get isReading(): boolean {
    return this.ledger.isActive;
  }

  /** Reads what was decided about the webhook, and goes on with it, unless its agency has ended. */
  reload(): void {
    this.run(async () => {
      await this.ledger.inTurn(() => this.ledger.read());
      const { webhook } = this.ledger;
      if (webhook && webhook.status !== 'ENDED') await this.reader();
      const over = this.failsUntil();
      if (over !== undefined && over <= Date.now()) await this.disable();
      this.catchUp();
    });
  }

  /** Takes the next page of the log, or catches up with it if it is behind. */
  async take(page: Page): Promise<void> {
    if (!this.ledger.isActive) return;
    if (this.ledger.readTo < page.after) return this.catchUp();
    try {
      await this.ledger.inTurn(() => this.read(page));
    } catch (error) {
      this.failed(error);
    }
    this.pump();
  }

  /** Resolves when nothing is under way any more; the signal must be aborted. */
  async stop(): Promise<void> {
    clearTimeout(this.wake);
    clearTimeout(this.repair);
    await Promise.all(this.underWay);
    await this.ledger.idle();
  }

  /** Reads the log up to its last page, beside everything else. */
  private catchUp(): void {
    const { ledger, given } = this;
    const isBehind = (): boolean => ledger.isActive && ledger.readTo < given.head() && !this.signal.aborted;
    if (this.catchingUp || !isBehind()) return;
    this.catchingUp = true;
    const load: LoadStream = (context, { stream }) => this.load(context, stream);
    this.run(async () => {
      try {
        while (isBehind()) {
          const after = ledger.readTo;
          const events = await given.store.readAll(after, PAGE);
          const upTo = events.at(-1)?.position;
          if (upTo === undefined) return;
          await ledger.inTurn(() => this.read({ after, events, upTo, load: loadingOnce(events, load) }));
          this.pump();
        }
      } finally {
        this.catchingUp = false;
      }
    });
  }

  /** Finds what of a page is to be sent. */
  private async read({ after, events, upTo, load }: Page): Promise<void> {
    const { ledger, given } = this;
    if (!ledger.isActive || ledger.readTo < after || upTo <= ledger.readTo) return;
    const by = await this.reader();
    if (!by) return;
    const unread = events.filter(({ position }) => position > ledger.readTo);
    const sight = { ...this.wanted(), by, now: given.clock.now() };
    await ledger.advance(upTo, await streamsSeen(given.contexts, unread, load, sight));
  }

  private load(context: LiveContext, stream: string): Promise<Loaded<DomainEvent, unknown> | undefined> {
    return this.given.streams.load(context.stream, context.stream.keyOf(stream));
  }

  private wanted(): Pick<Webhook, 'types'> {
    const { types } = this.ledger.webhook!;
    return types ? { types } : {};
  }

  /** Who reads for the agency. A webhook ends with its agency. */
  private async reader(): Promise<Officer | undefined> {
    const by = await readerOf(this.given.agencies, this.ledger.webhook!.agencyId);
    if (!by) await this.given.system.end(this.webhookId, 'AGENCY_ENDED');
    return by;
  }

  /** Sends what is due, and wakes up when more will be. */
  private pump(): void {
    const { ledger } = this;
    clearTimeout(this.wake);
    if (this.signal.aborted || !ledger.webhook || ledger.webhook.status === 'ENDED') return;
    const now = Date.now();
    const hold = ledger.holdUntil?.getTime() ?? 0;
    if (hold <= now) this.begin(now);
    if (this.underWay.size >= AT_ONCE) return;
    const next = this.nextDue();
    const over = this.failsUntil();
    if (next !== undefined) this.wakeAt(Math.max(next, hold), () => this.pump());
    else if (over !== undefined) this.wakeAt(Math.max(over, now + AFTER_FAILURE), () => this.reload());
  }

  private wakeAt(at: number, work: () => void): void {
    this.wake = setTimeout(work, Math.min(LONGEST_TIMER, Math.max(0, at - Date.now())));
  }

  /** Begins what is due, as far as so much may be under way at the same time. */
  private begin(now: number): void {
    const { ledger } = this;
    for (const asked of ledger.asked) {
      if (this.underWay.size < AT_ONCE && !this.asking.has(asked.position)) this.run(() => this.ask(asked));
    }
    while (ledger.isActive && this.underWay.size < AT_ONCE) {
      const lane = ledger.lanes.due(now);
      if (!lane) return;
      this.run(() => ledger.lanes.during(lane, () => this.sendNext(lane)), lane);
    }
  }

  /** When something is due next; `undefined` if nothing will be by itself. */
  private nextDue(): number | undefined {
    const { ledger } = this;
    if (ledger.asked.some(({ position }) => !this.asking.has(position))) return 0;
    return ledger.isActive ? ledger.lanes.nextDue() : undefined;
  }

  /** When it will have failed for as long as events are retried, if what is left waits for somebody. */
  private failsUntil(): number | undefined {
    const { isActive, lanes, failingSince, asked } = this.ledger;
    if (!isActive || !failingSince || !lanes.isStuck || asked.length > 0) return undefined;
    return failingSince.getTime() + lengthOf(this.given.schedule);
  }

  /** Runs work beside others. */
  private run(work: () => Promise<void>, lane?: Lane): void {
    const running = work().catch((error: unknown) => {
      if (lane) lane.nextAt = Date.now() + AFTER_FAILURE;
      this.failed(error);
    });
    this.underWay.add(running);
    void running.then(() => {
      this.underWay.delete(running);
      this.pump();
    });
  }

  /** What fails here, and not at the target, is tried again a little later, from what is written. */
  private failed(error: unknown): void {
    if (this.signal.aborted) return;
    this.given.log.warn({ event: 'webhook-not-delivered', webhookId: this.webhookId, error: String(error) });
    clearTimeout(this.repair);
    this.repair = setTimeout(() => this.reload(), AFTER_FAILURE);
  }

  /** Aborted when attempts that begin now do not count any more: one for many, because each would leave something at its sources. */
  private current(): AbortSignal {
    const { current: of } = this.ledger;
    if (this.round?.of !== of) this.round = { of, signal: AbortSignal.any([this.signal, of]) };
    return this.round.signal;
  }

  private async sendNext(lane: Lane): Promise<void> {
    const { ledger } = this;
    const signal = this.current();
    lane.more = false;
    const by = await this.reader();
    if (!by) throw new Error('the agency has ended');
    const next = await this.nextOf(lane, by);
    if (signal.aborted) return;
    if (!next) return ledger.leave(lane, signal);
    const made: Made = { ...(await this.post(next, signal)), place: next.isLast ? 'LAST' : 'FIRST' };
    await ledger.settle(made);
    await this.conclude(made);
  }

  /** The first event of a lane that the agency may see now, and wants. */
  private async nextOf({ stream, after }: Lane, by: Officer): Promise<Next | undefined> {
    const { contexts, clock } = this.given;
    const context = contexts.of({ stream });
    const loaded = context && (await this.load(context, stream));
    if (!loaded) return undefined;
    const sight = { ...this.wanted(), by, now: clock.now() };
    const { readTo } = this.ledger;
    let first: Omit<Next, 'isLast'> | undefined;
    for (const event of loaded.history) {
      if (event.position <= after || event.position > readTo) continue;
      const version = versionFor(context, loaded, event, sight);
      if (version === undefined) continue;
      if (first) return { ...first, isLast: false };
      first = { context, event, version };
    }
    return first && { ...first, isLast: true };
  }

  /** What was asked for is done once, also if the rows are read again meanwhile; twice if it is asked for again. */
  private async ask(asked: Asked): Promise<void> {
    const { ledger } = this;
    const { position, deliveryId } = asked;
    const requests = ledger.requestsFor(deliveryId);
    this.asking.add(position);
    try {
      await this.sendAgain({ ...asked, requests });
    } finally {
      this.asking.delete(position);
      if (ledger.requestsFor(deliveryId) === requests) {
        ledger.asked = ledger.asked.filter((one) => one.position !== position);
      }
    }
  }

  /** Sends an event that somebody has asked for, once and out of order. */
  private async sendAgain(asked: NonNullable<Made['asked']>): Promise<void> {
    const { store, contexts, clock } = this.given;
    const signal = this.current();
    const [event] = await store.readAt([asked.position]);
    const context = event && contexts.of(event);
    const by = await this.reader();
    const loaded = context && (await this.load(context, event.stream));
    if (!by || !loaded || signal.aborted) return;
    const version = context.versionSeen(by, loaded, event, clock.now());
    const again = { place: 'APART', asked } as const;
    if (version === undefined) {
      return this.ledger.settle({ event, at: new Date(), outcome: NOT_VISIBLE, signal, ...again });
    }
    const made: Made = { ...(await this.post({ context, event, version }, signal)), ...again };
    await this.ledger.settle(made);
    await this.conclude(made);
  }

  private post(next: Omit<Next, 'isLast'>, signal: AbortSignal) {
    return postEvent(this.given, this.ledger.webhook!, next, signal);
  }

  /** A target that is gone ends the webhook; one that has taken nothing for as long as events are retried disables it. */
  private async conclude({ outcome, signal }: Made): Promise<void> {
    const { system, schedule } = this.given;
    if (signal.aborted) return;
    if (outcome.statusCode === 410) return system.end(this.webhookId, 'GONE');
    const since = this.ledger.failingSince?.getTime();
    if (since !== undefined && Date.now() - since >= lengthOf(schedule)) await this.disable();
  }

  private async disable(): Promise<void> {
    const { failingSince } = this.ledger;
    if (failingSince) await this.given.system.disable(this.webhookId, instant(failingSince.getTime()));
  }
}
