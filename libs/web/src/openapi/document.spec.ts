import { Conformance } from '@center/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { probeApp } from '../../testing/probe-app';
import { openApiDocument } from './document';

const ID = '22222222-2222-4222-8222-222222222222';

let app: NestFastifyApplication;
let document: ReturnType<typeof openApiDocument>;
let conformance: Conformance;

beforeAll(async () => {
  app = await probeApp(true);
  document = openApiDocument(app);
  conformance = new Conformance(document);
});
afterAll(() => app.close());

const received = async (method: string, path: string, body?: object, more: Record<string, string> = {}) => {
  const url = await app.getUrl();
  const headers = { ...(body ? { 'content-type': 'application/json' } : {}), ...more };
  const answer = await fetch(`${url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  const text = await answer.text();
  return {
    method,
    path,
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
  };
};

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1, and every reference resolves', () => {
    expect(document.openapi).toBe('3.1.0');
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!);
    expect(references.length).toBeGreaterThan(0);
    for (const path of references) {
      const target = path.split('/').reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], document);
      expect([path, typeof target]).toEqual([path, 'object']);
    }
  });

  it('has unique operation ids, a description of every response, and every path parameter', () => {
    const operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.values(item as object).map((operation: NonNullable<typeof item.get>) => ({ path, ...operation })),
    );
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('touchProbe');
    for (const { path, parameters = [], responses } of operations) {
      const inPath = parameters.flatMap((one) => ('in' in one && one.in === 'path' ? [`{${one.name}}`] : []));
      expect(inPath).toEqual(path.match(/\{\w+\}/g) ?? []);
      for (const response of Object.values(responses)) {
        if (response && !('$ref' in response)) expect(response.description).not.toBe('');
      }
    }
  });

  it('has schemas that compile, and examples that match their schema', () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true, keywords: ['example'] });
    addFormats(ajv);
    const rooted = (schema: object) =>
      JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', 'contract:')) as object;
    for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
      ajv.addSchema(rooted(schema), `contract:${name}`);
    }
    let examples = 0;
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { schema, examples: given } = node as { schema?: object; examples?: Record<string, { value: unknown }> };
      if (schema && given && !Array.isArray(given)) {
        const validate = ajv.compile(rooted(schema));
        for (const { value } of Object.values(given)) {
          expect([validate(value), validate.errors ?? []]).toEqual([true, []]);
          examples += 1;
        }
      }
      Object.values(node).forEach(visit);
    };
    visit(document);
    expect(examples).toBeGreaterThan(20);
  });

  it('lists every problem code, by status and by command', () => {
    const text = JSON.stringify(document.components?.schemas?.['ProblemCode']);
    for (const code of ['stale-version', 'idempotency-key-reused', 'probe-refused']) expect(text).toContain(code);
    expect(JSON.stringify(document.paths['/v1/probes']?.post?.responses['409'])).toContain('probe-refused');
    expect(Object.keys(document.paths['/v1/probes']?.post?.responses ?? {})).toEqual(
      expect.arrayContaining(['201', '400', '401', '403', '409', '412', '413', '415', '422', '429', '503']),
    );
  });

  it('is served, with a page that loads nothing from other origins', async () => {
    const url = await app.getUrl();
    const served: unknown = await (await fetch(`${url}/openapi.json`)).json();
    expect(served).toEqual(JSON.parse(JSON.stringify(document)));
    const page = await fetch(`${url}/docs`);
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    const sources = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source!);
    expect(sources.filter((source) => /^(https?:)?\/\//.test(source))).toEqual([]);
    for (const source of sources) {
      const asset = await fetch(new URL(source, `${url}/docs`));
      expect([source, asset.status, (await asset.text()).length > 0]).toEqual([source, 200, true]);
    }
    expect(html).not.toMatch(/<script(?![^>]*src=)[^>]*>\s*\S/);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  });
});

describe('responses validated against the document', () => {
  it('conform: created, replayed, read, and problems of every kind', async () => {
    const create = () => received('POST', '/v1/probes', { text: 'a' }, { 'idempotency-key': 'doc' });
    const answers = [
      await create(),
      await create(),
      await received('POST', '/v1/probes', { text: 'b' }, { 'idempotency-key': 'doc' }),
      await received('POST', '/v1/probes', { nothing: 1 }),
      await received('POST', '/v1/probes', { text: 'a' }, { 'x-probe': 'stranger' }),
      await received('POST', `/v1/probes/${ID}/touch`, {}, { 'if-match': '"2"' }),
      await received('POST', `/v1/probes/${ID}/fail`, { text: 'refusal' }),
      await received('POST', `/v1/probes/${ID}/fail`, { text: 'log' }),
      await received('POST', `/v1/probes/${ID}/fail`, { text: 'stale' }),
      await received('GET', `/v1/probes/${ID}?a=1`),
      await received('GET', '/v1/nothing'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 422, 400, 401, 200, 409, 503, 412, 400, 404]);
    for (const answer of answers) conformance.check(answer);
  });

  it.each<[string, (answer: Awaited<ReturnType<typeof received>>) => object]>([
    ['an undocumented field', ({ body }) => ({ body: { ...(body as object), surprise: 1 } })],
    ['a missing field', () => ({ body: { probeId: ID, version: 1 } })],
    ['a number for a position', ({ body }) => ({ body: { ...(body as object), position: 5 } })],
    ['an undocumented status', () => ({ status: 418 })],
    ['an undocumented route', () => ({ path: '/v1/surprise' })],
    ['an undocumented method', () => ({ method: 'DELETE' })],
    ['a missing header', ({ headers: { etag: _, ...headers } }) => ({ headers })],
    ['an undocumented header', ({ headers }) => ({ headers: { ...headers, location: '/v1' } })],
    ['a malformed header', ({ headers }) => ({ headers: { ...headers, etag: '3' } })],
    ['another type', ({ headers }) => ({ headers: { ...headers, 'content-type': 'text/html' } })],
  ])('fail with %s', async (_, change) => {
    const answer = await received('POST', `/v1/probes/${ID}/touch`, {});
    conformance.check(answer);
    expect(() => conformance.check({ ...answer, ...change(answer) })).toThrow(/is not as documented/);
  });
});
