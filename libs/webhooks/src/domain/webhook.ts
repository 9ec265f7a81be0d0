import {
  type AgencyId,
  type EventContext,
  type Instant,
  instant,
  type LocatedEvent,
  type LocatedSealed,
  milliseconds,
  refuse,
  type Sealed,
} from '@center/kernel';
import type { Code, DeliveryId, EndReason, WebhookId, WebhookStatus } from './codes';
import type { WebhookEvent } from './events';

/** How long a former secret signs too, in milliseconds. */
const OVERLAP = 86_400_000;

/** A secret, and until when it signs; without `until` it is the present one. */
export interface SigningSecret {
  readonly secret: LocatedSealed;
  readonly until?: Instant;
}

/** A webhook folded from its stream. */
export interface Webhook {
  readonly webhookId: WebhookId;
  readonly agencyId: AgencyId;
  readonly url: LocatedSealed;
  readonly types?: readonly Code[];
  readonly status: WebhookStatus;
  /** where it began, as the agency knows it, and in the log */
  readonly after: Code;
  readonly from: Code;
  /** the present one first */
  readonly secrets: readonly SigningSecret[];
}

const signsAt =
  (now: Instant) =>
  ({ until }: SigningSecret): boolean =>
    until === undefined || until > now;

/** Folds a webhook's stream. Throws `TypeError` for a webhook that was never registered. */
export const evolveWebhook = (webhook: Webhook | undefined, event: LocatedEvent<WebhookEvent>): Webhook => {
  if (event.type === 'WebhookRegistered') {
    const { webhookId, agencyId, url, secret, types, after, from } = event.data;
    return { webhookId, agencyId, url, ...(types && { types }), status: 'ACTIVE', after, from, secrets: [{ secret }] };
  }
  if (!webhook) throw new TypeError(`${event.type} of a webhook that was not registered`);
  switch (event.type) {
    case 'WebhookSecretRotated': {
      const { secret, formerUntil: until } = event.data;
      const [present, ...former] = webhook.secrets;
      const now = instant(milliseconds(until) - OVERLAP);
      return { ...webhook, secrets: [{ secret }, { ...present!, until }, ...former.filter(signsAt(now))] };
    }
    case 'WebhookPaused':
      return { ...webhook, status: 'PAUSED' };
    case 'WebhookResumed':
      return { ...webhook, status: 'ACTIVE' };
    case 'WebhookDisabled':
      return { ...webhook, status: 'DISABLED' };
    case 'WebhookEnded':
      return { ...webhook, status: 'ENDED' };
    case 'WebhookRedeliveryRequested':
    case 'WebhookDeliverySkipped':
      return webhook;
  }
};

/** The secrets that sign at an instant. */
export const signingAt = ({ secrets }: Webhook, now: Instant): readonly LocatedSealed[] =>
  secrets.filter(signsAt(now)).map(({ secret }) => secret);

/** A new webhook; `url` and `secret` are sealed for the event. */
export interface RegisterWebhookInput extends EventContext, Pick<Webhook, 'webhookId' | 'agencyId' | 'after' | 'from'> {
  readonly url: Sealed;
  readonly secret: Sealed;
  readonly types?: readonly Code[];
  /** how many webhooks the agency has that have not ended, and how many it may have */
  readonly present: number;
  readonly most: number;
}

/** Registers a webhook. Rejects with `too-many-webhooks`. */
export const registerWebhook =
  ({ webhookId, agencyId, url, secret, types, after, from, present, most, ...context }: RegisterWebhookInput) =>
  (known: Webhook | undefined): WebhookEvent[] => {
    if (known) return [];
    if (present >= most) refuse('too-many-webhooks');
    const data = { webhookId, agencyId, url, secret, ...(types && { types }), after, from };
    return [{ type: 'WebhookRegistered', data: { ...context, ...data } }];
  };

/** Rejects with `webhook-ended` if a webhook has ended. */
export const requireRunning = ({ status }: Webhook): void => {
  if (status === 'ENDED') refuse('webhook-ended');
};

/** Replaces the secret; the former one signs for another day from `now`. Rejects with `webhook-ended`. */
export const rotateSecret =
  ({ secret, now, ...context }: EventContext & { readonly secret: Sealed; readonly now: Instant }) =>
  (webhook: Webhook): WebhookEvent[] => {
    requireRunning(webhook);
    const formerUntil = instant(milliseconds(now) + OVERLAP);
    return [{ type: 'WebhookSecretRotated', data: { ...context, secret, formerUntil } }];
  };

/** Stops sending; one that is paused or disabled stays so. Rejects with `webhook-ended`. */
export const pauseWebhook =
  (context: EventContext) =>
  (webhook: Webhook): WebhookEvent[] => {
    requireRunning(webhook);
    return webhook.status === 'ACTIVE' ? [{ type: 'WebhookPaused', data: context }] : [];
  };

/**
 * Goes on, also for one that is active, whose failed events are tried again. With `after` everything after that position
 * is sent again, and nothing before it. Rejects with `webhook-ended`.
 */
export const resumeWebhook =
  ({ after, ...context }: EventContext & { readonly after?: Code }) =>
  (webhook: Webhook): WebhookEvent[] => {
    requireRunning(webhook);
    return [{ type: 'WebhookResumed', data: { ...context, ...(after && { after }) } }];
  };

/** Disables an active webhook: nothing was delivered since an instant. */
export const disableWebhook =
  ({ failingSince, ...context }: EventContext & { readonly failingSince: Instant }) =>
  ({ status, agencyId }: Webhook): WebhookEvent[] =>
    status === 'ACTIVE' ? [{ type: 'WebhookDisabled', data: { ...context, agencyId, failingSince } }] : [];

/** Ends a webhook for good. */
export const endWebhook =
  ({ reason, ...context }: EventContext & { readonly reason: EndReason }) =>
  ({ status }: Webhook): WebhookEvent[] =>
    status === 'ENDED' ? [] : [{ type: 'WebhookEnded', data: { ...context, reason } }];

/** Asks for an event to be sent once more. Rejects with `webhook-ended`. */
export const requestRedelivery =
  ({ deliveryId, ...context }: EventContext & { readonly deliveryId: DeliveryId }) =>
  (webhook: Webhook): WebhookEvent[] => {
    requireRunning(webhook);
    return [{ type: 'WebhookRedeliveryRequested', data: { ...context, deliveryId } }];
  };

/** Passes over an event; nothing for one that is delivered or skipped already. Rejects with `webhook-ended`. */
export const skipDelivery =
  ({ deliveryId, isOpen, ...context }: EventContext & { readonly deliveryId: DeliveryId; readonly isOpen: boolean }) =>
  (webhook: Webhook): WebhookEvent[] => {
    requireRunning(webhook);
    return isOpen ? [{ type: 'WebhookDeliverySkipped', data: { ...context, deliveryId } }] : [];
  };
