import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { leaks, temporaryFolder } from '@center/testing';
import { recordedHistories, shapesOf } from '../histories/recorded';
import { SERVER } from '../engines/server';
import { Center } from './harness/center';
import { Behind } from './harness/database';
import { opsOn } from './harness/ops';
import { plant, type Planted, wordyFields } from './harness/planting';
import { type Field, LEFT_OUT, nameOf, pathTo, type Route, routesOf } from './harness/routes';
import { type Registered, Scene } from './harness/scene';
import { type Attempt, sideContexts } from '../side-contexts';
import { stagesOf } from './harness/stages';

/** The names of areas and agencies, and the document that publishes a calendar, are public: the only texts in plain in the log. */
const PUBLIC = [
  'POST /v1/areas /name',
  'POST /v1/agencies /name',
  'POST /v1/agencies/{agencyId}/rename /name',
  'PUT /v1/calendar/{year} /basis',
  ...sideContexts.flatMap(({ secrecy }) => secrecy.publicTexts),
];

/** Compared with stored values but never stored: planted texts there are always rejected. */
const ONLY_COMPARED = ['POST /v1/tokens /username', 'POST /v1/tokens /password', 'POST /v1/me/password /password'];
/** Not free text, although texts match their format: the corrected field, a cursor, an address, positions, days. */
const CODES = [
  'POST /v1/cases/{caseId}/corrections /field',
  'POST /v1/audit/access/unmaskings /cursor',
  'POST /v1/cases/search /cursor',
  'POST /v1/reassignments /cursor',
  'POST /v1/agencies/{agencyId}/api-keys /networks',
  'POST /v1/reports /from',
  'POST /v1/webhooks /url',
  'POST /v1/webhooks /after',
  'POST /v1/webhooks/{webhookId}/resume /after',
  'POST /v1/reports /to',
  'POST /v1/leads /children/0/ageAt/on',
  'POST /v1/cases/{caseId}/children /ageAt/on',
  'POST /v1/cases/{caseId}/children/{childId}/identify /ageAt/on',
  ...sideContexts.flatMap(({ secrecy }) => secrecy.codes),
];

/** Sent as it was read: the rules of the deadline policy, which are public. */
const AS_READ = /^(PUT \/v1\/policies\/deadlines|POST \/v1\/policies\/deadlines\/what-if) \/steps\//;

/** Fields that are omitted. */
const OPTIONAL = 'at until dueAt lateEntryReason replaces officerId transferId cursor expiresAt after'.split(' ');
/** Fields of answers with secrets. */
const GIVEN_OUT = ['password', 'apiKey', 'accessToken', 'secret'];

/** Mutually exclusive fields: each list is omitted in a separate attempt. */
const EITHER_OR: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'POST /v1/leads': [
    ['/policeReported/notReportedNote'],
    ['/policeReported/at', '/policeReported/agencyId', '/policeReported/note'],
  ],
  'POST /v1/cases/{caseId}/police-report': [['/notReportedNote'], ['/agencyId', '/receipt', '/note']],
  'POST /v1/cases/{caseId}/inform-reporter': [
    ['/notReachable', '/note'],
    ['/how', '/text'],
  ],
  'POST /v1/cases/{caseId}/deadlines/{deadlineId}/extend': [['/limit/wall'], ['/limit/workingDays']],
  'POST /v1/cases/{caseId}/supervisions': [['/deadlineId']],
  'POST /v1/audit/access/unmaskings': [['/cursor']],
  'POST /v1/areas': [['/from']], // not in the future
  'POST /v1/agencies/{agencyId}/rename': [['/from']],
  'POST /v1/cases/bulk': [['/to']],
};

const A_YEAR = 31_536_000_000; // in milliseconds

const SPEAKERS = ['liaison-school', 'dispatcher', 'liaison-police', 'supervisor-001', 'leader', 'admin', 'auditor'];

