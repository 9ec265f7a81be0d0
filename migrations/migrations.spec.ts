import { testDatabase, type TestDatabase } from '@center/testing';
import { migrate, migrations } from '.';

describe('the migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  const done = async (): Promise<string[]> => {
    const { rows } = await database.pool.query<{ name: string }>('SELECT name FROM public.migration ORDER BY id');
    return rows.map(({ name }) => name);
  };

  it('are applied once, in order, by concurrent starts', async () => {
    await database.pool.query('DROP SCHEMA log CASCADE; DROP SCHEMA views CASCADE; DROP SCHEMA vault CASCADE');
    await database.pool.query('DROP SCHEMA notices CASCADE');
    await database.pool.query('DROP TABLE public.migration');
    await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
    expect(await done()).toEqual(migrations.map(({ name }) => name));
  });

  it('are idempotent', async () => {
    const before = await done();
    await migrate(database.url);
    expect(await done()).toEqual(before);
  });

  it('cannot be reverted', async () => {
    for (const Migration of migrations) await expect(new Migration().down()).rejects.toThrow('forward only');
  });
});
