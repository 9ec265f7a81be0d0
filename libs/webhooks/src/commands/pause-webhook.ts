import { eventContext } from '@center/kernel';
import { BusinessTimeRequest } from '@center/web';
import { pauseWebhook } from '../domain/webhook';
import { webhookCommand } from './webhook-command';

class PauseWebhookRequest extends BusinessTimeRequest {}

export const PauseWebhook = webhookCommand({
  name: 'pause-webhook',
  path: 'pause',
  zh: '暂停回调',
  en: 'Pause a webhook',
  body: PauseWebhookRequest,
  decide: ({ context }) => pauseWebhook(eventContext(context)),
});