let center: Center;
let behind: Behind;
let folder: string;
let stages: (() => Promise<Scene>)[];
/** a case registered before all others, so that they can be merged into it */
let earliest: Registered;
/** a person who is forgotten */
let forgotten: string;
/** the rules of the deadline policy */
let steps: object;
/** a case that is declined beside others */
let declined: string;
/** a case at each stage, until a command moves it to another stage */
const atStage = new Map<number, Scene>();
const planted: Planted[] = [];
const taken = new Set<string>();
/** passwords, keys and tokens issued by the program */
const givenOut: Planted[] = [];
const placeOf = ({ route, pointer }: Planted): string => `${route} ${pointer}`;

beforeAll(async () => {
  folder = temporaryFolder('heard');
  center = await Center.open({ LOG_LEVEL: 'trace' });
  behind = new Behind(center.home);
  stages = stagesOf(center);
  earliest = (await Scene.registered(center)).lead;
  declined = (await Scene.registered(center)).caseId;
  forgotten = await forgetSomeone((await Scene.registered(center)).caseId);
  ({ steps } = await (await center.as('leader')).read<{ steps: object }>('/v1/policies/deadlines'));
  center.listen(({ method, path, headers, body }) => {
    appendFileSync(join(folder, 'answers.txt'), `${JSON.stringify(headers)} ${JSON.stringify(body)}\n`);
    for (const [name, text] of Object.entries(body ?? {}))
      if (GIVEN_OUT.includes(name)) givenOut.push({ route: `${method} ${path}`, pointer: name, text: String(text) });
  });
});
afterAll(() => center.close());

/** Forgets a person of a case and returns who it was. */
const forgetSomeone = async (caseId: string): Promise<string> => {
  const { rows } = await behind.with((pool) =>
    pool.query<{ person: string }>('SELECT person_id AS person FROM vault.search_token WHERE case_id = $1 LIMIT 1', [
      caseId,
    ]),
  );
  const signatures = ['leader', 'dispatcher'].map((name) => center.account(name));
  const order = ['COURT_ORDER 依法', ...signatures.flatMap(({ username, password }) => [username, password])];
  await opsOn(order, center.dataDir, 'forget', rows[0]!.person);
  return rows[0]!.person;
};

/** Values of the fields without planted texts: existing ids, and codes that a rule requires. */
const known =
  (speaker: string, scene: Scene | undefined, { leftOut, values: stated }: Attempt) =>
  ({ pointer, schema }: Field): unknown => {
    if (leftOut.includes(pointer)) return LEFT_OUT;
    if (pointer in stated) return stated[pointer];
    if (pointer === '/policeReported/at') return undefined;
    if (pointer.endsWith('/ageAt/on')) return '2015-06-01';
    if (pointer === '/command') return 'decline';
    if (pointer === '/shifts/0/officerId') return center.account('dispatcher').officerId;
    if (schema.format === 'date-time' && /\/(from|to)$/.test(pointer))
      return new Date(Date.now() + (pointer.endsWith('from') ? 1 : 2) * A_YEAR).toISOString();
    if (pointer === '/expectedBy') return new Date(Date.now() + A_YEAR).toISOString();
    if (pointer === '/caseIds') return [declined];
    if (pointer === '/officerId') return center.account('supervisor-001').officerId;
    if (pointer === '/from/agencyId') return center.agencyOf('supervisor-001');
    const values: Readonly<Record<string, unknown>> = {
      ...Object.fromEntries(OPTIONAL.map((name) => [name, LEFT_OUT])),
      ...(schema.enum?.includes('NGO') && { kind: 'NGO' }),
      ...(schema.format === 'uuid' && { to: center.agencyOf('liaison-police') }),
      networks: ['10.20.0.0/16'],
      url: 'https://receiver.example/hook',
      types: ['TransferIssued'],
      role: 'AGENCY_LIAISON',
      areaCode: '370682',
      code: '370682001201',
      agencyId: center.agencyOf('liaison-police'),
      agencyIds: [center.agencyOf('liaison-police')],
      competentAgencyId: center.agencyOf('liaison-health'),
      parentId: center.agencyOf('dispatcher'),
      successorId: LEFT_OUT,
      childId: scene?.lead.childIds[0],
      childIds: scene?.lead.childIds,
      childrenSeen: scene?.lead.childIds,
      assessorIds: ['supervisor-001', 'social-worker'].map((name) => center.account(name).officerId),
      reporterId: scene?.lead.reporterIds[0],
      into: earliest.caseId,
      revision: 0,
      field: 'narrative',
      fields: ['/narrative'],
      password: center.account(speaker).password,
      steps,
      holidays: [],
      workdays: [],
    };
    return values[pointer.split('/').at(-1)!];
  };

