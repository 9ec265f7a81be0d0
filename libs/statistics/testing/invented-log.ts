import { randomUUID } from 'node:crypto';
import { PostgresEventStore, eventIdOf, newOperation } from '@center/event-store';
import { type OfficerId, type AgencyId, id, instant } from '@center/kernel';
import { Projections, ViewReader } from '@center/projections';
import { FakeClock, type TestDatabase, testDatabase } from '@center/testing';
import type { Fact, FactView } from '../src';
import type { FactsChanged } from './invented-contexts';

const PATIENCE_MS = 10_000;
const NOON = '2024-08-01T04:00:00.000Z';

/** The properties of a fact that a spec can set. */
export type FactOf = Partial<Pick<Fact, 'key' | 'at' | 'met' | 'person' | 'groups' | 'course' | 'quantity'>>;

/** A real log with the views of test contexts. */
export class InventedLog {
  readonly clock = new FakeClock(instant(Date.UTC(2024, 7, 6)));
  readonly store: PostgresEventStore;
  readonly projections: Projections;
  readonly reader: ViewReader;

  private constructor(
    readonly database: TestDatabase,
    private readonly views: readonly FactView[],
  ) {
    this.store = new PostgresEventStore(database.pool, this.clock);
    this.projections = new Projections(this.store, database.pool, views);
    this.reader = new ViewReader(database.pool);
  }

  static async open(...views: FactView[]): Promise<InventedLog> {
    const log = new InventedLog(await testDatabase(), views);
    await log.projections.start();
    return log;
  }

  /** Appends facts to a context, each with its own subject. */
  async count(view: FactView, ...facts: FactOf[]): Promise<{ readonly facts: Fact[]; readonly position: bigint }> {
    const subject = { context: view.context, id: randomUUID() as string };
    const made = facts.map((of): Fact => ({
      ...{ indicator: 'visits', key: randomUUID(), subject, met: true, person: null, groups: {} },
      ...{ at: NOON as Fact['at'], events: [{ position: '1', revision: 0, type: 'FactsChanged' }], ...of },
    }));
    return { facts: made, position: await this.append(view, 'FactsChanged', { before: [], after: made }) };
  }

  /** Appends the end of facts. */
  end(view: FactView, ...facts: Fact[]): Promise<bigint> {
    return this.append(view, 'FactsChanged', { before: facts, after: [] });
  }

  /** Appends any event to a stream of a context. */
  async append(view: FactView, type: string, changed: FactsChanged): Promise<bigint> {
    const correlation = newOperation();
    const actor = {
      officerId: id(randomUUID()) as OfficerId,
      agencyId: id(randomUUID()) as AgencyId,
      role: 'DISPATCHER' as const,
    };
    const data = changed as unknown as Record<string, never>;
    const { position } = await this.store.append(`${view.subject.stream}-${randomUUID()}`, 'any', [
      { id: eventIdOf(correlation, type), type, schema: 1, data, meta: { actor, command: 'spec', correlation } },
    ]);
    return position;
  }

  /** Waits until every view has folded the whole log. */
  async settled(): Promise<void> {
    const { position } = await this.store.head();
    for (const { name } of this.views) {
      if (!(await this.projections.reached(name, position, PATIENCE_MS))) throw new Error(`${name} is behind`);
    }
  }

  async close(): Promise<void> {
    await this.projections.stop();
    await this.reader.onApplicationShutdown();
    await this.database.close();
  }
}
