import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { disguises, search } from './disguises';
import { leaks } from './leaks';
import { temporaryFolder } from './run';
import { testDatabase, type TestDatabase } from './test-database';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  folder = temporaryFolder('leaks');
  await database.pool.query('CREATE SCHEMA "Odd schema"');
  await database.pool.query('CREATE TABLE "Odd schema"."Table" (a text, b bytea, c jsonb, d text[])');
});
afterEach(() => database.pool.query('TRUNCATE "Odd schema"."Table"'));
afterAll(() => database.close());

const NAME = '赵钱孙测试名';
const PHONE = '19900001234';

const formsOf = async (needle = NAME): Promise<string[]> =>
  (await leaks(database.pool, [folder], [needle])).map(({ form, where }) => `${form} in ${where.replace(folder, '')}`);

const plant = (column: string, value: unknown) =>
  database.pool.query(`INSERT INTO "Odd schema"."Table" (${column}) VALUES ($1)`, [value]);

describe('the search for leaks', () => {
  it('finds nothing in an empty table', async () => expect(await formsOf()).toEqual([]));

  it.each<[string, string, unknown]>([
    ['utf-8', 'a', `她叫${NAME}。`],
    ['utf-8', 'c', JSON.stringify({ child: { name: NAME } })],
    ['utf-8', 'd', ['x', NAME]],
    ['hex', 'b', Buffer.from(`她叫${NAME}。`)],
    ['hex', 'a', Buffer.from(NAME).toString('hex').toUpperCase()],
    ['escaped', 'a', encodeURIComponent(NAME)],
    ['escaped', 'a', '\\u8d75\\u94b1\\u5b59\\u6d4b\\u8bd5\\u540d'],
  ])('finds it as %s in column %s', async (form, column, value) => {
    await plant(column, value);
    expect(await formsOf()).toEqual([`${form} in "Odd schema"."Table"`]);
  });

  it.each(['', 'x', 'xy', 'xyz'])('finds it in base64 after %p', async (before) => {
    for (const spelling of ['base64', 'base64url'] as const) {
      await plant('a', Buffer.from(`${before}${NAME}>?后面`).toString(spelling));
      expect(await formsOf()).toEqual(['base64 in "Odd schema"."Table"']);
      await database.pool.query('TRUNCATE "Odd schema"."Table"');
    }
  });

  it('finds it in files of subfolders, and in a log file given by path', async () => {
    mkdirSync(join(folder, 'base', '5'), { recursive: true });
    writeFileSync(join(folder, 'base', '5', '1249'), Buffer.concat([Buffer.alloc(70_001, 7), Buffer.from(PHONE)]));
    expect(await formsOf(PHONE)).toEqual(['utf-8 in /base/5/1249']);
    const log = join(temporaryFolder('log'), 'center.log');
    appendFileSync(log, `{"msg":"${PHONE}"}`);
    expect(await leaks(database.pool, [log], [PHONE])).toEqual([{ needle: PHONE, form: 'utf-8', where: log }]);
  });

  it('finds it in the raw files of the cluster', async () => {
    const cluster = join(dirname(folder), 'postgres');
    for (const before of ['', 'x'.repeat(5_000), '']) await plant('a', before + NAME); // one may cross a page boundary
    const found = await leaks(database.pool, [cluster], [NAME]);
    // in pg_wal, or in the table's own file when a checkpoint (any DROP DATABASE asks for one) has recycled that segment
    expect(found.map(({ where }) => where)).toEqual(
      expect.arrayContaining(['"Odd schema"."Table"', expect.stringContaining(cluster)]),
    );
  });

  it('names each needle found, and rejects a needle that is too short', async () => {
    await plant('a', `${NAME} ${PHONE}`);
    const found = await leaks(database.pool, [], [NAME, PHONE, '不在这里的话']);
    expect(found.map(({ needle }) => needle).sort()).toEqual([NAME, PHONE].sort());
    await expect(leaks(database.pool, [], ['短'])).rejects.toThrow(RangeError);
  });

  it('searches every byte, including the last', () => {
    const sought = disguises(PHONE);
    for (const content of [PHONE, `1${PHONE}`, `19${PHONE}`, `${PHONE}1`])
      expect(search(Buffer.from(content), sought).map(({ form }) => form)).toEqual(['utf-8']);
    expect(search(Buffer.from(PHONE.slice(0, -1)), sought)).toEqual([]);
  });
});
