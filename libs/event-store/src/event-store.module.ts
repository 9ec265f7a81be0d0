import { type DynamicModule, Module } from '@nestjs/common';
import type { Clock } from '@center/kernel';
import type { Pool } from 'pg';
import { CLOCK } from './clock';
import { EventStore } from './port';
import { PG_POOL } from './postgres/pool';
import { PostgresEventStore } from './postgres/postgres-event-store';

interface LogOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  /** puts something before the log that counts what is appended */
  readonly watched?: (store: EventStore) => EventStore;
}

/** Gives every module the log, its clock and the connections. Whoever opened the pool ends it. */
@Module({})
export class EventStoreModule {
  static forRoot({ pool, clock, watched = (store) => store }: LogOptions): DynamicModule {
    return {
      module: EventStoreModule,
      global: true,
      providers: [
        { provide: PG_POOL, useValue: pool },
        { provide: CLOCK, useValue: clock },
        { provide: EventStore, useValue: watched(new PostgresEventStore(pool, clock)) },
      ],
      exports: [PG_POOL, CLOCK, EventStore],
    };
  }
}
