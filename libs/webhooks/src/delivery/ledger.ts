import type { StoredEvent } from '@center/kernel';
import type { DeliveryId, WebhookId } from '../domain/codes';
import type { Webhook } from '../domain/webhook';
import type { Deliveries } from '../store/deliveries';
import type { Asked, WebhookProgress } from '../store/progress';
import { isDelivered, type Outcome } from '../targets/post';
import type { LoadedWebhook, Webhooks } from '../webhooks';
import { deliveryIdOf } from './courier';
import { effectOf, NOT_VISIBLE, type Place, waitAsked } from './fate';
import { type Lane, Lanes } from './lanes';

/** After how many pages with nothing for the webhook it is noted how far it has read. */
const SELDOM = 50;

/** What a ledger reads and writes. */
export interface Books {
  readonly webhooks: Webhooks;
  readonly progress: WebhookProgress;
  readonly deliveries: Deliveries;
  /** seconds between the attempts of an event */
  readonly schedule: readonly number[];
}

/** An attempt that was made. */
export interface Made {
  readonly event: StoredEvent;
  readonly at: Date;
  readonly outcome: Outcome;
  readonly place: Place;
  /** what was asked for, and how often at the time */
  readonly asked?: Asked & { readonly requests: number };
  /** aborted if it does not count any more */
  readonly signal: AbortSignal;
}

/**
 * What is known of one webhook, and its rows, for the process that delivers. Every write is made only if nobody else has
 * written since the rows were read; otherwise they are read again first.
 */
export class Ledger {
  webhook: Webhook | undefined;
  readonly lanes = new Lanes();
  /** events that somebody has asked for */
  asked: readonly Asked[] = [];
  /** everything up to it is in a lane, or needs not be sent */
  readTo = 0n;
  failingSince: Date | null = null;
  holdUntil: Date | null = null;
  private history: LoadedWebhook['history'] = [];
  private guard = '';
  private pages = 0;
  private round = new AbortController();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly webhookId: WebhookId,
    private readonly books: Books,
  ) {}

  /** Aborted when attempts that are under way do not count any more. */
  get current(): AbortSignal {
    return this.round.signal;
  }

  get isActive(): boolean {
    return this.webhook?.status === 'ACTIVE';
  }

  /** One at a time: everything that reads or writes rows. */
  inTurn<Done>(work: () => Promise<Done>): Promise<Done> {
    const next = this.turn.then(work);
    this.turn = next.catch(() => undefined);
    return next;
  }

  /** Reads the webhook and its rows again, with what others have decided. To be called in turn. */
  async read(): Promise<void> {
    const { webhooks, progress } = this.books;
    const loaded = await webhooks.one(this.webhookId);
    if (!loaded) return;
    await progress.apply(this.webhookId, loaded.history);
    const taken = (await progress.take(this.webhookId))!;
    const news = loaded.history.slice(this.history.length);
    const isReset = news.some(
      ({ type, data }) => type === 'WebhookEnded' || (type === 'WebhookResumed' && 'after' in data),
    );
    if (isReset) {
      this.round.abort();
      this.round = new AbortController();
    }
    this.webhook = loaded.webhook;
    this.history = loaded.history;
    this.guard = taken.guard;
    if (isReset || taken.readTo > this.readTo) this.readTo = taken.readTo;
    this.failingSince = taken.failingSince;
    this.holdUntil = taken.holdUntil;
    this.lanes.restore(await progress.lanes(this.webhookId));
    this.asked = await progress.asked(this.webhookId);
  }

  /** How often it was asked for an event to be sent again. */
  requestsFor(deliveryId: DeliveryId): number {
    const isFor = ({ type, data }: (typeof this.history)[number]): boolean =>
      type === 'WebhookRedeliveryRequested' && 'deliveryId' in data && data.deliveryId === deliveryId;
    return this.history.filter(isFor).length;
  }

  /** Goes on to a position, with the streams in which something is to be sent. To be called in turn. */
  async advance(upTo: bigint, seen: ReadonlySet<string>): Promise<void> {
    const { readTo: after } = this;
    const fresh = [...seen].filter((stream) => !this.lanes.has(stream));
    for (const stream of seen) this.lanes.arrived(stream);
    this.pages += 1;
    if (fresh.length > 0 || this.pages >= SELDOM) {
      const isMine = await this.write(
        () => this.books.progress.advance(this.webhookId, this.guard, { after, upTo, lanes: fresh }),
        () => this.isActive && this.readTo === after,
      );
      if (!isMine) return;
      this.pages = 0;
    }
    for (const stream of fresh) this.lanes.add(stream, after, Date.now());
    this.readTo = upTo;
  }

  /** Writes what an attempt has led to, for its delivery and for its lane. */
  async settle(made: Made): Promise<void> {
    await this.inTurn(() =>
      this.write(
        () => this.note(made),
        () => !made.signal.aborted,
      ),
    );
  }

  /** Ends a lane in which nothing is left to be sent, unless an event has arrived meanwhile. */
  async leave({ stream }: Lane, signal: AbortSignal): Promise<void> {
    const leave = (): Promise<boolean> => this.books.deliveries.leave(this.webhookId, this.guard, this.readTo, stream);
    await this.inTurn(async () => {
      const isEmpty = (): boolean => !signal.aborted && this.lanes.get(stream)?.more === false;
      const lane = this.lanes.get(stream);
      if ((await this.write(leave, isEmpty)) && lane) this.lanes.remove(lane);
    });
  }

  /** Resolves when no row is read or written any more. */
  async idle(): Promise<void> {
    await this.turn;
  }

  private async note({ event, at, outcome, place, asked }: Made): Promise<boolean> {
    const { webhookId, guard, readTo } = this;
    const { stream, position, type } = event;
    const { statusCode, error, ms } = outcome;
    const now = Date.now();
    if (outcome !== NOT_VISIBLE) {
      this.failingSince = isDelivered(outcome) ? null : (this.failingSince ?? at);
      const hold = now + (waitAsked(outcome, now) ?? 0);
      if (hold > Math.max(now, this.holdUntil?.getTime() ?? 0)) this.holdUntil = new Date(hold);
    }
    const lane = this.lanes.get(stream);
    const sent = { position, place, ...(asked && { tries: asked.tries }) };
    const effect = effectOf(outcome, sent, lane, { schedule: this.books.schedule, now, chance: Math.random() });
    const deliveryId = deliveryIdOf(webhookId, event.id);
    const { failingSince, holdUntil } = this;
    const isWritten = await this.books.deliveries.settle({
      ...{ webhookId, guard, readTo, failingSince, holdUntil, ...effect },
      delivery: { deliveryId, stream, position, type, attempt: { at: at.toISOString(), statusCode, error, ms } },
      isAnswered: asked !== undefined && this.requestsFor(deliveryId) === asked.requests,
    });
    if (isWritten && lane) this.lanes.change(lane, effect, position, now);
    return isWritten;
  }

  private async write(work: () => Promise<boolean>, isWanted: () => boolean): Promise<boolean> {
    while (isWanted()) {
      if (await work()) return true;
      await this.read();
    }
    return false;
  }
}
