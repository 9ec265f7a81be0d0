import { randomUUID } from 'node:crypto';
import { id, instant, label, type StoredEventOf } from '@center/kernel';
import { codeOf, type WebhookId } from '../src/domain/codes';
import type { WebhookEvent } from '../src/domain/events';
import { webhookStream } from '../src/domain/streams';

const now = instant(Date.parse('2026-11-29T00:00:00Z'));
const by = id<'officer'>(randomUUID());
const agencyId = id<'agency'>(randomUUID());
const sealed = { sealed: id<'key'>(randomUUID()), box: 'box' };

/** An event of a webhook, decided by somebody. */
export const webhookEvent = (type: WebhookEvent['type'], data: object = {}): WebhookEvent =>
  ({ type, data: { at: now, by, ...data } }) as WebhookEvent;

/** The stream of a webhook that begins after position 10, with further events. */
export const webhookHistory = (
  webhookId: WebhookId,
  ...more: readonly WebhookEvent[]
): readonly StoredEventOf<WebhookEvent>[] => {
  const registered = webhookEvent('WebhookRegistered', {
    ...{ webhookId, agencyId, url: sealed, secret: sealed, after: codeOf('9'), from: codeOf('10') },
  });
  return [registered, ...more].map((event, revision) => ({
    ...{ id: id<'event'>(randomUUID()), stream: webhookStream.nameOf(webhookId), revision, position: 10n },
    ...{ ...event, schema: 1, knownAt: now },
    meta: {
      ...{ recordedAt: now, actor: { officerId: by, agencyId, role: 'AGENCY_LIAISON' }, command: label('spec') },
      correlation: id<'operation'>(randomUUID()),
    },
  }));
};
