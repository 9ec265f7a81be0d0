import type { EventStore } from '@center/event-store';
import type { StoredEvent } from '@center/kernel';
import type { Sql, View } from './view';

/**
 * What must follow elsewhere when something has happened: it reads the log and appends to other streams. One owner at a
 * time, in order, at least once: whatever it appends must have ids derived from the event it answers, so that a repeat
 * after a crash changes nothing. What it has to remember it keeps in tables of its own, folded from the log like a view.
 */
export interface Reaction extends Pick<View, 'name' | 'version' | 'tables' | 'ddl'> {
  /** what `meta.command` says of the events that are its answers, as a beginning of it */
  readonly commands: readonly string[];
  /**
   * Answers one event. Throws on an event it cannot handle: it then stops there and says so. Without a store the event was
   * answered long ago, and is only to be remembered.
   */
  react(event: StoredEvent, store: EventStore | undefined, sql: Sql): Promise<void>;
}

/**
 * A reaction as the runner follows it: event by event, its checkpoint moved when all it appended is in the log. Folded anew from
 * the beginning, it answers nothing up to the last event that it has answered before: its decisions were made on the cases
 * as they were then, and are history.
 */
export const asView = (reaction: Reaction, store: EventStore): View => {
  let answered = 0n;
  return {
    name: reaction.name,
    version: reaction.version,
    tables: reaction.tables,
    ddl: reaction.ddl,
    beforeRebuild: async () => {
      answered = await lastAnswered(reaction, store);
    },
    apply: async (events, sql) => {
      for (const event of events) await reaction.react(event, event.position > answered ? store : undefined, sql);
    },
  };
};

const PAGE = 1_000;

/** The position of the last event that the reaction has answered; 0 when it never has. Reads the log twice, page by page. */
const lastAnswered = async ({ commands }: Reaction, store: EventStore): Promise<bigint> => {
  let cause: string | undefined;
  for await (const { meta } of wholeLog(store)) {
    if (meta.causation && commands.some((command) => meta.command.startsWith(command))) cause = meta.causation;
  }
  if (cause === undefined) return 0n; // it answers in order: the cause of its last answer is the last it has answered
  for await (const { id, position } of wholeLog(store)) if (id === cause) return position;
  return 0n;
};

async function* wholeLog(store: EventStore): AsyncGenerator<StoredEvent> {
  for (let after = 0n; ;) {
    const page = await store.readAll(after, PAGE);
    if (page.length === 0) return;
    yield* page;
    after = page.at(-1)!.position;
  }
}
