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
import { type Reaction, asView } from './reaction';
import { type View, VIEWS } from './view';
import { ViewReader } from './view-reader';

const FOLLOWING: unique symbol = Symbol('whether this program subscribes to the log');

/** The runner of all views and the reader of their tables. Subscribes to the log while the program runs. */
@Module({})
export class ProjectionsModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly projections: Projections,
    @Inject(FOLLOWING) private readonly following: boolean,
  ) {}

  /**
   * `reactions` run like views. `following: false` is for a program that only reads or rebuilds while another one
   * subscribes to the log; its reactions do not run either.
   */
  static forRoot(
    views: readonly View[],
    { following = true, reactions = [] }: { following?: boolean; reactions?: readonly Reaction[] } = {},
  ): DynamicModule {
    return {
      module: ProjectionsModule,
      global: true,
      providers: [
        { provide: VIEWS, useValue: views },
        { provide: FOLLOWING, useValue: following },
        {
          provide: Projections,
          inject: [EventStore, PG_POOL],
          useFactory: (store: EventStore, pool: Pool) =>
            new Projections(store, pool, [...views, ...reactions.map((reaction) => asView(reaction, store))]),
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
