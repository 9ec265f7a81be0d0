import { Streams } from '@center/command-handling';
import { EventStore } from '@center/event-store';
import type { AgencyId, Instant, StoredEvent, StoredEventOf } from '@center/kernel';
import { Vault } from '@center/vault';
import { Injectable } from '@nestjs/common';
import type { WebhookId } from './domain/codes';
import type { WebhookEvent } from './domain/events';
import { webhookStream } from './domain/streams';
import { signingAt, type Webhook } from './domain/webhook';

/** A webhook with the events of its stream. */
export interface LoadedWebhook {
  readonly webhook: Webhook;
  readonly history: readonly StoredEventOf<WebhookEvent>[];
}

/** Lookups of webhooks, with every event that was appended before them. They throw `LogUnavailable`. */
@Injectable()
export class Webhooks {
  private position = -1n;
  private known: readonly Webhook[] = [];

  constructor(
    private readonly store: EventStore,
    private readonly streams: Streams,
    private readonly vault: Vault,
  ) {}

  /** All webhooks, in the order of their registration, also those that have ended. They are few. */
  async all(): Promise<readonly Webhook[]> {
    const position = await this.store.latest([webhookStream.prefix]);
    if (position === this.position) return this.known;
    const histories = new Map<string, StoredEvent[]>();
    for (const event of await this.store.readPrefix(webhookStream.prefix)) {
      const history = histories.get(event.stream);
      if (history) history.push(event);
      else histories.set(event.stream, [event]);
    }
    this.known = [...histories.values()].map((history) => webhookStream.fold(history)!);
    this.position = position;
    return this.known;
  }

  /** Those of an agency. */
  async ofAgency(agencyId: AgencyId): Promise<readonly Webhook[]> {
    return (await this.all()).filter((webhook) => webhook.agencyId === agencyId);
  }

  /** One webhook; `undefined` if it does not exist. */
  async one(webhookId: WebhookId): Promise<LoadedWebhook | undefined> {
    const loaded = await this.streams.load(webhookStream, webhookId);
    return loaded && { webhook: loaded.state, history: loaded.history as LoadedWebhook['history'] };
  }

  /** The addresses of webhooks, in order. */
  async urlsOf(webhooks: readonly Webhook[]): Promise<readonly string[]> {
    const urls = await this.vault.open(webhooks.map(({ url }) => url));
    return urls.map((url) => url ?? '');
  }

  /** The secrets that sign at an instant, the present one first. */
  async secretsOf(webhook: Webhook, now: Instant): Promise<readonly string[]> {
    const secrets = await this.vault.open(signingAt(webhook, now));
    return secrets.filter((secret) => secret !== null);
  }
}
