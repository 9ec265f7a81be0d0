import { type EventStore, hostClock, openLog } from '@center/event-store';
import type { StoredEvent } from '@center/kernel';
import { logFor, SERVER } from '../../engines/server';
type Pool = Parameters<typeof openLog>[0];

const PAGE = 500;

/** With a server, the log of the center of a data folder is there, beside those of other centers. */
const addressOf = (dataDir: string): string | undefined => SERVER && logFor(dataDir, SERVER);

/** The settings of the program that name the log of the center of a data folder. */
export const logSettings = (dataDir: string): NodeJS.ProcessEnv => {
  const address = addressOf(dataDir);
  return address === undefined ? {} : { EVENT_STORE: 'eventstoredb', EVENTSTOREDB_URL: address };
};

/** Runs a function with the log of the center of a data folder; `pool` is that of its database. */
export const withLog = async <Result>(
  pool: Pool,
  dataDir: string,
  work: (store: EventStore) => Promise<Result>,
): Promise<Result> => {
  const log = await openLog(pool, addressOf(dataDir));
  try {
    return await work(log.storeWith(hostClock));
  } finally {
    await log.close();
  }
};

/** All events of a log in order. */
export const eventsIn = async (store: EventStore): Promise<StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for (let after = 0n; ; after = events.at(-1)!.position) {
    const page = await store.readAll(after, PAGE);
    if (page.length === 0) return events;
    events.push(...page);
  }
};
