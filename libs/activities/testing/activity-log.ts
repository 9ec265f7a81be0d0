import { EventStore, eventIdOf, newOperation, PostgresEventStore } from '@center/event-store';
import { id, type Instant, instant } from '@center/kernel';
import { Projections, rowsOf, type View, ViewReader } from '@center/projections';
import { FakeClock, type TestDatabase, testDatabase } from '@center/testing';

const PATIENCE_MS = 10_000;

/** A log with the views of a spec, to which events are appended as they are. */
export class ActivityLog {
  readonly clock = new FakeClock(instant(Date.UTC(2024, 7, 6)));
  readonly store: EventStore;
  readonly projections: Projections;
  readonly reader: ViewReader;

  private constructor(
    readonly database: TestDatabase,
    private readonly views: readonly View[],
  ) {
    this.store = new PostgresEventStore(database.pool, this.clock);
    this.projections = new Projections(this.store, database.pool, views);
    this.reader = new ViewReader(database.pool);
  }

  static async open(...views: View[]): Promise<ActivityLog> {
    const log = new ActivityLog(await testDatabase(), views);
    await log.projections.start();
    return log;
  }

  now(): Instant {
    return this.clock.now();
  }

  async write(stream: string, type: string, data: object): Promise<void> {
    const correlation = newOperation();
    const actor = {
      officerId: id<'officer'>(correlation),
      agencyId: id<'agency'>(correlation),
      role: 'DISPATCHER',
    } as const;
    const event = {
      id: eventIdOf(correlation, type),
      type,
      data,
      schema: 1,
      meta: { actor, command: 'spec', correlation },
    };
    await this.store.append(stream, 'any', [event]);
  }

  async settled(): Promise<void> {
    const { position } = await this.store.head();
    for (const { name } of this.views)
      if (!(await this.projections.reached(name, position, PATIENCE_MS))) throw new Error(`${name} is behind`);
  }

  rows(view: View): Promise<Record<string, string[]>> {
    return rowsOf(this.database.pool, view);
  }

  async close(): Promise<void> {
    await this.projections.stop();
    await this.reader.onApplicationShutdown();
    await this.database.close();
  }
}
