import { Allow, Caller } from '@center/access';
import type { Officer } from '@center/kernel';
import { decodeCursor, encodeCursor, IsOneOf, PageRequest, pageOf, PathId, Reads } from '@center/web';
import { Controller, Get, Query } from '@nestjs/common';
import { admit } from '../commands/admit';
import { TAG } from '../commands/webhook-command';
import { DELIVERY_STATUSES, type DeliveryStatus, type WebhookId } from '../domain/codes';
import type { Webhook } from '../domain/webhook';
import { Deliveries } from '../store/deliveries';
import { WebhookProgress } from '../store/progress';
import { Webhooks } from '../webhooks';
import { DeliveriesAnswer, WebhookAnswer, WebhooksAnswer } from './webhooks.answers';

class DeliveriesRequest extends PageRequest {
  @IsOneOf(DELIVERY_STATUSES, { optional: true })
  status?: DeliveryStatus;
}

/** The webhooks of an agency, for its liaisons; of all agencies, for administrators. */
@Controller('v1/webhooks')
export class WebhooksRoute {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly progress: WebhookProgress,
    private readonly deliveries: Deliveries,
  ) {}

  @Get()
  @Allow('AGENCY_LIAISON', 'SYS_ADMIN')
  @Reads({ zh: '回调', en: 'List webhooks', tag: TAG, answer: WebhooksAnswer })
  async listWebhooks(@Caller() { role, agency }: Officer): Promise<WebhooksAnswer> {
    const all = role === 'SYS_ADMIN' ? await this.webhooks.all() : await this.webhooks.ofAgency(agency.id);
    return { items: await this.shown(all) };
  }

  @Get(':webhookId')
  @Allow('AGENCY_LIAISON', 'SYS_ADMIN')
  @Reads({ zh: '一个回调', en: 'Get a webhook', tag: TAG, answer: WebhookAnswer })
  async readWebhook(@Caller() by: Officer, @PathId('webhookId') webhookId: WebhookId): Promise<WebhookAnswer> {
    return (await this.shown([await this.known(by, webhookId)]))[0]!;
  }

  @Get(':webhookId/deliveries')
  @Allow('AGENCY_LIAISON', 'SYS_ADMIN')
  @Reads({
    zh: '回调的发送记录，新的在前，保存 30 天',
    en: 'List the deliveries of a webhook, newest first; kept for 30 days',
    tag: TAG,
    answer: DeliveriesAnswer,
  })
  async listDeliveries(
    @Caller() by: Officer,
    @PathId('webhookId') webhookId: WebhookId,
    @Query() { status, limit, cursor }: DeliveriesRequest,
  ): Promise<DeliveriesAnswer> {
    await this.known(by, webhookId);
    const [before] = decodeCursor(cursor, 'position') ?? [];
    const rows = await this.deliveries.list(webhookId, status, before, limit + 1);
    const { items, nextCursor } = pageOf(rows, limit, ({ position }) => encodeCursor(position));
    return {
      items: items.map(({ delivery_id, next_at, ...delivery }) => ({
        ...{ deliveryId: delivery_id, ...delivery, nextAt: next_at?.toISOString() ?? null },
      })),
      nextCursor,
    };
  }

  private async known(by: Officer, webhookId: WebhookId): Promise<Webhook> {
    const webhook = (await this.webhooks.one(webhookId))?.webhook;
    admit(webhook, { by });
    return webhook;
  }

  private async shown(webhooks: readonly Webhook[]): Promise<WebhookAnswer[]> {
    const urls = await this.webhooks.urlsOf(webhooks);
    const progress = await this.progress.of(webhooks.map(({ webhookId }) => webhookId));
    return webhooks.map(({ webhookId, agencyId, types, status, after }, nth) => {
      const { position = after, failingSince = null } = progress.get(webhookId) ?? {};
      return {
        ...{ webhookId, agencyId, url: urls[nth]!, types: types ?? null, status },
        ...{ position: position.toString(), failingSince: failingSince?.toISOString() ?? null },
      };
    });
  }
}
