import { eventContext } from '@center/kernel';
import { BusinessTimeRequest, Problem } from '@center/web';
import { requestRedelivery, requireRunning } from '../domain/webhook';
import { Deliveries } from '../store/deliveries';
import { applied, APPLIES, webhookCommand } from './webhook-command';

class RedeliverRequest extends BusinessTimeRequest {}

export const RedeliverWebhookEvent = webhookCommand({
  name: 'redeliver-webhook-event',
  path: 'deliveries/:deliveryId/redeliver',
  zh: '再次发送一个事件，不依次序',
  en: 'Send an event once more, out of order, under the same id',
  body: RedeliverRequest,
  needs: [Deliveries, ...APPLIES],
  decide: async ({ state, ids: { webhookId, deliveryId }, context }, deliveries) => {
    requireRunning(state);
    if (!(await deliveries.find(webhookId, deliveryId))) throw new Problem('not-found');
    return requestRedelivery({ ...eventContext(context), deliveryId });
  },
  reads: ({ ids: { webhookId } }, _, ...rows) => applied(webhookId, ...rows),
});
