import { type EventStore, eventIdOf, newOperation } from '@center/event-store';
import type { EventActor, Instant } from '@center/kernel';

/** The last moment of a story, and what the host's clock showed when it was told to its end. */
export interface Ending {
  readonly at: Instant;
  readonly hostAt: Instant;
}

const STREAM = 'scenario';
const TYPE = 'ScenarioPlayed';
const SCHEMA = 2;

/** How the story of a log ended; `undefined` while it has not been told to its end. Throws for a shape not known. */
export const endingOf = async (store: EventStore): Promise<Ending | undefined> => {
  const [played] = await store.readStream(STREAM);
  if (!played) return undefined;
  if (played.schema > SCHEMA) throw new Error(`unknown shape ${played.schema} of ${TYPE}`);
  const { at, hostAt = at } = played.data as { at: Instant; hostAt?: Instant }; // schema 1: told at the host's own time
  return { at, hostAt };
};

/** Writes down that the story is told. */
export const writeEnding = async (store: EventStore, ending: Ending, actor: EventActor): Promise<void> => {
  const operation = newOperation();
  const meta = { actor, command: 'play-scenario', correlation: operation };
  await store.append(STREAM, 'new', [
    { id: eventIdOf(operation, TYPE), type: TYPE, schema: SCHEMA, data: { ...ending }, meta },
  ]);
};
