import { testDatabase, type TestDatabase } from '@center/testing';
import { binaryArray } from './binary-array';

describe('an array in binary format', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it.each<[Parameters<typeof binaryArray>[0], unknown[], string]>([
    ['text', ['a', '', '"}\\,{', '未成年人', null], 'text'],
    ['json', ['{"b": 1,\n"a":"\\u0000 \\ud800"}', '[]'], 'json'],
    ['uuid', ['0c4c8e5a-2b0d-8f7e-9a3b-ffffffffffff', null], 'uuid'],
    ['bytea', [Buffer.from([0, 255, 92, 34]), Buffer.alloc(0), undefined], 'bytea'],
    ['smallint', [1, -32768, 32767], 'smallint'],
    ['integer', [0, -2, 2147483647, null], 'integer'],
    ['timestamptz', ['1969-12-31T23:59:59.999Z', '2024-08-06T12:30:00.123Z'], 'timestamptz'],
    ['integer', [], 'integer'],
  ])('of %s is read back by PostgreSQL: %j', async (type, values, name) => {
    const { rows } = await database.pool.query<{ value: unknown }>(
      `SELECT ${type === 'json' ? 'value::text' : 'value'} FROM unnest($1::${name}[]) WITH ORDINALITY AS u (value, nth) ORDER BY nth`,
      [binaryArray(type, values)],
    );
    const read = rows.map(({ value }) => (value instanceof Date ? value.toISOString() : value));
    expect(read).toEqual(values.map((value) => value ?? null));
  });

  it('rejects a text that is not a UUID', () => {
    for (const text of ['', 'no', '0c4c8e5a-2b0d-8f7e-9a3b-fffffffffff', '0c4c8e5a-2b0d-8f7e-9a3b-fffffffffffg']) {
      expect(() => binaryArray('uuid', [text])).toThrow(TypeError);
    }
  });
});
