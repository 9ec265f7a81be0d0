import { CommandHandlingModule } from '@center/command-handling';
import { type DynamicModule, Module } from '@nestjs/common';
import { PublishCalendar } from './commands/publish-calendar';
import { setPolicyCommand } from './commands/set-policy';
import { GetCalendarRoute } from './routes/get-calendar';
import { getPolicyRoute } from './routes/get-policy';
import { Rules } from './rules';
import { Steps } from './steps';

/** The deadline policy and the working-day calendar. Requires from other global modules: the log and its clock, the vault. */
@Module({})
export class DeadlinesModule {
  /** `steps` are those of all contexts, since deadlines depend on no context. */
  static forRoot(steps: Steps): DynamicModule {
    const setPolicy = setPolicyCommand(steps);
    return {
      module: DeadlinesModule,
      global: true,
      imports: [CommandHandlingModule],
      controllers: [getPolicyRoute(steps), setPolicy.controller, GetCalendarRoute, PublishCalendar.controller],
      providers: [Rules, setPolicy.handler, PublishCalendar.handler, { provide: Steps, useValue: steps }],
      exports: [Rules],
    };
  }
}
