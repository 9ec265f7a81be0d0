import { eventContext } from '@center/kernel';
import { BusinessTimeRequest } from '@center/web';
import { endWebhook } from '../domain/webhook';
import { applied, APPLIES, webhookCommand } from './webhook-command';

class EndWebhookRequest extends BusinessTimeRequest {}

export const EndWebhook = webhookCommand({
  name: 'end-webhook',
  path: 'end',
  zh: '终止回调',
  en: 'End a webhook for good',
  body: EndWebhookRequest,
  needs: APPLIES,
  decide: ({ context }) => endWebhook({ ...eventContext(context), reason: 'REQUESTED' }),
  reads: ({ ids: { webhookId } }, ...rows) => applied(webhookId, ...rows),
});
