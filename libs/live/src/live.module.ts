import { CommandHandlingModule } from '@center/command-handling';
import { Global, Module } from '@nestjs/common';
import { LiveContexts } from './live-contexts';
import { LiveFolds } from './live-folds';
import { LiveHub } from './live-hub';
import { StreamRoute } from './routes/stream.route';

/**
 * The stream of events as they happen. Contexts add themselves to `LiveContexts`. Requires from other global modules: the
 * log and its clock, the vault, access.
 */
@Global()
@Module({
  imports: [CommandHandlingModule],
  controllers: [StreamRoute],
  providers: [LiveContexts, LiveFolds, LiveHub],
  exports: [LiveContexts],
})
export class LiveModule {}
