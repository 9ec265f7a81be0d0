import { id, instant, type Instant, type Officer, label, parseAreaCode, type Sealed } from '@center/kernel';
import { codeOf, type DeliveryId } from './codes';
import type { WebhookEvent } from './events';
import { webhookStream } from './streams';
import {
  disableWebhook,
  endWebhook,
  pauseWebhook,
  registerWebhook,
  requestRedelivery,
  resumeWebhook,
  rotateSecret,
  signingAt,
  skipDelivery,
  type Webhook,
} from './webhook';

const uuid = <Of extends string>(nth: number) => id<Of>(`00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`);
const now = instant(Date.parse('2026-11-29T00:00:00Z'));
const agency = { id: uuid<'agency'>(1), kind: 'POLICE' as const, name: label('公安局') };
const by: Officer = {
  ...{ officerId: uuid<'officer'>(2), appointmentId: uuid<'appointment'>(3), role: 'AGENCY_LIAISON', agency },
  ...{ areaCode: parseAreaCode('370682')!, affiliations: [] },
};
const context = { by: by.officerId, at: now };
const sealed = (nth: number): Sealed => ({ sealed: uuid<'key'>(nth), box: 'box' });
const deliveryId = uuid<'delivery'>(9) as DeliveryId;

const registering = {
  ...{ ...context, webhookId: uuid<'webhook'>(4), agencyId: agency.id, url: sealed(5), secret: sealed(6) },
  ...{ after: codeOf('7'), from: codeOf('8'), present: 0, most: 2 },
};
const registered = registerWebhook(registering)(undefined);

/** The state after events, in the order in which they were decided. */
const after = (...decisions: ((webhook: Webhook) => readonly WebhookEvent[])[]): Webhook => {
  const stored = (event: WebhookEvent, nth: number) => ({
    ...{ id: uuid<'event'>(100 + nth), stream: webhookStream.nameOf(registering.webhookId), revision: nth },
    ...{ position: BigInt(nth + 1), type: event.type, schema: 1, data: event.data, knownAt: now },
    meta: {
      ...{ recordedAt: now, actor: { officerId: by.officerId, agencyId: agency.id, role: by.role } },
      ...{ command: 'spec', correlation: uuid<'operation'>(200 + nth) },
    },
  });
  const events = [...registered];
  for (const decide of decisions) events.push(...decide(webhookStream.fold(events.map(stored))!));
  return webhookStream.fold(events.map(stored))!;
};
const types = (events: readonly WebhookEvent[]): string[] => events.map(({ type }) => type);
const ended = after(endWebhook({ ...context, reason: 'GONE' }));

describe('a webhook', () => {
  it('is registered once, up to the number that an agency may have', () => {
    expect(types(registered)).toEqual(['WebhookRegistered']);
    expect(after()).toMatchObject({ status: 'ACTIVE', after: '7', from: '8' });
    expect(registerWebhook(registering)(after())).toEqual([]);
    expect(() => registerWebhook({ ...registering, present: 2 })(undefined)).toThrow('too-many-webhooks');
  });

  it('is paused, and resumed; a pause is not repeated, and ends nothing that is disabled', () => {
    const paused = after(pauseWebhook(context));
    expect(paused.status).toBe('PAUSED');
    expect(pauseWebhook(context)(paused)).toEqual([]);
    expect(after(pauseWebhook(context), resumeWebhook(context)).status).toBe('ACTIVE');
    const disabled = after(disableWebhook({ ...context, failingSince: now }));
    expect([disabled.status, pauseWebhook(context)(disabled)]).toEqual(['DISABLED', []]);
    expect(disableWebhook({ ...context, failingSince: now })(disabled)).toEqual([]);
    expect(types(resumeWebhook({ ...context, after: codeOf('3') })(after()))).toEqual(['WebhookResumed']);
  });

  it('ends once, for good', () => {
    expect(ended.status).toBe('ENDED');
    expect(endWebhook({ ...context, reason: 'REQUESTED' })(ended)).toEqual([]);
    const refused = [
      ...[pauseWebhook(context), resumeWebhook(context), rotateSecret({ ...context, now, secret: sealed(1) })],
      ...[requestRedelivery({ ...context, deliveryId }), skipDelivery({ ...context, deliveryId, isOpen: true })],
    ];
    for (const decide of refused) expect(() => decide(ended)).toThrow('webhook-ended');
    expect(disableWebhook({ ...context, failingSince: now })(ended)).toEqual([]);
  });

  it('signs with a former secret too for a day', () => {
    const later = (hours: number): Instant => instant(Date.parse(now) + hours * 3_600_000);
    const rotate = (nth: number, at: Instant) => rotateSecret({ ...context, now: at, secret: sealed(nth) });
    const twice = after(rotate(7, now), rotate(8, later(1)));
    const keys = (at: Instant) => signingAt(twice, at).map(({ sealed: key }) => Number(key.slice(-12)));
    expect(keys(later(2))).toEqual([8, 7, 6]);
    expect(keys(later(24))).toEqual([8, 7]);
    expect(keys(later(25))).toEqual([8]);
    const often = Array.from({ length: 9 }, (_, nth) => rotate(10 + nth, later(nth)));
    expect(signingAt(after(...often), later(9))).toHaveLength(10);
    // those that signed for the last time within two hours are dropped
    expect(after(...often, rotate(30, later(26))).secrets).toHaveLength(8);
  });

  it('skips what is open only, and asks for any event again', () => {
    expect(types(skipDelivery({ ...context, deliveryId, isOpen: true })(after()))).toEqual(['WebhookDeliverySkipped']);
    expect(skipDelivery({ ...context, deliveryId, isOpen: false })(after())).toEqual([]);
    expect(types(requestRedelivery({ ...context, deliveryId })(after()))).toEqual(['WebhookRedeliveryRequested']);
  });
});
