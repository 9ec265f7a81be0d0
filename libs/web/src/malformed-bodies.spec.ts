import fc from 'fast-check';
import { placesIn, problemIn, MalformedTarget, SECRET } from '../testing/malformed';

const ID = '22222222-2222-4222-8222-222222222222';
const valid = { text: SECRET };

/** This many fields of an object, none of which has a common name. */
const manyFields = (count: number): string => Array.from({ length: count }, (_, nth) => `"f${nth}":1`).join(',');

let target: MalformedTarget;
beforeAll(async () => {
  target = await MalformedTarget.open();
});
afterAll(() => target.close());

describe('a body of the wrong shape', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', ['/text required']],
    ['blanks', ' \n ', [' malformed-json']],
    ['a list', `[${JSON.stringify(valid)}]`, [' must-be-object']],
    ['null', 'null', [' null-not-allowed']],
    ['a text', JSON.stringify(SECRET), [' must-be-object']],
    ['a number', '7', [' must-be-object']],
    ['a truncated object', `{"text":"${SECRET}"`, [' malformed-json']],
    ['a trailing comma', `{"text":"${SECRET}",}`, [' malformed-json']],
    ['single quotes', `{'text':'${SECRET}'}`, [' malformed-json']],
    ['two values', `{"text":"${SECRET}"} {}`, [' malformed-json']],
    ['a raw newline in a text', `{"text":"a\n"}`, ['/text malformed-json']],
    ['NaN', `{"text":"a","count":NaN}`, ['/count malformed-json']],
    ['1e999', `{"text":"a","count":1e999}`, ['/count out-of-range']],
    ['a huge integer', `{"text":"a","count":${'9'.repeat(400)}}`, ['/count out-of-range']],
    ['an integer past 2^53', `{"text":"a","count":9007199254740993}`, ['/count must-be-whole-number']],
    ['a fraction', `{"text":"a","count":1.5}`, ['/count must-be-whole-number']],
    ['a NUL', `{"text":"a\\u0000"}`, ['/text invalid-characters']],
    ['a raw NUL', `{"text":"a\0"}`, ['/text malformed-json']],
    ['a lone surrogate', `{"text":"a\\ud800"}`, ['/text invalid-characters']],
    [
      'a lone low surrogate, nested',
      `{"text":"a","people":[{"name":"\\udc00x"}]}`,
      ['/people/0/name invalid-characters'],
    ],
    ['a duplicate name', `{"text":"a","text":"b"}`, ['/text duplicate-field']],
    ['a duplicate name, once escaped', `{"text":"a","te\\u0078t":"b"}`, ['/text duplicate-field']],
    ['__proto__', `{"text":"a","__proto__":{"admin":true}}`, ['/__proto__ unknown-field']],
    ['constructor', `{"text":"a","constructor":{"prototype":{}}}`, ['/constructor unknown-field']],
    ['toString', `{"text":"a","people":[{"toString":1}]}`, ['/people/0/toString unknown-field']],
    ['hasOwnProperty', `{"text":"a","hasOwnProperty":1}`, ['/hasOwnProperty unknown-field']],
    ['101 fields', `{${manyFields(101)}}`, [' too-many-fields']],
    ['101 fields of an item', `{"text":"a","people":[{${manyFields(101)}}]}`, ['/people/0 too-many-fields']],
    ['501 items', `{"text":"a","people":[${'{},'.repeat(500)}{}]}`, ['/people wrong-count']],
    ['501 values where a text belongs', `{"text":[${'1,'.repeat(500)}1]}`, ['/text wrong-count']],
    [
      'more than 20,000 values',
      `{"text":"a","people":[${Array(401)
        .fill(`[${'1,'.repeat(49)}1]`)
        .join(',')}]}`,
      ['/people/392/4 too-many-values'],
    ],
    ['null in a field', `{"text":null}`, ['/text required']],
    ['2,000 lists deep', '['.repeat(2000), [`${'/0'.repeat(33)} too-deep`]],
    ['2,000 objects deep', '{"a":'.repeat(2000) + '1' + '}'.repeat(2000), [`${'/a'.repeat(33)} too-deep`]],
    ['500,000 lists deep', '['.repeat(500_000), [`${'/0'.repeat(33)} too-deep`]],
  ])('%s', async (_, body, expected) => {
    const answer = await target.send(body);
    expect(answer.status).toBe(400);
    expect(await placesIn(answer)).toEqual(expected);
  });

  it('broken UTF-8', async () => {
    for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe4, 0xb8]]) {
      const body = Buffer.concat([Buffer.from('{"text":"'), Buffer.from(bytes), Buffer.from('"}')]);
      expect(await placesIn(await target.send(body))).toEqual([' malformed-utf8']);
    }
  });

  it('UTF-16', async () => {
    expect((await target.send(Buffer.from(JSON.stringify(valid), 'utf16le'))).status).toBe(400);
  });
});

