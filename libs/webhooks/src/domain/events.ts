import type { AgencyId, EventContext, FreeStrings, Instant, Sealed } from '@center/kernel';
import type { Code, DeliveryId, EndReason, WebhookId } from './codes';

/** An agency has the events that it may see sent to an address. */
interface WebhookRegistered {
  readonly type: 'WebhookRegistered';
  readonly data: EventContext & {
    readonly webhookId: WebhookId;
    readonly agencyId: AgencyId;
    readonly url: Sealed;
    /** signs what is sent */
    readonly secret: Sealed;
    /** the event types that are sent; all if absent */
    readonly types?: readonly Code[];
    /** the position that it begins with, as the agency knows it */
    readonly after: Code;
    /** events after this position are sent */
    readonly from: Code;
  };
}

/** A new secret. The former one signs too until an instant. */
interface WebhookSecretRotated {
  readonly type: 'WebhookSecretRotated';
  readonly data: EventContext & { readonly secret: Sealed; readonly formerUntil: Instant };
}

interface WebhookPaused {
  readonly type: 'WebhookPaused';
  readonly data: EventContext;
}

/** It goes on, and what has failed is tried again; with `after`, everything after that position is sent again. */
interface WebhookResumed {
  readonly type: 'WebhookResumed';
  readonly data: EventContext & { readonly after?: Code };
}

/** Nothing was delivered for as long as events are retried. */
interface WebhookDisabled {
  readonly type: 'WebhookDisabled';
  readonly data: EventContext & { readonly agencyId: AgencyId; readonly failingSince: Instant };
}

interface WebhookEnded {
  readonly type: 'WebhookEnded';
  readonly data: EventContext & { readonly reason: EndReason };
}

/** An event is sent once more, out of order. */
interface WebhookRedeliveryRequested {
  readonly type: 'WebhookRedeliveryRequested';
  readonly data: EventContext & { readonly deliveryId: DeliveryId };
}

/** An event that was not delivered is passed over. */
interface WebhookDeliverySkipped {
  readonly type: 'WebhookDeliverySkipped';
  readonly data: EventContext & { readonly deliveryId: DeliveryId };
}

/** All events of a webhook. */
export type WebhookEvent =
  | WebhookRegistered
  | WebhookSecretRotated
  | WebhookPaused
  | WebhookResumed
  | WebhookDisabled
  | WebhookEnded
  | WebhookRedeliveryRequested
  | WebhookDeliverySkipped;

// Compile-time check: no event may contain a free string. The line below fails to compile and names the field.
const noFreeString: [FreeStrings<WebhookEvent['data']>] extends [never] ? true : FreeStrings<WebhookEvent['data']> =
  true;
void noFreeString;
