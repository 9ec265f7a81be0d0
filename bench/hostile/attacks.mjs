// What a hostile or careless caller sends. Each attack repeats until its deadline and returns the statuses of the responses.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { lead } from '../support/leads.mjs';

const MEBIBYTE = 1_048_576;
const CHILDREN = 500;
const SLOW = 900;

const agent = new Agent({ keepAlive: true, maxSockets: 512 });

/** Sends a request; resolves with `{status, body}`, with status 0 if the connection ended. */
const send = ({ url, path, method = 'POST', headers = {}, body }) =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const sent = {
      agent,
      host: hostname,
      port,
      path,
      method,
      headers: { 'content-type': 'application/json', ...headers },
    };
    const asked = request(sent, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, body: Buffer.concat(chunks).toString() }));
      response.on('error', () => resolve({ status: 0 }));
    });
    asked.on('error', () => resolve({ status: 0 }));
    asked.end(body);
  });

/** Repeats a request with this many callers until the deadline; counts the statuses. */
const repeated = async (callers, deadline, next) => {
  const statuses = {};
  const caller = async () => {
    while (performance.now() < deadline) {
      const { status } = await send(next());
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return statuses;
};

const filled = (open, item, close, bytes = MEBIBYTE - 1_000) => {
  const items = [];
  for (let size = 0, nth = 0; ; nth += 1) {
    const next = item(nth);
    size += Buffer.byteLength(next) + 1;
    if (size > bytes) return `${open}${items.join(',')}${close}`;
    items.push(next);
  }
};
const LEAD = '"source":"SCHOOL","discoveredAt":"2024-08-06T01:30:00Z"';
const unknownNames = filled('{', (nth) => `"n${nth}":1`, '}');
const emptyChildren = filled(`{${LEAD},"children":[`, () => '{}', ']}');
const fullChild = (nth) => ({
  ...{
    name: `测试儿童${nth}`,
    birthDate: '2014-05-06',
    sex: 'MALE',
    address: `某镇某村${nth}号`,
    idNumber: `无${nth}`,
  },
  guardian: { name: `监护人${nth}`, phone: `139${String(nth).padStart(8, '0')}`, relation: '父亲' },
});
const wrongChild = {
  name: 5,
  idNumber: 5,
  birthDate: 'x',
  sex: 1,
  categories: [5],
  address: 5,
  guardian: { name: 5, phone: 5 },
};
const children = (child) =>
  `{${LEAD},"children":[${Array.from({ length: CHILDREN }, (_, nth) => JSON.stringify(child(nth))).join(',')}]}`;
const bodies = {
  'unknown names': unknownNames,
  'empty children': emptyChildren,
  '500 empty children': children(() => ({})),
  '500 children': children(fullChild),
  '500 wrong children': children(() => wrongChild),
  'many values': filled('{"at":[', () => `[${'1,'.repeat(400)}1]`, ']}'),
  escapes: `{"narrative":"${'\\\\'.repeat(520_000)}"}`,
  'long text': `{${LEAD},"narrative":"${'长'.repeat(340_000)}"}`,
  deep: '['.repeat(MEBIBYTE - 10),
};

const post = (name, path, callers) => (given, deadline) =>
  repeated(callers, deadline, () => ({ ...given.dispatcher, path, body: bodies[name] }));

const imports =
  (lines, type = 'application/x-ndjson') =>
  (given, deadline) =>
    repeated(2, deadline, () => ({
      ...given.dispatcher,
      path: '/v1/leads/import',
      headers: { ...given.dispatcher.headers, 'content-type': type },
      body: lines(),
    }));

const csvOf = (lines) => `sourceRef,source,discoveredAt,narrative,childName\n${lines}`;

const get = (callers, path) => (given, deadline) =>
  repeated(callers, deadline, () => ({ ...given.leader, method: 'GET', path: path(given) }));

/** Bodies that arrive a byte at a time, of one officer: `SLOW` connections that have sent this much. */
const slowBodies = (bytes, path, asOf) => async (given, deadline) => {
  const { hostname, port } = new URL(given.url);
  const statuses = {};
  const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${MEBIBYTE - 1}\r\n`;
  const authorization = asOf(given) ? `Authorization: ${asOf(given).headers.authorization}\r\n` : '';
  const sockets = Array.from({ length: SLOW }, () => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      const status = /^HTTP\/1\.1 (\d+)/.exec(chunk.toString('latin1'))?.[1] ?? 'more';
      statuses[status] = (statuses[status] ?? 0) + 1;
    });
    socket.write(`${head}${authorization}\r\n${' '.repeat(bytes)}`);
    return socket;
  });
  while (performance.now() < deadline) {
    for (const socket of sockets) if (!socket.destroyed) socket.write(' ');
    await pause(1_000);
  }
  for (const socket of sockets) socket.destroy();
  return statuses;
};

/** Each attack by its name. */
export const attacks = {
  nothing: (_given, deadline) => pause(deadline - performance.now(), {}),
  'tokens: 1 MB of names': (given, deadline) =>
    repeated(8, deadline, () => ({ url: given.url, path: '/v1/tokens', body: unknownNames })),
  'tokens: guesses': (given, deadline) =>
    repeated(32, deadline, () => ({
      url: given.url,
      path: '/v1/tokens',
      body: JSON.stringify({ username: randomUUID(), password: 'x'.repeat(1_000) }),
    })),
  'lead: 1 MB of names': post('unknown names', '/v1/leads', 16),
  'lead: 349,000 empty children': post('empty children', '/v1/leads', 16),
  'lead: 500 empty children': post('500 empty children', '/v1/leads', 8),
  'lead: 500 children by one caller': post('500 children', '/v1/leads', 1),
  'lead: 500 children': post('500 children', '/v1/leads', 8),
  'lead: 500 wrong children': post('500 wrong children', '/v1/leads', 32),
  'lead: 1 MB of numbers': post('many values', '/v1/leads', 16),
  'lead: 1 MB of escapes': post('escapes', '/v1/leads', 16),
  'lead: 1 MB of text': post('long text', '/v1/leads', 16),
  'lead: 1 MB of brackets': post('deep', '/v1/leads', 16),
  'import: 64 lines of 1 MB': imports(() => `${unknownNames}\n`.repeat(32) + `${emptyChildren}\n`.repeat(32)),
  'import: lines of 500 children': imports(() =>
    Array.from(
      { length: 20 },
      () => `${bodies['500 children'].replace('{', `{"sourceRef":"${randomUUID()}",`)}\n`,
    ).join(''),
  ),
  'import: 50,000 short lines': imports(() => 'x\n'.repeat(50_000)),
  'import: a CSV line of commas': imports(() => `原编号,来源\n${','.repeat(MEBIBYTE - 10)}\n`.repeat(4), 'text/csv'),
  'import: a CSV line of quotes': imports(() => `原编号,来源\n"${'"'.repeat(MEBIBYTE - 10)}\n`.repeat(4), 'text/csv'),
  'import: a CSV line of open quotes': imports(() => csvOf('"a,"b'.repeat(200_000)), 'text/csv'),
  'import: a CSV line of empty quotes': imports(() => csvOf('"",'.repeat(333_000)), 'text/csv'),
  'import: a CSV line of stray quotes': imports(() => csvOf('"x" y,'.repeat(166_000)), 'text/csv'),
  'import: CSV lines of open quotes': imports(() => csvOf(`${'"a,"b'.repeat(10_000)}\n`.repeat(20)), 'text/csv'),
  'import: CSV lines of stray quotes': imports(() => csvOf(`${'"x" y,'.repeat(8_000)}\n`.repeat(20)), 'text/csv'),
  'import: CSV lines of one stray quote': imports(() => csvOf('""a\n'.repeat(250_000)), 'text/csv'),
  'import: a CSV header of names': imports(() => `${filled('', (nth) => `列${nth}`, '')}\n`, 'text/csv'),
  'case of 500 children': get(8, ({ large }) => `/v1/cases/${large}`),
  'its timeline': get(8, ({ large }) => `/v1/cases/${large}/timeline?limit=200`),
  'its history': get(8, ({ large }) => `/v1/cases/${large}/history`),
  'its duplicates': get(8, ({ large }) => `/v1/cases/${large}/duplicates`),
  lists: get(32, () => '/v1/cases?limit=200'),
  'lists of the past': get(32, () => `/v1/cases?limit=200&asOf=${new Date().toISOString()}`),
  'searches that find all': (given, deadline) =>
    repeated(32, deadline, () => ({
      ...given.dispatcher,
      path: '/v1/cases/search',
      body: JSON.stringify({ childName: fullChild(0).name, limit: 200 }),
    })),
  'log for auditors': ({ auditor, position }, deadline) =>
    repeated(8, deadline, () => ({
      ...{ ...auditor, method: 'GET' },
      path: `/v1/audit/log?limit=200&after=${position}`,
    })),
  'figures by everything': get(32, () => '/v1/statistics?groupBy=agency,area,month'),
  'case files': get(100, ({ usual }) => `/v1/cases/${usual}/documents/case-file`),
  'case files of 500 children': get(100, ({ large }) => `/v1/cases/${large}/documents/case-file`),
  'long headers': (given, deadline) =>
    repeated(32, deadline, () => ({
      ...{ url: given.url, method: 'GET', path: `/v1/reports?${'a=1&'.repeat(1_500)}` },
      headers: { ...given.leader.headers, accept: 'a/b;q=0.1,'.repeat(300), 'accept-language': 'a,'.repeat(1_500) },
    })),
  '900 slow bodies without a token': slowBodies(8_000, '/v1/tokens', () => undefined),
  '900 slow bodies of one officer': slowBodies(MEBIBYTE - 100_000, '/v1/leads', ({ dispatcher }) => dispatcher),
};

/** Signs in, and registers a usual case and one with 500 children. */
export const prepare = async (center) => {
  const { url } = center;
  const [dispatcher, leader, auditor] = await Promise.all(
    ['dispatcher', 'leader', 'auditor'].map(async (username) => ({ url, headers: await center.signIn(username) })),
  );
  const register = async (body) => {
    const { status, body: answer } = await send({ ...dispatcher, path: '/v1/leads', body });
    if (status !== 201) throw new Error(`a lead was answered with ${status}: ${answer}`);
    return JSON.parse(answer);
  };
  const [usual, large] = [await register(JSON.stringify(lead(1))), await register(bodies['500 children'])];
  return {
    ...{ url, dispatcher, leader, auditor },
    ...{ usual: usual.caseId, large: large.caseId, position: usual.position },
  };
};
