import { type EventStore, LogUnavailable, PostgresEventStore, eventIdOf, newOperation } from '@center/event-store';
import type { CaseId } from '@center/kernel';
import { Projections, type Reaction, asView } from '@center/projections';
import { FakeClock, type TestDatabase, testDatabase } from '@center/testing';
import type { Case } from '../src/domain/case';
import type { CaseEvent } from '../src/domain/events';
import { caseStream } from '../src/domain/streams';
import { at, center, dispatcher } from './builders';

const PATIENCE_MS = 10_000;

/** A real log with a reaction that runs each time a process is started. */
export class ReactingLog {
  readonly store: EventStore;

  private constructor(
    private readonly database: TestDatabase,
    private readonly reaction: Reaction,
  ) {
    this.store = new PostgresEventStore(database.pool, new FakeClock(at));
  }

  static async open(reaction: Reaction): Promise<ReactingLog> {
    return new ReactingLog(await testDatabase(), reaction);
  }

  get pool(): TestDatabase['pool'] {
    return this.database.pool;
  }

  /** Appends events to a stream, like a command handler. */
  async write(stream: string, ...events: { type: string; data: object }[]): Promise<void> {
    const correlation = newOperation();
    const actor = { officerId: dispatcher.officerId, agencyId: center.id, role: dispatcher.role };
    const meta = { actor, command: 'spec', correlation };
    const named = events.map(({ type, data }, nth) => ({
      id: eventIdOf(correlation, type, nth),
      type,
      data,
      schema: 1,
      meta,
    }));
    await this.store.append(stream, 'any', named);
  }

  append(caseId: CaseId, ...events: CaseEvent[]): Promise<void> {
    return this.write(caseStream.nameOf(caseId), ...events);
  }

  /** Runs a process with the reaction until it has processed the whole log, including the events it appends. */
  async react(store = this.store): Promise<void> {
    const projections = new Projections(this.store, this.database.pool, [asView(this.reaction, store)]);
    await projections.start();
    for (let answered = -1n; ;) {
      const { position } = await this.store.head();
      if (position === answered) break;
      expect(await projections.reached(this.reaction.name, position, PATIENCE_MS)).toBe(true);
      answered = position;
    }
    await projections.stop();
  }

  async state(caseId: CaseId): Promise<Case> {
    return caseStream.fold(await this.store.readStream(caseStream.nameOf(caseId)))!;
  }

  /** Returns the event types of a case, in order. */
  async types(caseId: CaseId): Promise<string[]> {
    return (await this.store.readStream(caseStream.nameOf(caseId))).map(({ type }) => type);
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

/** A store in which another write precedes the first append. */
export const overtakenOnce = (store: EventStore, overtake: () => Promise<void>): EventStore => {
  let overtaken = false;
  return new Proxy(store, {
    get: (target, name) =>
      name === 'append'
        ? async (...append: Parameters<EventStore['append']>) => {
            if (!overtaken) {
              overtaken = true;
              await overtake();
            }
            return target.append(...append);
          }
        : (Reflect.get(target, name) as () => unknown).bind(target),
  });
};

/** A store whose process dies right after its first append: the result and everything after it are lost. */
export const crashingAfterFirstAppend = (store: EventStore, died: () => void): EventStore =>
  new Proxy(store, {
    get: (target, name) =>
      name === 'append'
        ? async (...append: Parameters<EventStore['append']>) => {
            await target.append(...append);
            died();
            throw new LogUnavailable();
          }
        : (Reflect.get(target, name) as () => unknown).bind(target),
  });
