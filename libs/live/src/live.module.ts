import { CommandHandlingModule } from '@center/command-handling';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { LiveContexts } from './live-contexts';
import { LiveFolds } from './live-folds';
import { LiveHub } from './live-hub';
import { streamRoute } from './routes/stream.route';

/**
 * The stream of events as they happen. Contexts add themselves to `LiveContexts`. Requires from other global modules: the
 * log and its clock, the vault, access.
 */
@Module({})
export class LiveModule {
  /** `data` documents the data of an event, with what contexts add to it. */
  static forRoot(data: Type<unknown>): DynamicModule {
    return {
      module: LiveModule,
      global: true,
      imports: [CommandHandlingModule],
      controllers: [streamRoute(data)],
      providers: [LiveContexts, LiveFolds, LiveHub],
      exports: [LiveContexts, LiveHub],
    };
  }
}
