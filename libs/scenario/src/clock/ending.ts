import { type EventStore, eventIdOf, newOperation } from '@center/event-store';
import type { EventActor, Instant } from '@center/kernel';

/** The end time of a scenario, and the host's time when its run completed. */
export interface Ending {
  readonly at: Instant;
  readonly hostAt: Instant;
}

const STREAM = 'scenario';
const TYPE = 'ScenarioPlayed';
const SCHEMA = 2;

/** The end of a log's scenario; `undefined` until its run has completed. Throws for an unknown schema version. */
export const endingOf = async (store: EventStore): Promise<Ending | undefined> => {
  const [played] = await store.readStream(STREAM);
  if (!played) return undefined;
  if (played.schema > SCHEMA) throw new Error(`unknown schema version ${played.schema} of ${TYPE}`);
  const { at, hostAt = at } = played.data as { at: Instant; hostAt?: Instant }; // schema 1: run at the host's time
  return { at, hostAt };
};

/** Records that the run has completed. */
export const writeEnding = async (store: EventStore, ending: Ending, actor: EventActor): Promise<void> => {
  const operation = newOperation();
  const meta = { actor, command: 'play-scenario', correlation: operation };
  await store.append(STREAM, 'new', [
    { id: eventIdOf(operation, TYPE), type: TYPE, schema: SCHEMA, data: { ...ending }, meta },
  ]);
};
