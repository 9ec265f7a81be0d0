import type { Deliverer, Deliveries } from '@center/webhooks';
import { Counter, Gauge, type Registry } from 'prom-client';

/** The metrics of webhooks: attempts of this process, and what is left to be sent by any process. */
export class WebhookMetrics {
  private readonly attempts: Counter<'outcome'>;
  private readonly waiting: Gauge<'webhook'>;
  private readonly failed: Gauge<'webhook'>;
  private readonly lag: Gauge<'webhook'>;
  private deliveries: Deliveries | undefined;

  constructor(registry: Registry) {
    const registers = [registry];
    const labelNames = ['webhook'] as const;
    this.attempts = new Counter({
      name: 'center_webhook_attempts_total',
      help: 'Attempts of this process to deliver an event, by outcome: delivered, refused, unreachable',
      labelNames: ['outcome'],
      registers,
    });
    this.waiting = new Gauge({
      name: 'center_webhook_waiting_streams',
      help: 'Streams with events that are not delivered yet',
      labelNames,
      registers,
    });
    this.failed = new Gauge({
      name: 'center_webhook_failed_streams',
      help: 'Streams whose next event has failed: they wait for a redelivery, a skip or a resume',
      labelNames,
      registers,
    });
    this.lag = new Gauge({
      name: 'center_webhook_lag_seconds',
      help: 'Seconds for which the first stream has waited for its next delivery',
      labelNames,
      registers,
    });
  }

  /** Observes the attempts of a process, and sets the source of what is left. */
  watch(deliverer: Deliverer, deliveries: Deliveries): void {
    this.deliveries = deliveries;
    deliverer.whenTried(({ delivered, statusCode }) => {
      this.attempts.inc({ outcome: delivered ? 'delivered' : statusCode === null ? 'unreachable' : 'refused' });
    });
  }

  /** Reads what is left; an unavailable database leaves it out. */
  async read(): Promise<void> {
    const backlogs = (await this.deliveries?.backlogs().catch(() => [])) ?? [];
    for (const gauge of [this.waiting, this.failed, this.lag]) gauge.reset();
    for (const { webhookId: webhook, streams, failed, seconds } of backlogs) {
      this.waiting.set({ webhook }, streams);
      this.failed.set({ webhook }, failed);
      this.lag.set({ webhook }, seconds);
    }
  }
}
