import { LogUnavailable } from '@center/event-store';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { probeApp } from '../testing/probe-app';
import { ProbeRoutes } from '../testing/routes/probe.route';
import { IdempotencyStore } from './answering/idempotency-store';

const ID = '22222222-2222-4222-8222-222222222222';

let app: NestFastifyApplication;
let url: string;
let routes: ProbeRoutes;

beforeAll(async () => {
  app = await probeApp(true);
  url = await app.getUrl();
  routes = app.get(ProbeRoutes);
});
afterAll(() => app.close());

const post = (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const json = async (answer: Response): Promise<Record<string, unknown>> =>
  (await answer.json()) as Record<string, unknown>;

describe('a response', () => {
  it('has status 201, an ETag, no-store, and positions as strings', async () => {
    const answer = await post('/v1/probes', { text: 'seen at the gate' });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toMatch(/^\/v1\/probes\/[0-9a-f-]{36}$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('demonstration')).toBe('true');
    expect(answer.headers.get('x-powered-by')).toBeNull();
    const body = await json(answer);
    expect(answer.headers.get('etag')).toBe(`"${String(body['version'])}"`);
    expect(body['position']).toBe('9007199254740993');
  });

  it('has no ETag on a route that is not versioned, whatever is in the body', async () => {
    const answer = await fetch(`${url}/v1/probes/${ID}`);
    expect(await json(answer)).toMatchObject({ version: 7 });
    expect(answer.headers.get('etag')).toBeNull();
  });

  it('accepts an empty body for a command without required fields, whatever the content type', async () => {
    expect((await post(`/v1/probes/${ID}/touch`)).status).toBe(200);
    const empty = await fetch(`${url}/v1/probes/${ID}/touch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    expect(empty.status).toBe(200);
  });

  it('parses every valid form of If-Match and Read-After', async () => {
    const touch = async (headers: Record<string, string>) => json(await post(`/v1/probes/${ID}/touch`, {}, headers));
    expect(await touch({ 'if-match': '"3"' })).toMatchObject({ version: 3 });
    expect(await touch({ 'if-match': 'W/"12"' })).toMatchObject({ version: 12 });
    expect(await touch({ 'if-match': '*' })).toMatchObject({ version: 0 });
    expect(await touch({ 'read-after': '9223372036854775807' })).toMatchObject({ position: '9223372036854775807' });
  });

  it('accepts an id in upper case', async () => {
    const answer = await fetch(`${url}/v1/probes/${ID.toUpperCase()}`);
    expect(await json(answer)).toEqual({ probeId: ID, version: 7 });
  });
});

describe('a query', () => {
  it('parses defaults, numbers and booleans', async () => {
    expect(await json(await fetch(`${url}/v1/probes`))).toEqual({ limit: 50, cursor: null, overdue: null });
    const asked = await fetch(`${url}/v1/probes?limit=200&overdue=false`);
    expect(await json(asked)).toEqual({ limit: 200, cursor: null, overdue: false });
  });
});

describe('a problem', () => {
  it('is chosen in the order 401, 403, 400', async () => {
    const broken = (who: string) =>
      fetch(`${url}/v1/probes`, {
        method: 'POST',
        headers: { 'x-probe': who, 'content-type': 'application/json', 'if-match': 'x' },
        body: '{',
      });
    expect((await broken('stranger')).status).toBe(401);
    expect((await broken('viewer')).status).toBe(403);
    expect((await broken('dispatcher')).status).toBe(400);
  });

  it.each([
    ['refusal', 409, { code: 'probe-refused', missing: ['A', 'B'], title: '拒绝' }],
    ['log', 503, { code: 'log-unavailable' }],
    ['database', 503, { code: 'database-unavailable' }],
    ['behind', 503, { code: 'view-behind' }],
    ['race', 503, { code: 'busy' }],
    ['stale', 412, { code: 'stale-version' }],
    ['bug', 500, { code: 'internal-error' }],
  ])('is returned for a %s', async (text, status, members) => {
    const answer = await post(`/v1/probes/${ID}/fail`, { text });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    if (status === 503) expect(answer.headers.get('retry-after')).toBe('1');
    const body = await json(answer);
    expect(body).toMatchObject({ ...members, status });
    expect(body['instance']).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(JSON.stringify(body)).not.toContain('confidence');
  });

  it('is in Chinese, or in English if requested', async () => {
    const title = async (language: string) =>
      (await json(await post(`/v1/probes/${ID}/fail`, { text: 'refusal' }, { 'accept-language': language })))['title'];
    expect(await title('fr')).toBe('拒绝');
    expect(await title('en')).toBe('Refused');
    expect(await title('zh-CN;q=0.5, en-GB;q=0.9')).toBe('Refused');
  });

  it.each([
    [{ text: 'a', at: '2025-03-04T03:00:00Z' }, '/at', 'in-the-future'],
    [{ text: 'a', at: '2025-03-03T03:00:00Z' }, '/lateEntryReason', 'required'],
    [{ text: 'a', at: '2025-02-30T03:00:00Z' }, '/at', 'must-be-instant'],
    [{ text: 'a', lateEntryReason: 'LAZY' }, '/lateEntryReason', 'must-be-one-of'],
  ])('points to a business time out of range: %j', async (body, pointer, code) => {
    const answer = await post('/v1/probes', body);
    expect(answer.status).toBe(400);
    expect((await json(answer))['errors']).toEqual([
      { in: 'body', pointer, code, message: expect.any(String) as string },
    ]);
  });
});

describe('a retry with an Idempotency-Key', () => {
  it('is needed if the response could not be stored, and the problem carries no success headers', async () => {
    const memory = app.get(IdempotencyStore);
    const settle = jest.spyOn(memory, 'settle').mockRejectedValueOnce(new LogUnavailable());
    const answer = await post('/v1/probes', { text: 'unkept' }, { 'idempotency-key': 'k0' });
    settle.mockRestore();
    expect(answer.status).toBe(503);
    expect([answer.headers.get('etag'), answer.headers.get('location')]).toEqual([null, null]);
    expect((await post('/v1/probes', { text: 'unkept' }, { 'idempotency-key': 'k0' })).status).toBe(201);
  });

  it('returns the original response, and executes once', async () => {
    const before = routes.ran;
    const first = await post('/v1/probes', { text: 'a', count: 1 }, { 'idempotency-key': 'k1' });
    const again = await post('/v1/probes', { count: 1, text: 'a' }, { 'idempotency-key': 'k1' });
    expect(routes.ran).toBe(before + 1);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.status).toBe(201);
    for (const name of ['location', 'etag', 'content-type']) {
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    }
    expect(await again.json()).toEqual(await first.json());
  });

  it('waits while the original request is running', async () => {
    let release: () => void = () => undefined;
    routes.hold = new Promise((resolve) => (release = resolve));
    const before = routes.ran;
    const calls = Array.from({ length: 8 }, () => post('/v1/probes', { text: 'b' }, { 'idempotency-key': 'k2' }));
    while (routes.ran === before) await new Promise(setImmediate);
    release();
    const answers = await Promise.all(calls);
    expect(routes.ran).toBe(before + 1);
    expect(answers.filter((answer) => answer.headers.get('idempotent-replayed') === 'true')).toHaveLength(7);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  });

  it('is 422 with another body, and independent for another caller or route', async () => {
    await post('/v1/probes', { text: 'c' }, { 'idempotency-key': 'k3' });
    const other = await post('/v1/probes', { text: 'd' }, { 'idempotency-key': 'k3' });
    expect(other.status).toBe(422);
    expect(await json(other)).toMatchObject({ code: 'idempotency-key-reused' });
    const someoneElse = await post('/v1/probes', { text: 'd' }, { 'idempotency-key': 'k3', 'x-probe': 'else' });
    expect(someoneElse.status).toBe(201);
    expect((await post(`/v1/probes/${ID}/touch`, {}, { 'idempotency-key': 'k3' })).status).toBe(200);
  });

  it('is executed again after a rejection', async () => {
    const before = routes.ran;
    const fail = () => post(`/v1/probes/${ID}/fail`, { text: 'refusal' }, { 'idempotency-key': 'k4' });
    expect((await fail()).status).toBe(409);
    expect((await fail()).status).toBe(409);
    expect(routes.ran).toBe(before + 2);
  });

  it('is not replayed if the response contains a secret', async () => {
    const secret = async () => json(await post('/v1/probes/secrets', {}, { 'idempotency-key': 'k5' }));
    expect(await secret()).not.toEqual(await secret());
  });

  it('has the same operation id each time, and a new one without a key', async () => {
    const operation = async (headers: Record<string, string>) =>
      (await json(await post('/v1/probes', { text: 'e' }, headers)))['operationId'];
    expect(await operation({})).not.toBe(await operation({}));
  });
});
