import { type DynamicModule, Module } from '@nestjs/common';
import type { Clock } from '@center/kernel';
import type { Pool } from 'pg';
import { CLOCK } from './clock';
import { EventStore } from './port';
import { PG_POOL } from './postgres/pool';
import { PostgresEventStore } from './postgres/postgres-event-store';

/** Gives every module the log, its clock and the connections. Whoever opened the pool ends it. */
@Module({})
export class EventStoreModule {
  static forRoot({ pool, clock }: { pool: Pool; clock: Clock }): DynamicModule {
    return {
      module: EventStoreModule,
      global: true,
      providers: [
        { provide: PG_POOL, useValue: pool },
        { provide: CLOCK, useValue: clock },
        { provide: EventStore, useValue: new PostgresEventStore(pool, clock) },
      ],
      exports: [PG_POOL, CLOCK, EventStore],
    };
  }
}
