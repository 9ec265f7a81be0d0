import type { EventStore } from '@center/event-store';
import type { StoredEvent } from '@center/kernel';
import type { Sql, View } from './view';

/**
 * A process manager: it subscribes to the log and appends to other streams. It runs in one process at a time, in order, at
 * least once: the ids of the events it appends must be derived from the event it reacts to, so that a retry after a crash
 * is idempotent. Its state is in its own tables, folded from the log like a view.
 */
export interface Reaction extends Pick<View, 'name' | 'version' | 'tables' | 'ddl'> {
  /** the prefixes of `meta.command` of the events that it appends */
  readonly commands: readonly string[];
  /** Whether it reads an event; the others are not passed to it. */
  reads(event: StoredEvent): boolean;
  /** Events that only change its state. Consecutive ones are folded in one batch, and it appends nothing because of them. */
  readonly state?: {
    of(event: StoredEvent): boolean;
    fold(events: readonly StoredEvent[], sql: Sql): Promise<void>;
  };
  /**
   * Reacts to one event that it reads and that does not only change its state. Throws on an event that it cannot handle:
   * it then stops there and reports the fault. Without a store the event was handled before, and only the state is
   * updated.
   */
  react(event: StoredEvent, store: EventStore | undefined, sql: Sql): Promise<void>;
}

/**
 * Adapts a reaction to the runner: event by event, and the checkpoint moves after all its appends are in the log. A page in
 * which it reacts to nothing is folded like that of a view, together with the views. During a
 * rebuild it appends nothing up to the last event that it has handled before: those decisions were made on the state of
 * the cases at that time, and are history.
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
    wants: (event) => reaction.reads(event),
    acts: (event) => !reaction.state?.of(event),
    apply: async (events, sql) => {
      for (const run of runsOf(reaction, events)) {
        if (reaction.state?.of(run[0]!)) await reaction.state.fold(run, sql);
        else await reaction.react(run[0]!, run[0]!.position > answered ? store : undefined, sql);
      }
    },
  };
};

/** Consecutive events that only change the state, together; every other event alone. */
const runsOf = ({ state }: Reaction, events: readonly StoredEvent[]): StoredEvent[][] => {
  const runs: StoredEvent[][] = [];
  events.forEach((event, nth) => {
    const continues = nth > 0 && state?.of(event) && state.of(events[nth - 1]!);
    if (continues) runs.at(-1)!.push(event);
    else runs.push([event]);
  });
  return runs;
};

const PAGE = 1_000;

/** The position of the last event that the reaction has handled; 0 if there is none. Reads the log twice, page by page. */
const lastAnswered = async ({ commands }: Reaction, store: EventStore): Promise<bigint> => {
  let cause: string | undefined;
  for await (const { meta } of wholeLog(store)) {
    if (meta.causation && commands.some((command) => meta.command.startsWith(command))) cause = meta.causation;
  }
  if (cause === undefined) return 0n; // it runs in order: the cause of its last append is the last event it has handled
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
