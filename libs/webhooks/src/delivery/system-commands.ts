import { Streams } from '@center/command-handling';
import { CLOCK, EventStore, newOperation } from '@center/event-store';
import type { Clock, EventContext, Instant } from '@center/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { DeliveryId, EndReason, WebhookId } from '../domain/codes';
import type { WebhookEvent } from '../domain/events';
import { webhookStream } from '../domain/streams';
import { disableWebhook, endWebhook, pauseWebhook, requestRedelivery, type Webhook } from '../domain/webhook';

/** What the center does to webhooks by itself, or its operator. It acts as who has founded it, as in all its own steps. */
@Injectable()
export class SystemCommands {
  constructor(
    private readonly store: EventStore,
    private readonly streams: Streams,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Ends a webhook, once. */
  end(webhookId: WebhookId, reason: EndReason): Promise<void> {
    return this.execute(webhookId, 'end-webhook', (context) => endWebhook({ ...context, reason }));
  }

  /** Disables a webhook that is active: nothing was delivered since an instant. */
  disable(webhookId: WebhookId, failingSince: Instant): Promise<void> {
    return this.execute(webhookId, 'disable-webhook', (context) => disableWebhook({ ...context, failingSince }));
  }

  /** Pauses an active webhook. Rejects with `webhook-ended`. */
  pause(webhookId: WebhookId): Promise<void> {
    return this.execute(webhookId, 'pause-webhook', pauseWebhook);
  }

  /** Asks for an event to be sent once more. Rejects with `webhook-ended`. */
  redeliver(webhookId: WebhookId, deliveryId: DeliveryId): Promise<void> {
    return this.execute(webhookId, 'redeliver-webhook-event', (context) =>
      requestRedelivery({ ...context, deliveryId }),
    );
  }

  private async execute(
    webhookId: WebhookId,
    name: string,
    decide: (context: EventContext) => (webhook: Webhook) => readonly WebhookEvent[],
  ): Promise<void> {
    const [first] = await this.store.readAll(0n, 1);
    const { actor } = first!.meta;
    const context = { at: this.clock.now(), by: actor.officerId };
    await this.streams.execute({
      ...{ stream: webhookStream, key: webhookId, name, actor, operation: { operationId: newOperation() } },
      decide: (webhook) => (webhook ? decide(context)(webhook) : []),
    });
  }
}
