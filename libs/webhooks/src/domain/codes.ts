import type { Id, Label } from '@center/kernel';

export type WebhookId = Id<'webhook'>;
export type DeliveryId = Id<'delivery'>;

declare const code: unique symbol;

/** A value that is never free text: an event type, or a position of the log as a decimal string. */
export type Code = Label & { readonly [code]: true };

const CODE = /^[A-Za-z0-9]{1,64}$/;

/** Parses a code. Throws `RangeError` for any other text, so that no free text gets into an event. */
export const codeOf = (text: string): Code => {
  if (!CODE.test(text)) throw new RangeError('not a code');
  return text as Code;
};

/** What a webhook does now. */
export const WEBHOOK_STATUSES = ['ACTIVE', 'PAUSED', 'DISABLED', 'ENDED'] as const;
export type WebhookStatus = (typeof WEBHOOK_STATUSES)[number];

/** Why a webhook has ended: on request, because its target answered 410, or with its agency. */
export type EndReason = 'REQUESTED' | 'GONE' | 'AGENCY_ENDED';

/** What has become of an event. One that is not tried yet has no delivery. */
export const DELIVERY_STATUSES = ['DELIVERED', 'RETRYING', 'FAILED', 'SKIPPED'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];
