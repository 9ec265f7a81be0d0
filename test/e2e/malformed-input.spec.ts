import { randomUUID } from 'node:crypto';
import type { Answer, Caller, Headers, ProblemBody } from './harness/caller';
import { Center } from './harness/center';
import { fieldsOf, nameOf, pathTo, type Route, routesOf, type Schema } from './harness/routes';
import { rawRequest } from '../../libs/web/testing/raw-request';
import {
  bodyWith,
  FIVE_MEGABYTES,
  FORGED_CURSORS,
  HUGE_NUMBERS,
  MARK,
  NINE_KILOBYTES,
  ODD_TAILS,
  WRONG_BODIES,
  WRONG_TYPES,
  wrongQueries,
  wrongValues,
} from './harness/malformed';
import { mayCall } from './permissions.table';

let center: Center;
let reads: Route[];
let commands: Route[];

beforeAll(async () => {
  center = await Center.open();
  const routes = routesOf(center.contract);
  reads = routes.filter(({ method }) => method === 'get');
  commands = routes.filter(({ method, body }) => method === 'post' && body); // a ledger is not JSON, and has its own specs
});
afterAll(() => center.close());

/** A caller authorized for the route, so that only the malformed part is wrong. */
const callerFor = (route: Route): Promise<Caller> => {
  if (route.isPublic) return Promise.resolve(center.anonymous);
  return center.as(center.accounts.find(({ role }) => mayCall(role, nameOf(route)))!.username);
};

/** The defect of a response to malformed input; `undefined` for a correct rejection. */
const faultIn = ({ status, body, headers }: Answer<ProblemBody>, expected: number): string | undefined => {
  const text = JSON.stringify(body);
  if (status !== expected) return `${status} ${body.code}`;
  if (!headers['content-type']?.startsWith('application/problem+json')) return 'not a problem document';
  if (text.includes('q7Zk') || text.includes('小明')) return 'an echo';
  return undefined;
};

/** The largest body without credentials, in bytes. */
const ANONYMOUS_LIMIT = 8_192;

/** The schema of a position. */
const POSITION = '^(0|[1-9]\\d{0,18})$';

const EIGHT = 8;

/** Runs many tasks with limited concurrency; returns the defined results. */
const each = async <Thing>(things: readonly Thing[], work: (thing: Thing) => Promise<string | undefined>) => {
  const faults: string[] = [];
  const rest = [...things];
  const lane = async (): Promise<void> => {
    for (let thing = rest.shift(); thing !== undefined; thing = rest.shift()) {
      const fault = await work(thing);
      if (fault !== undefined) faults.push(fault);
    }
  };
  await Promise.all(Array.from({ length: EIGHT }, lane));
  return faults;
};

const takesNull = ({ type }: Schema): boolean => Array.isArray(type) && type.includes('null');

describe('malformed input sent to every command', () => {
  const sendTo = async (route: Route, body: object | string | Buffer, headers = {}): Promise<Answer<ProblemBody>> =>
    (await callerFor(route)).send<ProblemBody>({ method: 'POST', path: pathTo(route), body, headers });

  it.each(Object.entries(WRONG_BODIES))('%s', async (what, body) => {
    const faults = await each(commands, async (route) => {
      const answer = await sendTo(route, body);
      if (route.isPublic && Buffer.byteLength(body) > ANONYMOUS_LIMIT) return faultIn(answer, 413);
      const fault = faultIn(answer, 400) ?? (answer.body.errors?.length ? undefined : 'no pointer');
      return fault && `${nameOf(route)} with ${what}: ${fault}`;
    });
    expect(faults).toEqual([]);
  });

  it('5 MB', async () => {
    const faults = await each(commands, async (route) => {
      const fault = faultIn(await sendTo(route, FIVE_MEGABYTES), 413);
      return fault && `${nameOf(route)}: ${fault}`;
    });
    expect(faults).toEqual([]);
  });

  it('9 KB without credentials', async () => {
    const open = commands.filter(({ isPublic }) => isPublic);
    expect(open.map(nameOf)).toContain('POST /v1/tokens');
    const faults = await each(open, async (route) => {
      const fault = faultIn(await sendTo(route, NINE_KILOBYTES), 413);
      return fault && `${nameOf(route)}: ${fault}`;
    });
    expect(faults).toEqual([]);
  });

  it.each(WRONG_TYPES)('with content type %s', async (type) => {
    const faults = await each(commands, async (route) => {
      const fault = faultIn(await sendTo(route, `{"at":"${MARK}"}`, { 'content-type': type }), 415);
      return fault && `${nameOf(route)}: ${fault}`;
    });
    expect(faults).toEqual([]);
  });

  it('an invalid value in every field of every body, reported by its pointer', async () => {
    const tries = commands.flatMap((route) =>
      fieldsOf(route.body ?? {}).flatMap((field) =>
        wrongValues(field.schema)
          // in an optional field these mean: not known
          .filter((value) => field.required || (value !== null && value !== ''))
          .filter((value) => value !== null || !takesNull(field.schema))
          .map((value) => ({ route, field, value })),
      ),
    );
    expect(tries.length).toBeGreaterThan(600);
    const faults = await each(tries, async ({ route, field, value }) => {
      const answer = await sendTo(route, bodyWith(route, field, value));
      const isNamed = answer.body.errors?.some(({ pointer }) => `${pointer}/`.startsWith(`${field.pointer}/`));
      const fault = faultIn(answer, 400) ?? (isNamed ? undefined : `names ${JSON.stringify(answer.body.errors)}`);
      return fault && `${nameOf(route)} ${field.pointer} ${JSON.stringify(value)?.slice(0, 60)}: ${fault}`;
    });
    expect(faults).toEqual([]);
  });
});

