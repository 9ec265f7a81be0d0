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
  /** default: the log in the database of the pool */
  readonly store?: EventStore;
  /** wraps the store, for example to count appends */
  readonly watched?: (store: EventStore) => EventStore;
}

/** Provides the log, its clock and the connection pool globally. The caller closes the pool. */
@Module({})
export class EventStoreModule {
  static forRoot({ pool, clock, store, watched = (log) => log }: LogOptions): DynamicModule {
    return {
      module: EventStoreModule,
      global: true,
      providers: [
        { provide: PG_POOL, useValue: pool },
        { provide: CLOCK, useValue: clock },
        { provide: EventStore, useValue: watched(store ?? new PostgresEventStore(pool, clock)) },
      ],
      exports: [PG_POOL, CLOCK, EventStore],
    };
  }
}
