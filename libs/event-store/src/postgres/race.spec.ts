import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '@center/testing';
import { makeNaiveLog } from '../../testing/race/naive-lane';
import { race } from '../../testing/race/race';

const lane = (name: string): string => join(__dirname, '../../testing/race', name);

describe('a live reader while 32 appenders in two processes race', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await makeNaiveLog(database.pool);
  });
  afterAll(() => database.close());

  it('reads every event once and in order', async () => {
    const tally = await race(lane('postgres-lane.ts'), database.url, 32, 60);
    expect(tally).toEqual({ taken: 32 * 120, skipped: 0, repeated: 0, disordered: 0 });
  });

  it('would miss events if positions came from a sequence', async () => {
    const { taken, skipped } = await race(lane('naive-lane.ts'), database.url, 32, 60);
    expect(taken).toBe(32 * 120);
    expect(skipped).toBeGreaterThan(0);
  });
});
