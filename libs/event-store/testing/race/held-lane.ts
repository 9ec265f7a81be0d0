import { hostClock, openPool, PostgresEventStore } from '../../src';
import type { Lane, LaneModule } from './lane';

/** A faulty engine: the client holds the lock on the head of the log from one statement to the next. */
export const openLane: LaneModule['openLane'] = (url) => {
  const pool = openPool(url, 2);
  const store = new PostgresEventStore(pool, hostClock);
  const append: Lane['append'] = async (...asked) => {
    const client = await pool.connect();
    await client.query('BEGIN; SELECT FROM log.head FOR UPDATE');
    for (let statement = 0; statement < 5; statement += 1) await client.query('SELECT');
    await client.query('COMMIT');
    client.release();
    return store.append(...asked);
  };
  return { lane: { append, follow: store.follow.bind(store), head: store.head.bind(store) }, close: () => pool.end() };
};