describe('malformed input sent to every reading route', () => {
  it('in its query and its headers', async () => {
    const tries = reads.flatMap((route): { route: Route; query: string; headers: Headers }[] => [
      ...Object.entries(route.query).flatMap(([name, schema]) =>
        wrongQueries(schema).map((value) => ({ route, query: `${name}=${value}`, headers: {} })),
      ),
      ...['surprise=1', 'limit=1&limit=2', '__proto__=1', `${encodeURIComponent(MARK)}=1`, '%ff=1'].map((query) => ({
        route,
        query,
        headers: {},
      })),
      { route, query: '', headers: { 'acting-as': 'x' } },
      { route, query: '', headers: { 'acting-as': randomUUID() } },
      { route, query: '', headers: { 'read-after': '-1' } },
    ]);
    const faults = await each(tries, async ({ route, query, headers }) => {
      const answer = await (await callerFor(route)).get(`${pathTo(route)}?${query}`, headers);
      const fault = faultIn(answer, 400);
      return fault && `${nameOf(route)} ?${query} ${JSON.stringify(headers)}: ${fault}`;
    });
    expect(faults).toEqual([]);
  });

  it('in the cursors and numbers of its query, which may be valid by chance', async () => {
    const tries = reads.flatMap((route) =>
      Object.entries(route.query).flatMap(([name, { type, pattern }]) => {
        const isNumber = type === 'integer' || pattern === POSITION;
        const values = name === 'cursor' ? FORGED_CURSORS : isNumber ? HUGE_NUMBERS : [];
        const sorts =
          name === 'cursor' ? ['', ...(route.query['sort']?.enum ?? []).map((sort) => `&sort=${sort}`)] : [''];
        return values.flatMap((value) => sorts.map((sort) => ({ route, query: `${name}=${value}${sort}` })));
      }),
    );
    expect(new Set(tries.map(({ route }) => nameOf(route))).size).toBeGreaterThan(8);
    const faults = await each(tries, async ({ route, query }) => {
      const answer = await (await callerFor(route)).get(`${pathTo(route)}?${query}`);
      const fault = [200, 404].includes(answer.status) ? undefined : faultIn(answer, 400);
      return fault && `${nameOf(route)} ?${query}: ${fault}`;
    });
    expect(faults).toEqual([]);
  });

  it('in its path', async () => {
    const ids = ['x', '0', '%00', '%ff', '..%2f..', "'%20OR%201=1", encodeURIComponent(MARK), `${randomUUID()}0`];
    const tries = [...reads, ...commands]
      .filter(({ path }) => path.includes('{'))
      .flatMap((route) => ids.map((id) => ({ route, id })));
    const faults = await each(tries, async ({ route, id }) => {
      const path = route.path.replaceAll(/\{\w+\}/g, id);
      const body = route.method === 'post' ? {} : undefined;
      const answer = await (
        await callerFor(route)
      ).send<ProblemBody>({ method: route.method.toUpperCase(), path, body });
      const fault = faultIn(answer, /(Id|\{code)\}/.test(route.path) || id === '%ff' ? 400 : 404); // an invalid name is not found
      return fault && `${nameOf(route)} ${id}: ${fault}`;
    });
    expect(faults).toEqual([]);
  });
});

describe('odd paths', () => {
  it('under every base path never return a 5xx', async () => {
    const bases = new Set([
      '',
      '/docs',
      '/docs/swagger-ui.css',
      '/openapi.json',
      '/metrics',
      '/health',
      '/health/live',
      '/v1',
    ]);
    for (const { path } of reads) bases.add(path.split('/{')[0]!);
    const tries = [...bases].flatMap((base) => ODD_TAILS.map((tail) => `${base}${tail}`)).filter((path) => path !== '');
    const faults = await each(
      tries.flatMap((path) => ['GET', 'HEAD', 'POST', 'OPTIONS'].map((method) => `${method} ${path}`)),
      async (line) => {
        const request = `${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
        const [status] = /(?<=^HTTP\/1\.1 )\d+/.exec(await rawRequest(center.program.url, request)) ?? ['none'];
        return /^[234]/.test(status) ? undefined : `${line.slice(0, 100)}: ${status}`;
      },
    );
    expect(faults).toEqual([]);
  });
});

describe('after all malformed input', () => {
  it('the program is ready, has returned no 5xx and has logged none of the input', async () => {
    expect(await center.program.answers('/health/ready')).toBe(true);
    const metrics = await (await fetch(`${center.program.operationsUrl}/metrics`)).text();
    expect(metrics).toMatch(/center_http_requests_total\{[^}]*status="400"/);
    expect(metrics).not.toMatch(/center_http_requests_total\{[^}]*status="5/);
    expect(center.output).not.toMatch(/q7Zk|小明/);
    const dispatcher = await center.as('dispatcher');
    expect(await dispatcher.read('/v1/cases')).toEqual({ items: [], nextCursor: null });
  });
});
