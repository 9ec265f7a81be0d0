import { EventStore, PG_POOL } from '@center/event-store';
import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Pool } from 'pg';
import { Projections } from './projections';
import { type View, VIEWS } from './view';
import { ViewReader } from './view-reader';

const FOLLOWING: unique symbol = Symbol('whether this program follows the log');

/** The runner of all views and the reader of their tables. Follows the log while the program runs. */
@Module({})
export class ProjectionsModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly projections: Projections,
    @Inject(FOLLOWING) private readonly following: boolean,
  ) {}

  /** `following: false` is for a program that only reads or rebuilds, beside one that follows. */
  static forRoot(views: readonly View[], { following = true } = {}): DynamicModule {
    return {
      module: ProjectionsModule,
      global: true,
      providers: [
        { provide: VIEWS, useValue: views },
        { provide: FOLLOWING, useValue: following },
        {
          provide: Projections,
          inject: [EventStore, PG_POOL],
          useFactory: (store: EventStore, pool: Pool) => new Projections(store, pool, views),
        },
        ViewReader,
      ],
      exports: [VIEWS, Projections, ViewReader],
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.following) await this.projections.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.projections.stop();
  }
}
