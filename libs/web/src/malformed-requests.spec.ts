import { rawRequest } from '../testing/raw-request';
import { placesIn, problemIn, MalformedTarget, SECRET } from '../testing/malformed';

const ID = '22222222-2222-4222-8222-222222222222';
const sound = { text: SECRET };

let target: MalformedTarget;
beforeAll(async () => {
  target = await MalformedTarget.open();
});
afterAll(() => target.close());

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
    const answer = await target.send(JSON.stringify({ text: 'a' }), { 'content-type': type });
    expect(answer.status).toBe(status);
    if (status === 415) expect(await problemIn(answer)).toMatchObject({ code: 'unsupported-type' });
  });

  it('compressed', async () => {
    expect((await target.send(JSON.stringify(sound), { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it('5 MB, and just over the limit', async () => {
    for (const size of [5_000_000, 1_048_577]) {
      const answer = await target.send(`{"text":"${'x'.repeat(size - 11)}"}`);
      expect(answer.status).toBe(413);
      expect(await problemIn(answer)).toMatchObject({ code: 'too-large' });
    }
  });

  it('8 KiB without credentials, and just over that', async () => {
    const sized = (size: number, who: string) => target.send(`{"text":"${'x'.repeat(size - 11)}"}`, { 'x-probe': who });
    expect((await sized(8_192, 'anonymous')).status).toBe(201);
    expect((await sized(8_193, 'someone')).status).toBe(201);
    const answer = await sized(8_193, 'anonymous');
    expect(answer.status).toBe(413);
    expect(await problemIn(answer)).toMatchObject({ code: 'too-large' });
  });

  it('5 MB in chunks without a length', async () => {
    const chunks = ReadableStream.from(Array.from({ length: 50 }, () => new Uint8Array(100_000).fill(32)));
    const answer = await fetch(`${target.url}/v1/probes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: chunks,
      duplex: 'half',
    });
    expect(answer.status).toBe(413);
  });

  it('a body for a command without a body', async () => {
    expect(await placesIn(await target.send(JSON.stringify({ surprise: 1 }), {}, `/v1/probes/${ID}/touch`))).toEqual([
      '/surprise unknown-field',
    ]);
  });

  it.each(['DELETE', 'PUT', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('method %s', async (method) => {
    const answer = await rawRequest(
      target.url,
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
    const answer = await target.get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('no-such-route');
  });

  it.each(['%', '%zz', '%ff', '%c0%ae', '%ed%a0%80'])('path %s', async (part) => {
    const answer = await rawRequest(
      target.url,
      `GET /v1/probes/${part} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('application/problem+json');
    expect(answer.toLowerCase()).toContain('cache-control: no-store');
  });

  it.each(['not-a-uuid', '0', '%00', '..%2f..', `${ID}0`, `${ID}%20`, "'%20OR%201=1", '%F0%9F%98%80'])(
    'id %s',
    async (part) => {
      expect(await placesIn(await target.get(`/v1/probes/${part}`))).toEqual(['/id must-be-uuid']);
    },
  );

  it('an id of 300 characters', async () => {
    expect((await problemIn(await target.get(`/v1/probes/${'a'.repeat(300)}`))).code).toBe('url-too-long');
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
    expect(await placesIn(await target.get(`/v1/probes?${query}`))).toEqual(expected);
  });

  it('any parameter on a route without a query', async () => {
    expect(await placesIn(await target.get(`/v1/probes/${ID}?version=1`))).toEqual(['/version unknown-field']);
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
    const answer = await target.send('{}', { [name]: value }, `/v1/probes/${ID}/touch`);
    expect(await placesIn(answer)).toEqual([`/${name} malformed-header`]);
  });

  it('an invalid traceparent is ignored', async () => {
    expect((await target.send('{}', { traceparent: '00-zz' }, `/v1/probes/${ID}/touch`)).status).toBe(200);
  });

  it.each([
    ['headers over the limit', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`, 431],
    ['a URL over the limit', `GET /${'x'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['input that is not HTTP', `${SECRET}\r\n\r\n`, 400],
    [
      'two Content-Length headers',
      'POST /v1/probes HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}',
      400,
    ],
    [
      'Content-Length and chunked encoding',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0',
      400,
    ],
  ])('%s', async (_, bytes, status) => {
    const answer = await rawRequest(target.url, bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toContain('application/problem+json');
    expect(answer).not.toContain('q7Zk');
  });
});
