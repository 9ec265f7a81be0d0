import { testDatabase, type TestDatabase } from './index';

describe('a test database', () => {
  const open: TestDatabase[] = [];
  const make = async (): Promise<TestDatabase> => {
    const made = await testDatabase();
    open.push(made);
    return made;
  };
  afterAll(() => Promise.all(open.map((database) => database.close())));

  it('is migrated and isolated', async () => {
    const [one, other] = await Promise.all([make(), make()]);
    await one.pool.query('create table public.mark ()');
    const found = await other.pool.query(`select to_regclass('public.mark') as mark, to_regnamespace('log') as log`);
    expect(found.rows).toEqual([{ mark: null, log: 'log' }]);
  });

  it('is dropped on close', async () => {
    const [passing, staying] = [await testDatabase(), await make()];
    await passing.close();
    const name = new URL(passing.url).pathname.slice(1);
    const found = await staying.pool.query('select from pg_database where datname = $1', [name]);
    expect(found.rowCount).toBe(0);
  });
});
