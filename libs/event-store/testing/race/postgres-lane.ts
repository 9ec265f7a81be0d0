import { hostClock, openPool, PostgresEventStore } from '../../src';
import type { LaneModule } from './lane';

/** The PostgreSQL engine. */
export const openLane: LaneModule['openLane'] = (url) => {
  const pool = openPool(url, 20);
  return { lane: new PostgresEventStore(pool, hostClock), close: () => pool.end() };
};
