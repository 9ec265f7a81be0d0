import { EventStore } from '@center/event-store';
import { eventContext } from '@center/kernel';
import { BusinessTimeRequest, IsText } from '@center/web';
import { requireRunning, resumeWebhook } from '../domain/webhook';
import { positionIn } from './position';
import { applied, APPLIES, webhookCommand } from './webhook-command';

class ResumeWebhookRequest extends BusinessTimeRequest {
  @IsText({
    ...{ max: 200, optional: true, example: '0' },
    description:
      '此位置之后的全部重发，此前的不再发 · everything after this position is sent again, and nothing before it',
  })
  after?: string;
}

export const ResumeWebhook = webhookCommand({
  name: 'resume-webhook',
  path: 'resume',
  zh: '恢复回调；失败的事件重新发送',
  en: 'Resume a webhook; failed events are tried again',
  body: ResumeWebhookRequest,
  needs: [EventStore, ...APPLIES],
  decide: async ({ state, body: { after }, context }, store) => {
    requireRunning(state);
    const position = after === undefined ? undefined : await positionIn(after, store);
    return resumeWebhook({ ...eventContext(context), ...(position && { after: position }) });
  },
  reads: ({ ids: { webhookId } }, _, ...rows) => applied(webhookId, ...rows),
});
