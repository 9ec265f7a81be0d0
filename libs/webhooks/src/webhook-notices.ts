import type { StoredEvent } from '@center/kernel';
import { type EventSource, type Noticed, Sources } from '@center/notifications';
import { Injectable } from '@nestjs/common';
import { webhookStream } from './domain/streams';

/** What officers are notified of about webhooks: that one was disabled. */
@Injectable()
export class WebhookNotices implements EventSource {
  constructor(sources: Sources) {
    sources.add(this);
  }

  concerns(event: StoredEvent): boolean {
    return webhookStream.owns(event) && event.type === 'WebhookDisabled';
  }

  read(events: readonly StoredEvent[]): Promise<Noticed> {
    const kind = 'WEBHOOK_DISABLED';
    const notices = webhookStream.eventsIn(events).flatMap(({ id, stream, type, data }) => {
      if (type !== 'WebhookDisabled') return [];
      const entries = [{ kind, about: webhookStream.keyOf(stream) } as const];
      const { agencyId, at } = data;
      return [{ key: `${kind}/${id}`, kind, agencyId, technical: true, at, urgency: 'AT_ONCE', entries } as const];
    });
    return Promise.resolve({ notices, warnings: [] });
  }
}
