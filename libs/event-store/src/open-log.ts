import type { Clock } from '@center/kernel';
import { EventStoreDbEventStore } from './eventstoredb/eventstoredb-event-store';
import { EventStoreDbLog } from './eventstoredb/eventstoredb-log';
import type { LogLoader } from './log-loader';
import type { EventStore } from './port';
import { CompanionWriter } from './postgres/companion-writer';
import type { openPool } from './postgres/pool';
import { PostgresEventStore } from './postgres/postgres-event-store';
import { PostgresLogLoader } from './postgres/postgres-log-loader';

/** An open log, for any clock. */
export interface Log {
  /** the log with the clock that its events get their time from */
  storeWith(clock: Clock): EventStore;
  /** loads events of another log, or of a backup */
  readonly loader: LogLoader;
  close(): Promise<void>;
}

/**
 * Opens the log of a center: that on the server at an address, or that in the database of the pool. The caller closes it,
 * and the pool after it. Resolves when it can be read. Throws `LogUnavailable`.
 */
export const openLog = async (pool: ReturnType<typeof openPool>, address: string | undefined): Promise<Log> => {
  if (address === undefined) {
    return {
      storeWith: (clock) => new PostgresEventStore(pool, clock),
      loader: new PostgresLogLoader(pool),
      close: () => Promise.resolve(),
    };
  }
  const log = new EventStoreDbLog(address, new CompanionWriter(pool));
  try {
    await log.ready();
  } catch (error) {
    await log.close();
    throw error;
  }
  return {
    storeWith: (clock) => new EventStoreDbEventStore(log, clock),
    loader: log.loader,
    close: () => log.close(),
  };
};
