import type { Settings } from '@center/config';
import { hostClock, type openPool, PostgresEventStore } from '@center/event-store';
import { foundedOn, ScenarioClock } from '@center/scenario';

/** The log's clock in a demonstration; `undefined` for a real center, whose log uses the host's clock. */
export const scenarioClock = async (
  { demonstration, scenarioFounded }: Settings,
  pool: ReturnType<typeof openPool>,
): Promise<ScenarioClock | undefined> =>
  demonstration ? ScenarioClock.of(new PostgresEventStore(pool, hostClock), foundedOn(scenarioFounded)) : undefined;
