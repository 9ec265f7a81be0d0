import { commandsOn } from '@center/command-handling';
import { CLOCK } from '@center/event-store';
import { ApiProperty } from '@nestjs/swagger';
import type { DeliveryId, WebhookId } from '../domain/codes';
import type { WebhookEvent } from '../domain/events';
import { webhookStream } from '../domain/streams';
import { WebhookProgress } from '../store/progress';
import { Webhooks } from '../webhooks';
import { admit } from './admit';

export const TAG = '回调 Webhooks';

const WRITES = {
  'pause-webhook': ['WebhookPaused'],
  'resume-webhook': ['WebhookResumed'],
  'end-webhook': ['WebhookEnded'],
  'redeliver-webhook-event': ['WebhookRedeliveryRequested'],
  'skip-webhook-event': ['WebhookDeliverySkipped'],
} as const satisfies Readonly<Record<string, readonly WebhookEvent['type'][]>>;
type Name = keyof typeof WRITES;

/** The answer of a command on a webhook. */
export class WebhookCommandAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  webhookId!: string;

  @ApiProperty({ type: 'integer', minimum: 0, example: 1, description: '记录数 · number of events in the stream' })
  version!: number;

  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: bigint;
}

/** Declares a command on a webhook, of a liaison of its agency or an administrator. */
export const webhookCommand = commandsOn<{ readonly webhookId: WebhookId; readonly deliveryId: DeliveryId }>()({
  stream: webhookStream,
  key: 'webhookId',
  path: 'v1/webhooks/:webhookId',
  tag: TAG,
  clock: CLOCK,
  roles: (_: Name) => ['AGENCY_LIAISON', 'SYS_ADMIN'] as const,
  refusals: (name: Name) => (name === 'end-webhook' ? [] : ['webhook-ended']),
  writes: (name: Name) => WRITES[name],
  admit,
  answer: WebhookCommandAnswer,
});

/** What a command that changes rows does after its append; the process that delivers would do the same. */
export const APPLIES = [Webhooks, WebhookProgress] as const;
export const applied = async (webhookId: WebhookId, webhooks: Webhooks, progress: WebhookProgress): Promise<object> => {
  const loaded = await webhooks.one(webhookId);
  if (loaded) await progress.apply(webhookId, loaded.history);
  return {};
};
