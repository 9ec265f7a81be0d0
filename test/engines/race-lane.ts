import { CompanionWriter, EventStoreDbEventStore, EventStoreDbLog, hostClock, openPool } from '@center/event-store';
import type { LaneModule } from '../../libs/event-store/testing/race/lane';

/** The second engine; appends without companions use no database. */
export const openLane: LaneModule['openLane'] = (address) => {
  const pool = openPool('postgres://127.0.0.1:1/none');
  const log = new EventStoreDbLog(address, new CompanionWriter(pool), 20_000);
  const close = async (): Promise<void> => {
    await log.close();
    await pool.end();
  };
  return { lane: new EventStoreDbEventStore(log, hostClock), close };
};
