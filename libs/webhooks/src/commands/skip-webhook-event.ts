import { eventContext } from '@center/kernel';
import { BusinessTimeRequest, Problem } from '@center/web';
import { requireRunning, skipDelivery } from '../domain/webhook';
import { Deliveries } from '../store/deliveries';
import { applied, APPLIES, webhookCommand } from './webhook-command';

class SkipRequest extends BusinessTimeRequest {}

export const SkipWebhookEvent = webhookCommand({
  name: 'skip-webhook-event',
  path: 'deliveries/:deliveryId/skip',
  zh: '略过一个未送达的事件，该案继续',
  en: 'Pass over an event that was not delivered; its case goes on',
  body: SkipRequest,
  needs: [Deliveries, ...APPLIES],
  decide: async ({ state, ids: { webhookId, deliveryId }, context }, deliveries) => {
    requireRunning(state);
    const found = await deliveries.find(webhookId, deliveryId);
    if (!found) throw new Problem('not-found');
    const isOpen = found.status === 'RETRYING' || found.status === 'FAILED';
    return skipDelivery({ ...eventContext(context), deliveryId, isOpen });
  },
  reads: ({ ids: { webhookId } }, _, ...rows) => applied(webhookId, ...rows),
});