/** Sends secrets through a route; returns whether they were accepted. */
const say = async (route: Route, path: string, speaker: string, scene: Scene | undefined, attempt: Attempt) => {
  const sown = plant(route, known(speaker, scene, attempt));
  planted.push(...sown.planted);
  const method = route.method.toUpperCase();
  const { status } = await (await center.as(speaker)).send({ method, path, body: sown.body });
  if (status >= 300) return false;
  for (const one of sown.planted) taken.add(placeOf(one));
  const { newPassword } = sown.body as { newPassword?: string };
  if (newPassword !== undefined) center.changed(speaker, newPassword);
  return true;
};

/** Sends secrets through a route until they are accepted: at each stage of a case, by each permitted officer. */
const sayUntilTaken = async (route: Route, attempt: Attempt): Promise<void> => {
  const speakers = SPEAKERS.filter((name) => !route.roles || route.roles.includes(center.account(name).role));
  const onCase = /\{(caseId|supervisionId)\}/.test(route.path);
  for (const [nth, stage] of onCase ? stages.entries() : [[-1, () => undefined] as const]) {
    const scene = await (atStage.get(nth) ?? stage());
    const path = pathTo(
      route,
      scene?.pathIds ?? {
        agencyId: center.agencyOf('liaison-ngo'),
        officerId: center.account('viewer').officerId,
        personId: forgotten,
        ...attempt.ids,
      },
    );
    if (scene) atStage.set(nth, scene); // a rejected command does not change the stage of a case
    for (const speaker of speakers) {
      if (!(await say(route, path, speaker, scene, attempt))) continue;
      atStage.delete(nth);
      return;
    }
  }
};

const found = async (needles: readonly Planted[], { answers = true } = {}): Promise<string[]> => {
  const files = ['program.log', 'events.txt', ...(answers ? ['answers.txt'] : [])].map((name) => join(folder, name));
  writeFileSync(files[0]!, center.output);
  writeFileSync(files[1]!, (await behind.events()).map((event) => inspect(event, { depth: 20 })).join('\n'));
  const byText = new Map(needles.map((one) => [one.text, one]));
  return behind.with(async (pool) => {
    await pool.query('checkpoint');
    const all = await leaks(pool, [join(center.home, 'database'), ...files], [...byText.keys()]);
    return all.map(({ needle, form, where }) => `${placeOf(byText.get(needle)!)}: ${form} in ${where}`);
  });
};

