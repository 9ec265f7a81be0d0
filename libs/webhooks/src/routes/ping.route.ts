import { Allow, Caller } from '@center/access';
import { idOf } from '@center/event-store';
import type { Officer } from '@center/kernel';
import { Command, NotRemembered, Operation, type OperationFacts, PathId, Problem } from '@center/web';
import { Controller, Post } from '@nestjs/common';
import { admit } from '../commands/admit';
import { TAG } from '../commands/webhook-command';
import { Courier } from '../delivery/courier';
import type { WebhookId } from '../domain/codes';
import { Webhooks } from '../webhooks';
import { PingAnswer } from './webhooks.answers';

/** Sends a test message to a webhook while the caller waits. */
@Controller('v1/webhooks')
export class PingRoute {
  /** a receiver that is slow must not fill the requests that are under way */
  private readonly underWay = new Set<WebhookId>();

  constructor(
    private readonly webhooks: Webhooks,
    private readonly courier: Courier,
  ) {}

  @Post(':webhookId/ping')
  @Allow('AGENCY_LIAISON', 'SYS_ADMIN')
  @NotRemembered()
  @Command({
    name: 'pingWebhook',
    zh: '发送一条测试消息',
    en: 'Send a test message to a webhook, once, and report what it answered',
    tag: TAG,
    answer: PingAnswer,
    refusals: ['webhook-ended', 'ping-under-way'],
  })
  async ping(
    @Caller() by: Officer,
    @PathId('webhookId') webhookId: WebhookId,
    @Operation() { operationId }: OperationFacts,
  ): Promise<PingAnswer> {
    const webhook = (await this.webhooks.one(webhookId))?.webhook;
    admit(webhook, { by });
    if (webhook.status === 'ENDED') throw new Problem('webhook-ended');
    if (this.underWay.has(webhookId)) throw new Problem('ping-under-way');
    this.underWay.add(webhookId);
    try {
      const id = idOf(operationId, 'ping');
      const { statusCode, error, ms } = await this.courier.ping(webhook, id, new AbortController().signal);
      return { webhookId, statusCode, error, ms };
    } finally {
      this.underWay.delete(webhookId);
    }
  }
}
