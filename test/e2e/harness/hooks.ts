import { until } from '@center/testing';
import { Center } from './center';
import { answering, Receiver } from './receiver';
import type { Scene } from './scene';

export interface RegisteredWebhook {
  readonly webhookId: string;
  readonly secret: string;
}
export interface Webhook {
  readonly webhookId: string;
  readonly status: string;
  readonly position: string;
  readonly failingSince: string | null;
  readonly url: string;
}
export interface Delivery {
  readonly deliveryId: string;
  readonly position: string;
  readonly type: string;
  readonly status: string;
  readonly attempts: readonly { readonly statusCode: number | null; readonly error: string | null }[];
  readonly nextAt: string | null;
}

/** The webhooks of one agency of a center, and receivers on this machine. */
export class Hooks {
  private readonly receivers: Receiver[] = [];

  constructor(
    readonly center: Center,
    private readonly liaison = 'liaison-police',
  ) {}

  /** A center that may send to this machine, and that gives up soon. */
  static async open(retrySeconds: string): Promise<Hooks> {
    return new Hooks(await Center.open({ WEBHOOK_ALLOW_LOOPBACK: 'yes', WEBHOOK_RETRY_SECONDS: retrySeconds }));
  }

  async receiver(behaves = answering(200)): Promise<Receiver> {
    const receiver = await Receiver.start();
    receiver.behaves = behaves;
    this.receivers.push(receiver);
    return receiver;
  }

  async register(to: Receiver, more: object = {}, by = this.liaison): Promise<RegisteredWebhook> {
    return (await this.center.as(by)).does<RegisteredWebhook>('/v1/webhooks', { url: to.url, ...more });
  }

  async read({ webhookId }: { readonly webhookId: string }): Promise<Webhook> {
    return (await this.center.as('admin')).read<Webhook>(`/v1/webhooks/${webhookId}`);
  }

  async does({ webhookId }: { readonly webhookId: string }, step: string, body: object = {}): Promise<void> {
    await (await this.center.as(this.liaison)).does(`/v1/webhooks/${webhookId}/${step}`, body);
  }

  async deliveries({ webhookId }: { readonly webhookId: string }, query = ''): Promise<readonly Delivery[]> {
    const path = `/v1/webhooks/${webhookId}/deliveries?limit=200${query}`;
    return (await (await this.center.as('admin')).read<{ items: Delivery[] }>(path)).items;
  }

  /** Waits for an event of a case. */
  async arrives(at: Receiver, { caseId }: Pick<Scene, 'caseId'>, type: string): Promise<void> {
    await until(`${type} arrives`, () => at.typesOf(caseId).includes(type), 20_000);
  }

  async hasStatus(webhook: { readonly webhookId: string }, status: string): Promise<void> {
    await until(`the webhook is ${status}`, async () => (await this.read(webhook)).status === status, 20_000);
  }

  /** Ends all webhooks and receivers. */
  async clear(): Promise<void> {
    const admin = await this.center.as('admin');
    const { items } = await admin.read<{ items: Webhook[] }>('/v1/webhooks');
    for (const { webhookId } of items) await admin.does(`/v1/webhooks/${webhookId}/end`);
    for (const receiver of this.receivers.splice(0)) await receiver.stop();
  }

  close(): Promise<void> {
    return this.center.close();
  }
}
