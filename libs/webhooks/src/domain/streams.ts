import { StreamType } from '@center/kernel';
import type { WebhookId } from './codes';
import type { WebhookEvent } from './events';
import { evolveWebhook, type Webhook } from './webhook';

/** The stream of a webhook. */
export const webhookStream = new StreamType<WebhookId, WebhookEvent, Webhook>({
  prefix: 'webhook',
  types: [
    'WebhookRegistered',
    'WebhookSecretRotated',
    'WebhookPaused',
    'WebhookResumed',
    'WebhookDisabled',
    'WebhookEnded',
    'WebhookRedeliveryRequested',
    'WebhookDeliverySkipped',
  ],
  evolve: evolveWebhook,
});
