import { Agencies } from '@center/agencies';
import { SETTINGS, type Settings } from '@center/config';
import { CLOCK, derivedId } from '@center/event-store';
import type { AreaCode, Clock, EventId } from '@center/kernel';
import { signed } from '@center/notifications';
import { Inject, Injectable } from '@nestjs/common';
import type { DeliveryId, WebhookId } from '../domain/codes';
import type { Webhook } from '../domain/webhook';
import { type Outcome, post } from '../targets/post';
import { systemNames } from '../targets/resolve';
import { targetOf } from '../targets/target-url';
import { Webhooks } from '../webhooks';
import { CLOUD_EVENT, messageOf, pingOf, type Told } from './message';

/** The id of a delivery, which is the `webhook-id`: one for each webhook and event. */
export const deliveryIdOf = (webhookId: WebhookId, event: EventId): DeliveryId =>
  derivedId(`webhook/${webhookId}/${event}`);

/** Sends messages to the targets of webhooks, signed with all secrets that sign now. */
@Injectable()
export class Courier {
  private readonly names = systemNames();
  private county: Promise<AreaCode> | undefined;

  constructor(
    private readonly webhooks: Webhooks,
    private readonly agencies: Agencies,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'webhooks'>,
  ) {}

  /** Sends an event once. What goes wrong at the target is an outcome; throws if its address cannot be opened. */
  async send(webhook: Webhook, told: Told, signal: AbortSignal): Promise<Outcome> {
    const id = deliveryIdOf(webhook.webhookId, told.event.id);
    return this.post(webhook, id, messageOf(id, await this.ownCounty(), told), signal);
  }

  /** Asks the target for an answer. */
  async ping(webhook: Webhook, id: string, signal: AbortSignal): Promise<Outcome> {
    return this.post(webhook, id, pingOf(id, await this.ownCounty(), this.clock.now()), signal);
  }

  private async post(webhook: Webhook, id: string, body: string, signal: AbortSignal): Promise<Outcome> {
    const [url] = await this.webhooks.urlsOf([webhook]);
    const secrets = await this.webhooks.secretsOf(webhook, this.clock.now());
    const rules = this.settings.webhooks;
    const target = targetOf(url!, rules);
    if (!target) return { statusCode: null, error: 'target-not-public', ms: 0 };
    const seconds = Math.floor(Date.now() / 1_000);
    const headers = { 'content-type': CLOUD_EVENT, ...signed(secrets, { id, seconds, body }) };
    return post(target, { headers, body }, { rules, names: this.names, signal });
  }

  private ownCounty(): Promise<AreaCode> {
    this.county ??= this.agencies.founding().then((founded) => {
      if (!founded) throw new Error('the center of this log has not been founded');
      return founded.countyCode;
    });
    this.county.catch(() => (this.county = undefined)); // a failure is not kept
    return this.county;
  }
}
