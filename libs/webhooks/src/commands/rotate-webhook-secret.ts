import { actorOf, command, type CommandCall, Streams } from '@center/command-handling';
import { CLOCK } from '@center/event-store';
import { Vault } from '@center/vault';
import { eventContext } from '@center/kernel';
import { BusinessTimeRequest, Replayed } from '@center/web';
import type { WebhookId } from '../domain/codes';
import { webhookStream } from '../domain/streams';
import { rotateSecret } from '../domain/webhook';
import { admit } from './admit';
import { newSecret, secretIn, WebhookSecretAnswer } from './secret';
import { TAG } from './webhook-command';

class RotateWebhookSecretRequest extends BusinessTimeRequest {}

export const RotateWebhookSecret = command({
  name: 'rotate-webhook-secret',
  path: 'v1/webhooks/:webhookId/rotate-secret',
  zh: '更换回调的签名密钥；24 小时内新旧密钥都签名',
  en: 'Replace the secret of a webhook; for 24 hours both secrets sign',
  writes: ['WebhookSecretRotated'],
  tag: TAG,
  roles: ['AGENCY_LIAISON'],
  refusals: ['webhook-ended'],
  body: RotateWebhookSecretRequest,
  holdsSecret: true,
  answer: WebhookSecretAnswer,
  clock: CLOCK,
  needs: [Streams, Vault],
  execute: async (
    { by, ids: { webhookId }, context, now, operation }: CommandCall<{ webhookId: WebhookId }>,
    _,
    streams,
    vault,
  ) => {
    const result = await streams.execute({
      ...{ stream: webhookStream, key: webhookId, name: 'rotate-webhook-secret', actor: actorOf(by), operation },
      admit: (webhook) => admit(webhook, { by }),
      decide: (webhook, { seal }) =>
        rotateSecret({ ...eventContext(context), now, ...seal('WebhookSecretRotated', { secret: newSecret() }) })(
          webhook!,
        ),
    });
    const { version, position } = result;
    const answer = { webhookId, secret: await secretIn(result, vault), version, position };
    return result.repeated ? new Replayed(answer) : answer;
  },
});
