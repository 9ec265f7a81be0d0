import { EventStore, PostgresEventStore, eventIdOf, newOperation } from '@center/event-store';
import type { CaseId, Role } from '@center/kernel';
import { Projections, type View, ViewReader, rowsOf } from '@center/projections';
import { FakeClock, type TestDatabase, testDatabase } from '@center/testing';
import { copyLog } from '../../event-store/testing/copied-log';
import type { CaseEvent } from '../src/domain/events';
import { caseStream } from '../src/domain/streams';
import { at, center, dispatcher } from './builders';

const PATIENCE_MS = 10_000;

/** A real log with the views of a spec. */
export class CaseLog {
  readonly clock = new FakeClock(at);
  readonly store: EventStore;
  readonly projections: Projections;
  readonly reader: ViewReader;

  private constructor(
    readonly database: TestDatabase,
    readonly views: readonly View[],
  ) {
    this.store = new PostgresEventStore(database.pool, this.clock);
    this.projections = new Projections(this.store, database.pool, views);
    this.reader = new ViewReader(database.pool);
  }

  /** Founds a center in a fresh database and starts the views. */
  static async open(...views: View[]): Promise<CaseLog> {
    const log = new CaseLog(await testDatabase(), views);
    await log.write('center', { type: 'CenterFounded', data: { countyCode: '370682' } });
    await log.projections.start();
    return log;
  }

  /** A new log with the same events up to a position, like a restored backup, and with these views. */
  async copied(upTo: bigint, ...views: View[]): Promise<CaseLog> {
    const copy = new CaseLog(await testDatabase(), views);
    await copyLog(this.database.pool, copy.database.pool, upTo);
    await copy.projections.start();
    return copy;
  }

  /** Appends events to a case, like a command handler. */
  append(caseId: CaseId, ...events: CaseEvent[]): Promise<bigint> {
    return this.write(caseStream.nameOf(caseId), ...events);
  }

  /** Appends an arbitrary event to a stream, including unknown types. */
  async write(stream: string, ...events: { type: string; data: object }[]): Promise<bigint> {
    const correlation = newOperation();
    const actor = { officerId: dispatcher.officerId, agencyId: center.id, role: 'DISPATCHER' as Role };
    const { position } = await this.store.append(
      stream,
      'any',
      events.map(({ type, data }, nth) => ({
        id: eventIdOf(correlation, type, nth),
        type,
        data,
        schema: 1,
        meta: { actor, command: 'spec', correlation },
      })),
    );
    return position;
  }

  /** Waits until every view has caught up with the log. */
  async settled(): Promise<void> {
    const { position } = await this.store.head();
    for (const { name } of this.views) expect(await this.projections.reached(name, position, PATIENCE_MS)).toBe(true);
  }

  /** Returns all rows of a view as text. */
  rows(view: View): Promise<Record<string, string[]>> {
    return rowsOf(this.database.pool, view);
  }

  async close(): Promise<void> {
    await this.projections.stop();
    await this.reader.onApplicationShutdown();
    await this.database.close();
  }
}