describe('confidential input', () => {
  it('is sent through every route that accepts text, in every field', async () => {
    const routes = routesOf(center.contract).filter((route) => wordyFields(route).length > 0);
    for (const route of routes) {
      const prepared = await Promise.all(sideContexts.map(({ secrecy }) => secrecy.attempts(center, nameOf(route))));
      const own = (EITHER_OR[nameOf(route)] ?? [[]]).map((leftOut) => ({ leftOut, values: {}, ids: {} }));
      for (const attempt of prepared.some((some) => some.length > 0) ? prepared.flat() : own)
        await sayUntilTaken(route, attempt);
    }
    const wordy = routes.flatMap((route) => wordyFields(route).map((pointer) => `${nameOf(route)} ${pointer}`));
    const fields = wordy.filter((field) => !AS_READ.test(field));
    expect(fields.length).toBeGreaterThan(60);
    expect(fields.filter((field) => !taken.has(field)).sort()).toEqual([...ONLY_COMPARED, ...CODES].sort());
  });

  it('is also sent where it is not expected', async () => {
    const dispatcher = await center.as('dispatcher');
    const text = 'q7zk-不该在这里说的话-q7zk';
    planted.push({ route: 'anywhere', pointer: '', text });
    const encoded = encodeURIComponent(text);
    const scene = await Scene.registered(center);
    await center.anonymous.post('/v1/tokens', { username: text, password: text });
    await dispatcher.get(`/v1/cases?cursor=${encoded}`);
    await dispatcher.get(`/v1/cases?${encoded}=${encoded}`);
    await dispatcher.get(`/v1/cases/${encoded}`);
    await dispatcher.get(`/v1/${encoded}?${encoded}`);
    await dispatcher.post(`${scene.path}/accept`, { [text]: text });
    await dispatcher.post(`${scene.path}/triage`, { urgency: text, harms: [text], opinion: { text } });
    await dispatcher.send({ method: 'POST', path: '/v1/leads', body: `{"narrative": "${text}"` });
    await dispatcher.send({ method: 'POST', path: '/v1/leads', body: text, headers: { 'content-type': 'text/plain' } });
    for (const header of ['idempotency-key', 'if-match', 'acting-as', 'traceparent', 'accept-language', 'user-agent'])
      await dispatcher.post(`${scene.path}/accept`, {}, { [header]: encoded });
    await center.with({ authorization: `Bearer ${encoded}` }).get('/v1/me');
    await center.with({ 'x-api-key': encoded }).get('/v1/me');
  });

  it('is disclosed to no reader, in no list, timeline or history', async () => {
    for (const username of [...SPEAKERS, 'auditor', 'dispatcher2']) {
      const caller = await center.as(username);
      if (center.account(username).role === 'SYS_ADMIN') continue;
      const { items } = await caller.read<{ items: { caseId: string }[] }>('/v1/cases?limit=200');
      for (const { caseId } of items)
        for (const part of ['', '/timeline', '/history']) await caller.get(`/v1/cases/${caseId}${part}`);
      await caller.get('/v1/transfers?limit=200');
    }
    expect(center.output).toContain('/v1/cases/:caseId/timeline');
  });

  it('is in no table, no raw file, no log and no response', async () => {
    const secrets = planted.filter((one) => !PUBLIC.includes(placeOf(one)));
    expect(secrets.length).toBeGreaterThan(80);
    expect(await found(secrets)).toEqual([]);
  });

  it('includes issued passwords, keys and tokens, which are stored nowhere', async () => {
    expect(new Set(givenOut.map(({ pointer }) => pointer))).toEqual(new Set(GIVEN_OUT));
    expect(await found(givenOut, { answers: false })).toEqual([]);
  });

  it('is stored in event shapes that have a recorded history, and must stay readable for ever', async () => {
    const recorded = new Set(recordedHistories().flatMap(([, { events }]) => events.flatMap(shapesOf)));
    const written = new Set((await behind.events()).flatMap(shapesOf));
    expect(written.size).toBeGreaterThan(100);
    expect([...written].filter((shape) => !recorded.has(shape))).toEqual([]);
  });

  it('would be found: public texts and planted leaks are found', async () => {
    const names = planted.filter((one) => PUBLIC.includes(placeOf(one)) && taken.has(placeOf(one)));
    const places = (await found(names)).join('\n');
    for (const place of [...(SERVER ? [] : ['log.event']), 'events.txt', 'views.', '/pg_wal/', '/base/'])
      expect(places).toContain(place);
    const [secret] = planted.filter(({ pointer }) => pointer === '/narrative');
    await behind.with((pool) => pool.query('create table leak as select $1::text as value', [secret!.text]));
    appendFileSync(join(folder, 'answers.txt'), secret!.text);
    const leaked = (await found([secret!])).join('\n');
    for (const place of ['in leak', '/pg_wal/', '/base/', 'answers.txt']) expect(leaked).toContain(place);
  });
});
