import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '@center/testing';
import { Center } from './harness/center';
import { newLedger } from './harness/paper-ledger';
import { Scene } from './harness/scene';
import { upload } from './harness/upload';

interface Operation {
  readonly operationId: string;
  readonly description?: string;
  readonly parameters?: readonly { readonly $ref?: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { example?: unknown }>> }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: object };
}
interface Refused {
  readonly errors: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
}

let center: Center;
let document: Document;

beforeAll(async () => {
  center = await Center.open();
  document = (await (await fetch(`${center.program.url}/openapi.json`)).json()) as Document;
});
afterAll(() => center.close());

/** The problems that the recommended rules of redocly and spectral find. */
const problemsIn = async (contract: object): Promise<string[]> => {
  const file = join(temporaryFolder(), 'openapi.json');
  await writeFile(file, JSON.stringify(contract));
  const said = await new Promise<string>((done) => {
    execFile(process.execPath, [join(__dirname, '../../tools/check-contract.mjs'), file], (_, out, errors) =>
      done(out + errors),
    );
  });
  return said.split('\n').filter((line) => line !== '');
};

describe('the OpenAPI document', () => {
  it('passes the recommended rules of redocly and spectral', async () => {
    expect(await problemsIn(document)).toEqual([]);
  });

  it('would not pass with a planted fault of either kind', async () => {
    const { get, ...others } = document.paths['/v1/agencies']!;
    const { description: _, ...silent } = get!;
    const paths = { ...document.paths, '/v1/agencies': { ...others, get: silent } };
    const found = await problemsIn({ ...document, paths, servers: [] });
    expect(found.join('\n')).toMatch(/^redocly error no-empty-servers/m);
    expect(found.join('\n')).toMatch(/^spectral operation-description paths\/\/v1\/agencies\/get/m);
  });

  it('says of every operation who may, what it writes and what it refuses', () => {
    const operations = Object.entries(document.paths)
      .filter(([path]) => path.startsWith('/v1/'))
      .flatMap(([, item]) => Object.values(item));
    expect(operations.length).toBeGreaterThan(70);
    for (const { operationId, description = '' } of operations) {
      expect([operationId, description]).toEqual([
        operationId,
        expect.stringMatching(/Who may: .+ Writes: .+ Refuses: .+/s),
      ]);
    }
    const accept = operations.find(({ operationId }) => operationId === 'accept');
    expect(accept!.description).toContain(
      'Who may: `DISPATCHER`. Writes: `LeadAccepted`. Refuses: `already-done-differently` (',
    );
  });
});

describe('operations that hand out a secret', () => {
  it.each(['/v1/officers', '/v1/officers/{officerId}/password', '/v1/agencies/{agencyId}/api-keys'])(
    '%s takes an Idempotency-Key, and says that another body with it is refused',
    (path) => {
      const { parameters = [], responses } = document.paths[path]!['post']!;
      expect(parameters).toContainEqual({ $ref: '#/components/parameters/IdempotencyKey' });
      expect(responses).toHaveProperty('422');
    },
  );
});

it('examples are answers that the program gives', async () => {
  for (const path of ['/health/live', '/health/ready']) {
    const { responses } = document.paths[path]!['get']!;
    const shown = await (await fetch(`${center.program.url}${path}`)).json();
    expect(responses['200']!.content!['application/json']!.example).toEqual(shown);
  }
});

describe('errors name the right field and limit', () => {
  const lead = { source: 'SCHOOL', discoveredAt: '2026-01-05T08:00:00+08:00', lateEntryReason: 'PAPER' };
  const refusedAs = async (more: object): Promise<string[]> => {
    const { status, body } = await (await center.as('dispatcher')).post('/v1/leads', { ...lead, ...more });
    expect(status).toBe(400);
    return (body as unknown as Refused).errors.map(({ pointer, code, message }) => `${pointer} ${code}: ${message}`);
  };

  it.each([
    [{ children: [{ name: '样'.repeat(201) }] }, ['/children/0/name must-be-text: 须为 1 至 200 字的文本']],
    [{ narrative: '样'.repeat(20_001) }, ['/narrative must-be-text: 须为 1 至 20000 字的文本']],
    [{ reporters: Array(51).fill({}) as object[] }, ['/reporters wrong-count: 须有 0 至 50 项']],
    [
      { policeReported: { at: '2026-01-05T08:00:00+08:00', notReportedNote: '无' } },
      ['/policeReported/at must-not-stand-with: 不可与另一字段同时给出'],
    ],
  ])('%#', async (more, errors) => {
    expect(await refusedAs(more)).toEqual(errors);
  });

  it('a content type that the import does not take: the header names those that it takes', async () => {
    const answer = await upload(center, newLedger(), { type: 'application/pdf' });
    expect([answer.status, answer.headers.accept]).toEqual([
      415,
      'application/x-ndjson, text/csv, text/tab-separated-values, text/plain, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    expect(answer.text).not.toMatch(/json/i);
  });
});

it('the history of a case is read in pages', async () => {
  const { path } = await Scene.handled(center);
  const auditor = await center.as('auditor');
  const page = (query: string) =>
    auditor.read<{ items: { revision: number }[]; nextCursor: string | null }>(`${path}/history${query}`);
  const whole = await page('');
  expect(whole.nextCursor).toBeNull();
  expect(whole.items.length).toBeGreaterThan(2);
  const paged: object[] = [];
  for (let cursor = ''; ;) {
    const { items, nextCursor } = await page(`?limit=1${cursor}`);
    expect(items).toHaveLength(1);
    paged.push(...items);
    if (nextCursor === null) break;
    cursor = `&cursor=${nextCursor}`;
  }
  expect(paged).toEqual(whole.items);
});
