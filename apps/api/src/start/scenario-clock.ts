import type { Settings } from '@center/config';
import { hostClock, type Log } from '@center/event-store';
import { foundedOn, ScenarioClock } from '@center/scenario';

/** The log's clock in a demonstration; `undefined` for a real center, whose log uses the host's clock. */
export const scenarioClock = async (
  { demonstration, scenarioFounded }: Settings,
  log: Log,
): Promise<ScenarioClock | undefined> =>
  demonstration ? ScenarioClock.of(log.storeWith(hostClock), foundedOn(scenarioFounded)) : undefined;
