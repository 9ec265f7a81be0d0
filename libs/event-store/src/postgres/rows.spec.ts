import { FakeClock, testDatabase, type TestDatabase } from '@center/testing';
import { instant } from '@center/kernel';
import { Pool } from 'pg';
import { aStream, someEvents } from '../../testing/sample-events';
import { PostgresEventStore } from './postgres-event-store';

describe('the instant of an event that is read', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it.each(['UTC', 'Asia/Shanghai', 'America/St_Johns'])(
    'has milliseconds, whatever zeros PostgreSQL leaves out; session in %s',
    async (zone) => {
      const pool = new Pool({ connectionString: database.url, options: `-c TimeZone=${zone}` });
      try {
        const clock = new FakeClock();
        const store = new PostgresEventStore(pool, clock);
        const start = (await store.head()).knownAt ?? clock.now();
        const second = Math.ceil(Date.parse(start) / 1000) * 1000 + 1000;
        const times = [0, 4, 120, 123, 500, 999].map((fraction) => instant(second + fraction));
        const stream = aStream();
        for (const [revision, time] of times.entries()) {
          clock.set(time);
          await store.append(stream, revision === 0 ? 'new' : revision - 1, someEvents(1));
        }
        const read = [await store.readStream(stream), await store.readStream(stream, { direction: 'backwards' })];
        expect(read[0]!.map(({ knownAt }) => knownAt)).toEqual(times);
        expect(read[1]!.map(({ knownAt }) => knownAt).reverse()).toEqual(times);
      } finally {
        await pool.end();
      }
    },
  );
});
