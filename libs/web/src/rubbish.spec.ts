import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import { probeApp } from '../testing/probe-app';
import { rawRequest } from '../testing/raw-request';

const ID = '22222222-2222-4222-8222-222222222222';
/** stands in everything sent, so that an echo is noticed */
const SECRET = 'q7Zk-told-in-confidence-王小明';

let app: NestFastifyApplication;
let url: string;

beforeAll(async () => {
  app = await probeApp();
  url = await app.getUrl();
});
afterAll(() => app.close());

interface ProblemBody {
  status: number;
  code: string;
  errors?: { in: string; pointer: string; code: string }[];
}

const send = (body: string | Buffer, headers: Record<string, string> = {}, path = '/v1/probes'): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

/** The problem of an answer; fails for an answer that is none, is a 5xx, or repeats what was sent. */
const problem = async (answer: Response): Promise<ProblemBody> => {
  const text = await answer.text();
  expect(text).not.toContain('q7Zk');
  expect(text).not.toContain('王小明');
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const body = JSON.parse(text) as ProblemBody;
  expect(body.status).toBe(answer.status);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  return body;
};

const places = async (answer: Response): Promise<string[]> =>
  ((await problem(answer)).errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`).sort();

const sound = { text: SECRET };

describe('a body of the wrong shape', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', ['/text required']],
    ['blanks', ' \n ', [' malformed-json']],
    ['a list', `[${JSON.stringify(sound)}]`, [' must-be-object']],
    ['null', 'null', [' null-not-allowed']],
    ['a text', JSON.stringify(SECRET), [' must-be-object']],
    ['a number', '7', [' must-be-object']],
    ['half an object', `{"text":"${SECRET}"`, [' malformed-json']],
    ['a comma too many', `{"text":"${SECRET}",}`, [' malformed-json']],
    ['single quotes', `{'text':'${SECRET}'}`, [' malformed-json']],
    ['two values', `{"text":"${SECRET}"} {}`, [' malformed-json']],
    ['a raw newline in a text', `{"text":"a\n"}`, ['/text malformed-json']],
    ['NaN', `{"text":"a","count":NaN}`, ['/count malformed-json']],
    ['1e999', `{"text":"a","count":1e999}`, ['/count out-of-range']],
    ['a huge whole number', `{"text":"a","count":${'9'.repeat(400)}}`, ['/count out-of-range']],
    ['a whole number past 2^53', `{"text":"a","count":9007199254740993}`, ['/count must-be-whole-number']],
    ['a fraction', `{"text":"a","count":1.5}`, ['/count must-be-whole-number']],
    ['a NUL', `{"text":"a\\u0000"}`, ['/text invalid-characters']],
    ['a raw NUL', `{"text":"a\0"}`, ['/text malformed-json']],
    ['a lone surrogate', `{"text":"a\\ud800"}`, ['/text invalid-characters']],
    [
      'a lone low surrogate, nested',
      `{"text":"a","people":[{"name":"\\udc00x"}]}`,
      ['/people/0/name invalid-characters'],
    ],
    ['a name twice', `{"text":"a","text":"b"}`, ['/text duplicate-field']],
    ['a name twice, once escaped', `{"text":"a","te\\u0078t":"b"}`, ['/text duplicate-field']],
    ['__proto__', `{"text":"a","__proto__":{"admin":true}}`, ['/__proto__ unknown-field']],
    ['constructor', `{"text":"a","constructor":{"prototype":{}}}`, ['/constructor unknown-field']],
    ['toString', `{"text":"a","people":[{"toString":1}]}`, ['/people/0/toString unknown-field']],
    ['hasOwnProperty', `{"text":"a","hasOwnProperty":1}`, ['/hasOwnProperty unknown-field']],
    ['null in a field', `{"text":null}`, ['/text null-not-allowed']],
    ['2,000 lists deep', '['.repeat(2000), [`${'/0'.repeat(33)} too-deep`]],
    ['2,000 objects deep', '{"a":'.repeat(2000) + '1' + '}'.repeat(2000), [`${'/a'.repeat(33)} too-deep`]],
    ['500,000 lists deep', '['.repeat(500_000), [`${'/0'.repeat(33)} too-deep`]],
  ])('%s', async (_, body, expected) => {
    const answer = await send(body);
    expect(answer.status).toBe(400);
    expect(await places(answer)).toEqual(expected);
  });

  it('broken UTF-8', async () => {
    for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe4, 0xb8]]) {
      const body = Buffer.concat([Buffer.from('{"text":"'), Buffer.from(bytes), Buffer.from('"}')]);
      expect(await places(await send(body))).toEqual([' malformed-utf8']);
    }
  });

  it('UTF-16', async () => {
    expect((await send(Buffer.from(JSON.stringify(sound), 'utf16le'))).status).toBe(400);
  });
});

describe('a field that is not as it must be', () => {
  const person = (people: unknown) => ({ ...sound, people });
  it.each<[unknown, string[]]>([
    [{}, ['/text required']],
    [{ text: '' }, ['/text must-be-text']],
    [{ text: ' \t ' }, ['/text must-be-text']],
    [{ text: 'x'.repeat(20_001) }, ['/text must-be-text']],
    [{ text: { [SECRET]: SECRET } }, ['/text must-be-text']],
    [{ text: [SECRET] }, ['/text must-be-text']],
    [{ text: 5 }, ['/text must-be-text']],
    [{ ...sound, count: '5' }, ['/count must-be-whole-number']],
    [{ ...sound, count: -1 }, ['/count must-be-whole-number']],
    [{ ...sound, anonymous: 'true' }, ['/anonymous must-be-boolean']],
    [{ ...sound, discoveredAt: '2025-02-30T00:00:00Z' }, ['/discoveredAt must-be-instant']],
    [{ ...sound, discoveredAt: '2025-02-03' }, ['/discoveredAt must-be-instant']],
    [{ ...sound, discoveredAt: 1738540800000 }, ['/discoveredAt must-be-instant']],
    [{ ...sound, discoveredAt: '+275761-01-01T00:00:00Z' }, ['/discoveredAt must-be-instant']],
    [{ ...sound, agencyId: SECRET }, ['/agencyId must-be-uuid']],
    [{ ...sound, agencyId: { id: ID } }, ['/agencyId must-be-uuid']],
    [{ ...sound, areaCode: '37068' }, ['/areaCode must-be-area-code']],
    [{ ...sound, areaCode: 370682 }, ['/areaCode must-be-area-code']],
    [{ ...sound, surprise: SECRET }, ['/surprise unknown-field']],
    [{ ...sound, [SECRET]: 1 }, [' unknown-field']],
    [{ ...sound, p13800000000: 1 }, [' unknown-field']],
    [person({}), ['/people must-be-object']],
    [person([[{ name: SECRET }]]), ['/people must-be-object']],
    [person([SECRET]), ['/people must-be-object']],
    [person(Array(21).fill({})), ['/people wrong-count']],
    [person([{}, { name: 5 }]), ['/people/1/name must-be-text']],
    [person([{ nickname: SECRET }]), ['/people/0/nickname unknown-field']],
    [person([{ birthDate: '2024-02-30' }]), ['/people/0/birthDate must-be-date']],
    [person([{ colours: ['RED', SECRET] }]), ['/people/0/colours must-be-one-of']],
    [person([{ colours: 'RED' }]), ['/people/0/colours must-be-one-of']],
    [person([{ guardian: [] }]), ['/people/0/guardian must-be-object']],
    [person([{ guardian: { guardian: { name: '' } } }]), ['/people/0/guardian/guardian/name must-be-text']],
    [person({ length: 3, 0: {} }), ['/people must-be-object']],
    [{ text: 'a', then: {}, surprise: 1 }, ['/then unknown-field', '/surprise unknown-field']],
  ])('%j', async (body, expected) => {
    const found = await places(await send(JSON.stringify(body)));
    expect([...new Set(found)]).toEqual(expect.arrayContaining(expected));
    expect(found.every((place) => expected.some((one) => place.startsWith(one.split(' ')[0]!)))).toBe(true);
  });
});

describe('a request of the wrong kind', () => {
  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/json; charset=gbk', 415],
    ['application/jsonp', 415],
    ['application/xml', 415],
    ['nonsense', 415],
    ['application/json; charset=UTF-8', 201],
  ])('content type %s is %i', async (type, status) => {
    const answer = await send(JSON.stringify({ text: 'a' }), { 'content-type': type });
    expect(answer.status).toBe(status);
    if (status === 415) expect(await problem(answer)).toMatchObject({ code: 'unsupported-type' });
  });

  it('compressed', async () => {
    expect((await send(JSON.stringify(sound), { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it('5 MB, and just over the limit', async () => {
    for (const size of [5_000_000, 1_048_577]) {
      const answer = await send(`{"text":"${'x'.repeat(size - 11)}"}`);
      expect(answer.status).toBe(413);
      expect(await problem(answer)).toMatchObject({ code: 'too-large' });
    }
  });

  it('5 MB in chunks without a length', async () => {
    const chunks = ReadableStream.from(Array.from({ length: 50 }, () => new Uint8Array(100_000).fill(32)));
    const answer = await fetch(`${url}/v1/probes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: chunks,
      duplex: 'half',
    });
    expect(answer.status).toBe(413);
  });

  it('a body for a command that takes none', async () => {
    expect(await places(await send(JSON.stringify({ surprise: 1 }), {}, `/v1/probes/${ID}/touch`))).toEqual([
      '/surprise unknown-field',
    ]);
  });

  it.each(['DELETE', 'PUT', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('method %s', async (method) => {
    const answer = await rawRequest(
      url,
      `${method} /v1/probes HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 4(04|05) /);
  });

  it.each([
    '/v1/nothing',
    `/v1/probes/${ID}/nothing`,
    '/V1/probes',
    '//v1/probes',
    '/v1/probes/',
    '/',
    `/v1/probes/${SECRET}/a/b/c`,
  ])('route %s', async (path) => {
    const answer = await fetch(`${url}${path}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('no-such-route');
  });

  it.each(['%', '%zz', '%ff', '%c0%ae', '%ed%a0%80'])('path %s', async (part) => {
    const answer = await rawRequest(url, `GET /v1/probes/${part} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('application/problem+json');
    expect(answer.toLowerCase()).toContain('cache-control: no-store');
  });

  it.each(['not-a-uuid', '0', '%00', '..%2f..', `${ID}0`, `${ID}%20`, "'%20OR%201=1", '%F0%9F%98%80'])(
    'id %s',
    async (part) => {
      expect(await places(await fetch(`${url}/v1/probes/${part}`))).toEqual(['/id must-be-uuid']);
    },
  );

  it('an id of 300 characters', async () => {
    expect((await problem(await fetch(`${url}/v1/probes/${'a'.repeat(300)}`))).code).toBe('url-too-long');
  });
});

describe('a query of the wrong shape', () => {
  it.each<[string, string[]]>([
    ['limit=0', ['/limit must-be-whole-number']],
    ['limit=201', ['/limit must-be-whole-number']],
    ['limit=-1', ['/limit must-be-whole-number']],
    ['limit=1e2', ['/limit must-be-whole-number']],
    ['limit=Infinity', ['/limit must-be-whole-number']],
    ['limit=', ['/limit must-be-whole-number']],
    ['limit=99999999999999999999999', ['/limit must-be-whole-number']],
    ['limit=1&limit=2', ['/limit duplicate-field']],
    ['overdue=1', ['/overdue must-be-boolean']],
    ['surprise=1', ['/surprise unknown-field']],
    ['limit[]=1', [' unknown-field']],
    ['__proto__=1', ['/__proto__ unknown-field']],
    ['constructor=1', ['/constructor unknown-field']],
    ['cursor=%00', ['/cursor invalid-characters']],
    ['cursor=%20', ['/cursor must-match']],
    ['%E7%8E%8B%E5%B0%8F%E6%98%8E=1', [' unknown-field']],
  ])('%s', async (query, expected) => {
    expect(await places(await fetch(`${url}/v1/probes?${query}`))).toEqual(expected);
  });

  it('any at all where a route takes none', async () => {
    expect(await places(await fetch(`${url}/v1/probes/${ID}?version=1`))).toEqual(['/version unknown-field']);
  });
});

describe('a header of the wrong shape', () => {
  it.each<[string, string]>([
    ['If-Match', '3'],
    ['If-Match', '"x"'],
    ['If-Match', '"-1"'],
    ['If-Match', '"3", "4"'],
    ['If-Match', '"99999999999999999999"'],
    ['Read-After', '-1'],
    ['Read-After', '1.5'],
    ['Read-After', '9223372036854775808'],
    ['Read-After', '0x10'],
    ['Idempotency-Key', 'a b'],
    ['Idempotency-Key', 'x'.repeat(256)],
    ['Idempotency-Key', 'caf\u00e9'],
  ])('%s: %s', async (name, value) => {
    const answer = await send('{}', { [name]: value }, `/v1/probes/${ID}/touch`);
    expect(await places(answer)).toEqual([`/${name} malformed-header`]);
  });

  it('an unsound traceparent is left aside', async () => {
    expect((await send('{}', { traceparent: '00-zz' }, `/v1/probes/${ID}/touch`)).status).toBe(200);
  });

  it.each([
    ['headers over the limit', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`, 431],
    ['an URL over the limit', `GET /${'x'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['no HTTP at all', `${SECRET}\r\n\r\n`, 400],
    ['two lengths', 'POST /v1/probes HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}', 400],
    [
      'length and chunks',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0',
      400,
    ],
  ])('%s', async (_, bytes, status) => {
    const answer = await rawRequest(url, bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toContain('application/problem+json');
    expect(answer).not.toContain('q7Zk');
  });
});

describe('whatever is sent', () => {
  it('is answered below 500 and never repeated', async () => {
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
        const answer = await send(JSON.stringify(body) ?? 'undefined');
        if (answer.status !== 201) await problem(answer);
        else await answer.text();
      }),
      { numRuns: 400 },
    );
  });

  it('as bytes, too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        expect((await send(Buffer.from(bytes))).status).toBe(400);
      }),
      { numRuns: 200 },
    );
  });
});
