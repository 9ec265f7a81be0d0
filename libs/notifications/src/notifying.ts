import { type openPool, PG_POOL, pause } from '@center/event-store';
import { asOwner } from '@center/projections';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Alarms } from './alarm/alarms';
import { Notifier } from './notifier';
import { Retention } from './retention';

/** How often it looks, how often another process tries to take over, and how long it waits after a failure. */
const LOOK = 1_000;
const TAKE_OVER = 1_000;
const AFTER_FAILURE = 5_000;

/**
 * Notifies, raises alarms and removes old notifications, in one of several processes. Neither a slow alarm line nor a new
 * day holds up notifications.
 */
@Injectable()
export class Notifying implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Notifying');
  private readonly stopping = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(PG_POOL) private readonly pool: ReturnType<typeof openPool>,
    private readonly notifier: Notifier,
    private readonly alarms: Alarms,
    private readonly retention: Retention,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.persistently();
  }

  /** Resolves when the current look is over. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async persistently(): Promise<void> {
    const { signal } = this.stopping;
    const work = async (held: AbortSignal): Promise<void> => {
      await Promise.all([
        this.repeat(held, () => this.notifier.look()),
        this.repeat(held, () => this.notifier.newDays()),
        this.repeat(held, () => this.alarms.look(held)),
        this.repeat(held, () => this.retention.look()),
      ]);
    };
    while (!signal.aborted) {
      await asOwner(this.pool, signal, work, 'notifications').catch(() => undefined); // the database is unavailable
      await pause(TAKE_OVER, signal);
    }
  }

  private async repeat(signal: AbortSignal, look: () => Promise<boolean>): Promise<void> {
    while (!signal.aborted) {
      try {
        if (!(await look())) await pause(LOOK, signal);
      } catch (error) {
        if (signal.aborted) return;
        this.log.warn({ event: 'notifying-failed', error: String(error) });
        await pause(AFTER_FAILURE, signal);
      }
    }
  }
}
