import { Agencies, readRegisterEvent } from '@center/agencies';
import { Streams } from '@center/command-handling';
import { SETTINGS, type Settings } from '@center/config';
import { CLOCK, EventStore } from '@center/event-store';
import type { Clock, StoredEvent } from '@center/kernel';
import { LiveContexts, LiveFolds } from '@center/live';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { WebhookId } from '../domain/codes';
import { webhookStream } from '../domain/streams';
import { Deliveries } from '../store/deliveries';
import { WebhookProgress } from '../store/progress';
import { isDelivered, type Outcome } from '../targets/post';
import { Webhooks } from '../webhooks';
import { Courier } from './courier';
import { loadingOnce } from './seen';
import { Sender } from './sender';
import type { Surroundings } from './surroundings';
import { SystemCommands } from './system-commands';

/** An attempt, and whether it was a delivery. */
export interface Tried extends Pick<Outcome, 'statusCode'> {
  readonly delivered: boolean;
}

/**
 * Delivers the events of all webhooks, in the one process that owns this: one subscription to the log for all of them, and
 * a sender for each, so that none waits for another.
 */
@Injectable()
export class Deliverer {
  private readonly log = new Logger('Webhooks');
  private observed: (tried: Tried) => void = () => undefined;

  constructor(
    private readonly store: EventStore,
    private readonly contexts: LiveContexts,
    private readonly streams: Streams,
    private readonly agencies: Agencies,
    private readonly webhooks: Webhooks,
    private readonly progress: WebhookProgress,
    private readonly deliveries: Deliveries,
    private readonly courier: Courier,
    private readonly system: SystemCommands,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'webhooks'>,
  ) {}

  /** Passes the outcome of each attempt to a listener. */
  whenTried(listener: (tried: Tried) => void): void {
    this.observed = listener;
  }

  /** Delivers until aborted. Throws `LogUnavailable`, and the errors of the database. */
  async run(held: AbortSignal): Promise<void> {
    const over = new AbortController();
    const signal = AbortSignal.any([held, over.signal]);
    const senders = new Map<WebhookId, Sender>();
    let taken = (await this.store.head()).position;
    const given: Surroundings = { ...this.surroundings(), head: () => taken };
    const reload = (webhookId: WebhookId): void => {
      const sender = senders.get(webhookId) ?? new Sender(webhookId, given, signal);
      senders.set(webhookId, sender);
      sender.reload();
    };
    const folds = new LiveFolds(this.streams);
    try {
      for (const { webhookId } of await this.webhooks.all()) reload(webhookId);
      for await (const events of this.store.follow(taken, signal)) {
        const after = taken;
        taken = events.at(-1)!.position;
        for (const webhookId of changedIn(events)) reload(webhookId);
        if (events.some(readRegisterEvent)) {
          for (const sender of senders.values()) if (sender.isWaiting) sender.reload(); // its agency may have ended
        }
        const reading = [...senders.values()].filter(({ isReading }) => isReading);
        if (reading.length === 0) continue; // without webhooks an event costs nothing
        for (const context of this.contexts.all()) folds.advance(context, events);
        const load = loadingOnce(events, (context, event) => folds.of(context, event));
        const page = { after, events, upTo: taken, load };
        await Promise.all(reading.map((sender) => sender.take(page)));
      }
    } finally {
      over.abort();
      await Promise.all([...senders.values()].map((sender) => sender.stop()));
    }
  }

  private surroundings(): Omit<Surroundings, 'head'> {
    const { store, contexts, streams, agencies, webhooks, progress, deliveries, courier, system, clock, log } = this;
    return {
      ...{ store, contexts, streams, agencies, webhooks, progress, deliveries, courier, system, clock, log },
      ...{
        schedule: this.settings.webhooks.retrySeconds,
        observed: (outcome) => this.observed({ ...outcome, delivered: isDelivered(outcome) }),
      },
    };
  }
}

const changedIn = (events: readonly StoredEvent[]): ReadonlySet<WebhookId> =>
  new Set(events.flatMap((event) => (webhookStream.owns(event) ? [webhookStream.keyOf(event.stream)] : [])));
