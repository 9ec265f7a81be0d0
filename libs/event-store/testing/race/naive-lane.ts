import { setImmediate } from 'node:timers/promises';
import type { StoredEvent } from '@center/kernel';
import type { Pool, PoolClient } from 'pg';
import { type EventToAppend, openPool } from '../../src';
import type { Lane, LaneModule } from './lane';

/** Creates the table of the naive log. */
export const makeNaiveLog = (pool: Pool) =>
  pool.query('CREATE TABLE public.naive (position bigserial PRIMARY KEY, id uuid NOT NULL)');

/** The bug the race must detect: positions from a sequence, assigned in one order and committed in another. */
export const openLane: LaneModule['openLane'] = (url) => {
  const pool = openPool(url, 20);
  return { lane: naive(pool), close: () => pool.end() };
};

const naive = (pool: Pool): Lane => ({
  async append(_stream, _expected, events) {
    const client = await pool.connect();
    try {
      return { revision: 0, position: await insert(client, events), repeated: false };
    } finally {
      client.release();
    }
  },

  async *follow(after, signal) {
    let position = after;
    while (!signal.aborted) {
      const { rows } = await pool.query<{ id: string; position: string }>(
        'SELECT id, position FROM public.naive WHERE position > $1 ORDER BY position LIMIT 1000',
        [position],
      );
      const page = rows.map((row) => ({ ...row, position: BigInt(row.position) }) as StoredEvent);
      position = page.at(-1)?.position ?? position;
      if (page.length > 0) yield page;
      await setImmediate();
    }
  },

  async head() {
    const { rows } = await pool.query<{ last: string }>('SELECT coalesce(max(position), 0) AS last FROM public.naive');
    return { position: BigInt(rows[0]!.last), knownAt: null };
  },
});

const insert = async (client: PoolClient, events: readonly EventToAppend[]): Promise<bigint> => {
  await client.query('BEGIN');
  const { rows } = await client.query<{ position: string }>(
    'INSERT INTO public.naive (id) SELECT unnest($1::uuid[]) RETURNING position',
    [events.map(({ id }) => id)],
  );
  await client.query('SELECT pg_sleep(random() * 0.01)');
  await client.query('COMMIT');
  return BigInt(rows.at(-1)!.position);
};
