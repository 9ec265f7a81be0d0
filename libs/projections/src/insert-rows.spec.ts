import { testDatabase, type TestDatabase } from '@center/testing';
import { insertRows } from './insert-rows';
import { inTransaction } from './transaction';

describe('rows inserted by COPY', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await database.pool.query(
      'CREATE TABLE views.kinds (word text, number integer, whole bigint, yes boolean, words text[], doc jsonb, at timestamptz)',
    );
  });
  afterAll(() => database.close());
  afterEach(() => database.pool.query('TRUNCATE views.kinds'));

  const insert = (rows: readonly object[]): Promise<void> =>
    inTransaction(database.pool, 'views', (sql) => insertRows(sql, 'kinds', rows, ['doc']));
  const stored = async () =>
    (await database.pool.query<{ row: object }>('SELECT to_jsonb(k) AS row FROM views.kinds k')).rows;

  it.each([
    { word: '未成年人', words: ['学校', 'b'], doc: [{ a: '\t"\\' }] },
    { word: '\\N', words: [], doc: [] },
    { word: '', words: ['', 'NULL', '{"a,b"}', '\\', '\n\r\t'], doc: 'a\nb' },
    { word: '\\.\n\r\t\\t', words: ['\\N'], doc: { '\\': null } },
    { word: null, words: null, doc: null },
  ])('are read back as they were: %j', async ({ word, words, doc }) => {
    const row = { word, number: -7, whole: 9_007_199_254_740_991, yes: false, words, doc, at: null };
    await insert([row, { ...row, yes: true }]);
    expect((await stored()).map((each) => each.row)).toEqual([row, { ...row, yes: true }]);
  });

  it('may be of any length, whatever the length of the first one is', async () => {
    const rows = [1, 50_000, 0, 300_000].map((length) => ({ word: '未'.repeat(length) }));
    await insert(rows);
    const { rows: words } = await database.pool.query<{ word: string }>('SELECT word FROM views.kinds');
    expect(words).toEqual(rows);
  });

  it('are inserted all or none, and an error leaves the connection usable', async () => {
    const row = { word: 'a', number: 1 };
    await expect(insert([row, { word: 'b', number: 'one' }])).rejects.toMatchObject({ code: '22P02' });
    expect(await stored()).toEqual([]);
    await insert([row]);
    await insert([]);
    expect(await stored()).toHaveLength(1);
  });

  it('leave the connection usable when the statement itself fails', async () => {
    const many = Array.from({ length: 5_000 }, (_, number) => ({ nothing: 'a'.repeat(50), number }));
    await inTransaction(database.pool, 'views', async (sql) => {
      await sql('SAVEPOINT before');
      await expect(insertRows(sql, 'kinds', many)).rejects.toMatchObject({ code: '42703' });
      await sql('ROLLBACK TO before');
      await insertRows(sql, 'kinds', [{ word: 'a', number: 1 }]);
    });
    expect(await stored()).toHaveLength(1);
  });

  it('report a lost connection as unavailable', async () => {
    const lost = inTransaction(database.pool, 'views', async (sql) => {
      await sql('SELECT pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
      await insertRows(sql, 'kinds', [{ word: 'a' }]);
    });
    await expect(lost).rejects.toMatchObject({ name: 'ViewsUnavailable' });
  });
});
