import type { EventStore } from '@center/event-store';
import type { StoredEvent } from '@center/kernel';
import type { Sql, View } from './view';

/**
 * What must follow elsewhere when something has happened: it reads the log and appends to other streams. One owner at a
 * time, in order, at least once: whatever it appends must have ids derived from the event it answers, so that a repeat
 * after a crash changes nothing. What it has to remember it keeps in tables of its own, folded from the log like a view.
 */
export interface Reaction extends Pick<View, 'name' | 'version' | 'tables' | 'ddl'> {
  /** Answers one event. Throws on an event it cannot handle: it then stops there and says so. */
  react(event: StoredEvent, store: EventStore, sql: Sql): Promise<void>;
}

/** A reaction as the runner follows it: event by event, its checkpoint moved when all it appended is in the log. */
export const reacting = (reaction: Reaction, store: EventStore): View => ({
  name: reaction.name,
  version: reaction.version,
  tables: reaction.tables,
  ddl: reaction.ddl,
  apply: async (events, sql) => {
    for (const event of events) await reaction.react(event, store, sql);
  },
});
