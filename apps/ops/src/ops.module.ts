import { AccessModule } from '@center/access';
import { AgenciesModule } from '@center/agencies';
import { caseReactions } from '@center/cases';
import { EventStoreModule, hostClock } from '@center/event-store';
import { ProjectionsModule } from '@center/projections';
import { VaultModule } from '@center/vault';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { views } from '../../api/src/api.module';
import { SettingsModule } from '../../api/src/settings.module';
import type { Surroundings } from './command';

/** The program without HTTP, beside one that runs: it follows nothing. */
@Module({})
class OpsModule {
  static forRoot({ settings, pool }: Surroundings): DynamicModule {
    return {
      module: OpsModule,
      imports: [
        SettingsModule.forRoot(settings),
        EventStoreModule.forRoot({ pool, clock: hostClock }),
        ProjectionsModule.forRoot(views, { following: false }),
        VaultModule,
        AccessModule,
        AgenciesModule,
      ],
    };
  }
}

/** Does something with the program's rooms. Throws what the work throws, and `MasterKeyRefused`. */
export const withRooms = async <Done>(
  surroundings: Surroundings,
  work: (rooms: INestApplicationContext) => Promise<Done>,
): Promise<Done> => {
  const rooms = await NestFactory.createApplicationContext(OpsModule.forRoot(surroundings), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await work(rooms);
  } finally {
    await rooms.close();
  }
};
