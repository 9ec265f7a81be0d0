import { AccessModule } from '@center/access';
import { AgenciesModule } from '@center/agencies';
import { type EventStore, EventStoreModule, hostClock } from '@center/event-store';
import type { Clock } from '@center/kernel';
import { ProjectionsModule } from '@center/projections';
import { VaultModule } from '@center/vault';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { views } from '../../api/src/api.module';
import { SettingsModule } from '../../api/src/settings.module';
import { scenarioClock } from '../../api/src/start/scenario-clock';
import type { Surroundings } from './command';

/** The program without HTTP and without subscriptions; it can run next to a running center. */
@Module({})
class OpsModule {
  static forRoot({ settings, pool }: Surroundings, store: EventStore, clock: Clock): DynamicModule {
    return {
      module: OpsModule,
      imports: [
        SettingsModule.forRoot(settings),
        EventStoreModule.forRoot({ pool, clock, store }),
        ProjectionsModule.forRoot(views, { following: false }),
        VaultModule,
        AccessModule,
        AgenciesModule,
      ],
    };
  }
}

/** The log's clock: the scenario clock of a demonstration, otherwise the host's. */
export const logClock = async ({ settings, log }: Surroundings): Promise<Clock> =>
  (await scenarioClock(settings, await log())) ?? hostClock;

/** Runs a function with the program's modules. Throws what the function throws, and `MasterKeyRefused`. */
export const withModules = async <Done>(
  surroundings: Surroundings,
  work: (modules: INestApplicationContext) => Promise<Done>,
): Promise<Done> => {
  const clock = await logClock(surroundings);
  const store = (await surroundings.log()).storeWith(clock);
  const modules = await NestFactory.createApplicationContext(OpsModule.forRoot(surroundings, store, clock), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await work(modules);
  } finally {
    await modules.close();
  }
};
