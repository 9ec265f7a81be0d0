import { type openPool, PG_POOL, pause } from '@center/event-store';
import { asOwner } from '@center/projections';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Deliveries } from '../store/deliveries';
import { Webhooks } from '../webhooks';
import { Deliverer } from './deliverer';

/** How often another process tries to take over, and how often old deliveries are deleted. */
const TAKE_OVER = 1_000;
const HOUR = 3_600_000;

/** Delivers in one of several processes, so that they do not double the load on the targets. */
@Injectable()
export class Delivering implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Webhooks');
  private readonly stopping = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(PG_POOL) private readonly pool: ReturnType<typeof openPool>,
    private readonly deliverer: Deliverer,
    private readonly deliveries: Deliveries,
    private readonly webhooks: Webhooks,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.persistently();
  }

  /** Resolves when nothing is sent any more; what was under way is sent again by the next process. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async persistently(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await asOwner(this.pool, signal, (held) => this.work(held), 'webhooks').catch((error: unknown) => {
        if (!signal.aborted) this.log.warn({ event: 'webhooks-stopped', error: String(error) });
      });
      await pause(TAKE_OVER, signal);
    }
  }

  private async work(held: AbortSignal): Promise<void> {
    const over = new AbortController();
    const forgetting = this.forgetOld(AbortSignal.any([held, over.signal]));
    try {
      await this.deliverer.run(held);
    } finally {
      over.abort();
      await forgetting;
    }
  }

  private async forgetOld(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.forget().catch(() => undefined); // the database is unavailable: an hour later
      await pause(HOUR, signal);
    }
  }

  private async forget(): Promise<void> {
    const ended = (await this.webhooks.all()).filter(({ status }) => status === 'ENDED');
    await this.deliveries.forgetOld(ended.map(({ webhookId }) => webhookId));
  }
}
