import { CommandHandlingModule } from '@center/command-handling';
import { CLOCK, EventStore, type openPool, PG_POOL } from '@center/event-store';
import type { Clock } from '@center/kernel';
import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type Type,
} from '@nestjs/common';
import { PublishCalendar } from './commands/publish-calendar';
import { setPolicyCommand } from './commands/set-policy';
import { GetCalendarRoute } from './routes/get-calendar';
import { getPolicyRoute } from './routes/get-policy';
import { Rules } from './rules';
import { Steps } from './steps';
import { Watcher } from './watch/watcher';
import { PastDeadlines } from './what-if/past-deadlines';
import { whatIfRoute } from './what-if/what-if.route';

const WATCHING: unique symbol = Symbol('whether this program watches the deadlines');

/**
 * The deadline policy, the working-day calendar, and the watcher of deadlines, which contexts add their streams to. Requires
 * from other global modules: the log and its clock, the vault, the projections.
 */
@Module({})
export class DeadlinesModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly watcher: Watcher,
    @Inject(WATCHING) private readonly watching: boolean,
  ) {}

  /**
   * `steps` are those of all contexts, since deadlines depend on no context; `past` reads their deadlines. `watching: false` is for a program beside one
   * that watches.
   */
  static forRoot(
    steps: Steps,
    past: Type<PastDeadlines>,
    { watching = true }: { watching?: boolean } = {},
  ): DynamicModule {
    const setPolicy = setPolicyCommand(steps);
    return {
      module: DeadlinesModule,
      global: true,
      imports: [CommandHandlingModule],
      controllers: [
        ...[getPolicyRoute(steps), setPolicy.controller, whatIfRoute(steps)],
        ...[GetCalendarRoute, PublishCalendar.controller],
      ],
      providers: [
        ...[Rules, setPolicy.handler, PublishCalendar.handler],
        { provide: Steps, useValue: steps },
        { provide: PastDeadlines, useClass: past },
        { provide: WATCHING, useValue: watching },
        {
          provide: Watcher,
          inject: [EventStore, PG_POOL, CLOCK, Rules],
          useFactory: (store: EventStore, pool: ReturnType<typeof openPool>, clock: Clock, rules: Rules) =>
            new Watcher({ store, pool, clock, rules }),
        },
      ],
      exports: [Rules, Watcher],
    };
  }

  onApplicationBootstrap(): void {
    if (this.watching) this.watcher.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.watcher.stop();
  }
}
