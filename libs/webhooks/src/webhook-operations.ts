import type { Streams } from '@center/command-handling';
import type { EventStore, openPool } from '@center/event-store';
import type { AgencyId, Clock } from '@center/kernel';
import type { Vault } from '@center/vault';
import { SystemCommands } from './delivery/system-commands';
import type { DeliveryId, WebhookId, WebhookStatus } from './domain/codes';
import { Deliveries } from './store/deliveries';
import { WebhookProgress } from './store/progress';
import { Webhooks } from './webhooks';

/** A webhook as the operator sees it. */
export interface OperatedWebhook {
  readonly webhookId: WebhookId;
  readonly agencyId: AgencyId;
  readonly url: string;
  readonly status: WebhookStatus;
  readonly position: string;
  readonly failingSince: Date | null;
  /** streams with events to be sent, and those of them that have failed */
  readonly waiting: number;
  readonly failed: number;
}

/** What the operator does with webhooks, by the command line, beside a running center or without one. */
export class WebhookOperations {
  private readonly webhooks: Webhooks;
  private readonly progress: WebhookProgress;
  private readonly deliveries: Deliveries;
  private readonly commands: SystemCommands;

  constructor(store: EventStore, streams: Streams, vault: Vault, pool: ReturnType<typeof openPool>, clock: Clock) {
    this.webhooks = new Webhooks(store, streams, vault);
    this.progress = new WebhookProgress(pool);
    this.deliveries = new Deliveries(pool);
    this.commands = new SystemCommands(store, streams, clock);
  }

  /** All webhooks, in the order of their registration. */
  async list(): Promise<readonly OperatedWebhook[]> {
    const all = await this.webhooks.all();
    const urls = await this.webhooks.urlsOf(all);
    const progress = await this.progress.of(all.map(({ webhookId }) => webhookId));
    const backlogs = new Map((await this.deliveries.backlogs()).map((one) => [one.webhookId, one]));
    return all.map(({ webhookId, agencyId, status, after }, nth) => {
      const { position = after, failingSince = null } = progress.get(webhookId) ?? {};
      const { streams: waiting = 0, failed = 0 } = backlogs.get(webhookId) ?? {};
      const counts = { position: position.toString(), failingSince, waiting, failed };
      return { webhookId, agencyId, status, url: urls[nth]!, ...counts };
    });
  }

  /** Pauses a webhook. Returns false if there is none. Rejects with `webhook-ended`. */
  async pause(webhookId: WebhookId): Promise<boolean> {
    if (!(await this.webhooks.one(webhookId))) return false;
    await this.commands.pause(webhookId);
    return true;
  }

  /** Has an event sent once more. Returns false if there is no such delivery. Rejects with `webhook-ended`. */
  async redeliver(deliveryId: DeliveryId): Promise<boolean> {
    const webhookId = await this.deliveries.webhookOf(deliveryId);
    if (!webhookId) return false;
    await this.commands.redeliver(webhookId, deliveryId);
    return true;
  }
}
