import { FakeClock, testDatabase, type TestDatabase } from '@center/testing';
import { Pool } from 'pg';
import { aStream, someEvents } from '../../testing/sample-events';
import type { Companion } from '../port';
import { PostgresEventStore } from './postgres-event-store';

const WITHOUT_HASH_JOINS = '-c enable_hashjoin=off';

describe('the rows that become durable with events', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await database.pool.query(`
      CREATE TABLE written (function text, stream text);
      CREATE FUNCTION keys(streams text[]) RETURNS SETOF uuid LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO written SELECT 'keys', stream FROM unnest(streams) AS stream;
      END $$;
      CREATE FUNCTION responses(streams text[], appended boolean[], positions bigint[]) RETURNS void LANGUAGE sql AS $$
        INSERT INTO written SELECT 'responses', stream FROM unnest(streams, positions) AS given (stream, position)
        JOIN log.event USING (stream, position);
      $$;`);
  });
  afterAll(() => database.close());

  const planned = (planner: string): Pool => new Pool({ connectionString: database.url, options: planner });
  const streamsOf = async (name: string): Promise<string[]> => {
    const { rows } = await database.pool.query<{ stream: string }>(
      'SELECT stream FROM written WHERE function = $1 ORDER BY stream',
      [name],
    );
    return rows.map(({ stream }) => stream);
  };

  afterEach(() => database.pool.query('TRUNCATE written'));

  it.each([
    '',
    WITHOUT_HASH_JOINS,
    `${WITHOUT_HASH_JOINS} -c enable_mergejoin=off`,
    `${WITHOUT_HASH_JOINS} -c enable_hashagg=off`,
    '-c enable_nestloop=off',
    '-c plan_cache_mode=force_generic_plan',
  ])('are written however the statement is planned, also if nothing is claimed (%s)', async (planner) => {
    const pool = planned(planner);
    const store = new PostgresEventStore(pool, new FakeClock());
    const streams = Array.from({ length: 20 }, () => aStream());
    const row = (write: string, stream: string): Companion => ({
      write,
      columns: [{ type: 'text', values: [stream] }],
    });
    const append = (stream: string) =>
      store.append(stream, 'new', someEvents(1), { before: [row('keys', stream)], after: row('responses', stream) });
    const [first, ...others] = streams;
    await append(first!);
    await Promise.all(others.map(append));
    await pool.end();
    expect(await streamsOf('keys')).toEqual(streams.toSorted());
    expect(await streamsOf('responses')).toEqual(streams.toSorted());
  });

  it('would be missing if the claims were joined with what the function returns', async () => {
    const pool = planned(WITHOUT_HASH_JOINS);
    await pool.query(`SELECT FROM unnest('{}'::uuid[]) AS claim (id) WHERE id IN (SELECT keys('{joined}'))`);
    await pool.end();
    expect(await streamsOf('keys')).toEqual([]);
  });
});