describe('an invalid field', () => {
  const person = (people: unknown) => ({ ...valid, people });
  it.each<[unknown, string[]]>([
    [{}, ['/text required']],
    [{ text: '' }, ['/text must-be-text']],
    [{ text: ' \t ' }, ['/text must-be-text']],
    [{ text: 'x'.repeat(20_001) }, ['/text must-be-text']],
    [{ text: { [SECRET]: SECRET } }, ['/text must-be-text']],
    [{ text: [SECRET] }, ['/text must-be-text']],
    [{ text: 5 }, ['/text must-be-text']],
    [{ ...valid, count: '5' }, ['/count must-be-whole-number']],
    [{ ...valid, count: -1 }, ['/count must-be-whole-number']],
    [{ ...valid, anonymous: 'true' }, ['/anonymous must-be-boolean']],
    [{ ...valid, discoveredAt: '2025-02-30T00:00:00Z' }, ['/discoveredAt must-be-instant']],
    [{ ...valid, discoveredAt: '2025-02-03' }, ['/discoveredAt must-be-instant']],
    [{ ...valid, discoveredAt: 1738540800000 }, ['/discoveredAt must-be-instant']],
    [{ ...valid, discoveredAt: '+275761-01-01T00:00:00Z' }, ['/discoveredAt must-be-instant']],
    [{ ...valid, agencyId: SECRET }, ['/agencyId must-be-uuid']],
    [{ ...valid, agencyId: { id: ID } }, ['/agencyId must-be-uuid']],
    [{ ...valid, areaCode: '37068' }, ['/areaCode must-be-area-code']],
    [{ ...valid, areaCode: 370682 }, ['/areaCode must-be-area-code']],
    [{ ...valid, surprise: SECRET }, ['/surprise unknown-field']],
    [{ ...valid, [SECRET]: 1 }, [' unknown-field']],
    [{ ...valid, p13800000000: 1 }, [' unknown-field']],
    [person({}), ['/people must-be-list']],
    [person([[{ name: SECRET }]]), ['/people/0 must-be-object']],
    [person([{}, SECRET]), ['/people/1 must-be-object']],
    [person(Array(21).fill({})), ['/people wrong-count']],
    [person([{}, { name: 5 }]), ['/people/1/name must-be-text']],
    [person([{ nickname: SECRET }]), ['/people/0/nickname unknown-field']],
    [person([{ birthDate: '2024-02-30' }]), ['/people/0/birthDate must-be-date']],
    [person([{ colours: ['RED', SECRET] }]), ['/people/0/colours/1 must-be-one-of']],
    [person([{ colours: 'RED' }]), ['/people/0/colours must-be-list']],
    [person([{ guardian: [] }]), ['/people/0/guardian must-be-object']],
    [person([{ guardian: { guardian: { name: ' ' } } }]), ['/people/0/guardian/guardian/name must-be-text']],
    [person({ length: 3, 0: {} }), ['/people must-be-list']],
    [{ text: 'a', then: {}, surprise: 1 }, ['/then unknown-field', '/surprise unknown-field']],
  ])('%j', async (body, expected) => {
    const found = await placesIn(await target.send(JSON.stringify(body)));
    expect([...new Set(found)]).toEqual(expect.arrayContaining(expected));
    expect(found.every((place) => expected.some((one) => place.startsWith(one.split(' ')[0]!)))).toBe(true);
  });
});

describe('arbitrary input', () => {
  it('gets a status below 500 and is never echoed', async () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'binary' }),
        fc.constantFrom<unknown>(SECRET, null, true, -0, 1e300, '', '\u0000', 'RED', ID, '2024-02-29T23:59:60Z'),
        fc.double(),
        fc.array(tie('any'), { maxLength: 4 }),
        tie('object'),
      ),
      object: fc.dictionary(
        fc.oneof(
          fc.constantFrom(
            'text',
            'at',
            'count',
            'people',
            'name',
            'guardian',
            'colours',
            'areaCode',
            '__proto__',
            SECRET,
          ),
          fc.string(),
        ),
        tie('any'),
        { maxKeys: 6 },
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(value.object, value.any), async (body) => {
        const answer = await target.send(JSON.stringify(body) ?? 'undefined');
        if (answer.status !== 201) await problemIn(answer);
        else await answer.text();
      }),
      { numRuns: 400 },
    );
  });

  it('also as bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        expect((await target.send(Buffer.from(bytes))).status).toBe(400);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the echo check', () => {
  it.each([
    ['a response that echoes the input', `{"status":400,"title":"${SECRET}"}`, 400],
    ['a 5xx', '{"status":500}', 500],
    ['a success', '{"status":201}', 201],
  ])('notices %s', async (_, body, status) => {
    const headers = { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' };
    await expect(problemIn(new Response(body, { status, headers }))).rejects.toThrow();
    await expect(problemIn(new Response('{"status":400}', { status: 400, headers }))).resolves.toEqual({ status: 400 });
  });
});
