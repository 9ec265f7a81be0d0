import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaks, temporaryFolder } from '@center/testing';
import { recordedHistories, type RecordedEvent, shapesOf } from '../histories/recorded';
import { Center } from './harness/center';
import { Behind } from './harness/database';
import { plant, type Planted, wordyFields } from './harness/planting';
import { type Field, LEFT_OUT, nameOf, pathTo, type Route, routesOf } from './harness/routes';
import { type Registered, Scene } from './harness/scene';
import { stagesOf } from './harness/stages';

/** The name of an agency is public: the one text that stands in the log as it was said. */
const PUBLIC = ['POST /v1/agencies /name'];

/** Compared with what is kept and never kept: what is planted there can only be refused. */
const ONLY_COMPARED = ['POST /v1/tokens /username', 'POST /v1/tokens /password', 'POST /v1/me/password /password'];
/** No words, though such words fit their form: which field is corrected, where a page begins, which days a report is of. */
const CODES = [
  'POST /v1/cases/{caseId}/corrections /field',
  'POST /v1/cases/search /cursor',
  'POST /v1/reports /from',
  'POST /v1/reports /to',
];

/** Fields that exclude each other: each list is left out in a try of its own. */
const EITHER_OR: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'POST /v1/leads': [
    ['/policeReported/notReportedNote'],
    ['/policeReported/at', '/policeReported/agencyId', '/policeReported/note'],
  ],
  'POST /v1/cases/{caseId}/inform-reporter': [
    ['/notReachable', '/note'],
    ['/how', '/text'],
  ],
};

const SPEAKERS = ['liaison-school', 'dispatcher', 'liaison-police', 'supervisor-001', 'leader', 'admin'];

let center: Center;
let behind: Behind;
let folder: string;
let stages: (() => Promise<Scene>)[];
/** a case that was there before all others: they can be merged into it */
let earliest: Registered;
/** a case at each stage, until a command has moved it on */
const atStage = new Map<number, Scene>();
const planted: Planted[] = [];
const taken = new Set<string>();
/** passwords, keys and tokens that the program itself has given out */
const givenOut: Planted[] = [];
const placeOf = ({ route, pointer }: Planted): string => `${route} ${pointer}`;

beforeAll(async () => {
  folder = temporaryFolder('heard');
  center = await Center.open({ LOG_LEVEL: 'trace' });
  behind = new Behind(center.home);
  stages = stagesOf(center);
  earliest = (await Scene.registered(center)).lead;
  center.listen(({ method, path, headers, body }) => {
    appendFileSync(join(folder, 'answers.txt'), `${JSON.stringify(headers)} ${JSON.stringify(body)}\n`);
    for (const [name, text] of Object.entries(body ?? {}))
      if (['password', 'apiKey', 'accessToken'].includes(name))
        givenOut.push({ route: `${method} ${path}`, pointer: name, text: String(text) });
  });
});
afterAll(() => center.close());

/** What to put where no secret goes: ids of what there is, and codes that a rule asks for. */
const known =
  (speaker: string, scene: Scene | undefined, leftOut: readonly string[]) =>
  ({ pointer, schema }: Field): unknown => {
    if (leftOut.includes(pointer)) return LEFT_OUT;
    if (pointer === '/policeReported/at') return undefined;
    if (pointer === '/from/agencyId') return center.agencyOf('supervisor-001');
    const values: Readonly<Record<string, unknown>> = {
      ...Object.fromEntries(
        ['at', 'lateEntryReason', 'replaces', 'officerId', 'transferId', 'cursor'].map((name) => [name, LEFT_OUT]),
      ),
      ...(schema.enum?.includes('NGO') && { kind: 'NGO' }),
      ...(schema.format === 'uuid' && { to: center.agencyOf('liaison-police') }),
      role: 'AGENCY_LIAISON',
      areaCode: '370682',
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
    };
    return values[pointer.split('/').at(-1)!];
  };

/** Says secrets through a route; whether they were taken. */
const say = async (
  route: Route,
  path: string,
  speaker: string,
  scene: Scene | undefined,
  leftOut: readonly string[],
) => {
  const sown = plant(route, known(speaker, scene, leftOut));
  planted.push(...sown.planted);
  const { status } = await (await center.as(speaker)).post(path, sown.body);
  if (status < 300) for (const one of sown.planted) taken.add(placeOf(one));
  return status < 300;
};

/** Says secrets through a route until they are taken: at each stage of a case, by each who may. */
const sayUntilTaken = async (route: Route, leftOut: readonly string[]): Promise<void> => {
  const speakers = SPEAKERS.filter((name) => !route.roles || route.roles.includes(center.account(name).role));
  const onCase = route.path.includes('{caseId}');
  for (const [nth, stage] of onCase ? stages.entries() : [[-1, () => undefined] as const]) {
    const scene = await (atStage.get(nth) ?? stage());
    const path = pathTo(route, scene?.pathIds ?? { agencyId: center.agencyOf('liaison-ngo') });
    if (scene) atStage.set(nth, scene); // what is refused leaves a case where it is
    for (const speaker of speakers) {
      if (!(await say(route, path, speaker, scene, leftOut))) continue;
      atStage.delete(nth);
      return;
    }
  }
};

const found = async (needles: readonly Planted[], { answers = true } = {}): Promise<string[]> => {
  const files = ['program.log', ...(answers ? ['answers.txt'] : [])].map((name) => join(folder, name));
  writeFileSync(files[0]!, center.output);
  const byText = new Map(needles.map((one) => [one.text, one]));
  return behind.with(async (pool) => {
    await pool.query('checkpoint');
    const all = await leaks(pool, [join(center.home, 'database'), ...files], [...byText.keys()]);
    return all.map(({ needle, form, where }) => `${placeOf(byText.get(needle)!)}: ${form} in ${where}`);
  });
};

describe('what is said in confidence', () => {
  it('is said through every route that takes words, in every field', async () => {
    const routes = routesOf(center.contract).filter((route) => wordyFields(route).length > 0);
    for (const route of routes)
      for (const leftOut of EITHER_OR[nameOf(route)] ?? [[]]) await sayUntilTaken(route, leftOut);
    const fields = routes.flatMap((route) => wordyFields(route).map((pointer) => `${nameOf(route)} ${pointer}`));
    expect(fields.length).toBeGreaterThan(60);
    expect(fields.filter((field) => !taken.has(field)).sort()).toEqual([...ONLY_COMPARED, ...CODES].sort());
  });

  it('is said where it does not belong, too', async () => {
    const dispatcher = await center.as('dispatcher');
    const text = 'q7zk-不该在这里说的话-q7zk';
    planted.push({ route: 'anywhere', pointer: '', text });
    const encoded = encodeURIComponent(text);
    const scene = await Scene.registered(center);
    await center.nobody.post('/v1/tokens', { username: text, password: text });
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

  it('is told to nobody who reads the cases, in no list, timeline or history', async () => {
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

  it('stands in no table, no raw file, no log and no answer', async () => {
    const secrets = planted.filter((one) => !PUBLIC.includes(placeOf(one)));
    expect(secrets.length).toBeGreaterThan(80);
    expect(await found(secrets)).toEqual([]);
  });

  it('is joined by the passwords, keys and tokens that were given out, which are kept nowhere', async () => {
    expect(new Set(givenOut.map(({ pointer }) => pointer))).toEqual(new Set(['password', 'apiKey', 'accessToken']));
    expect(await found(givenOut, { answers: false })).toEqual([]);
  });

  it('is written in shapes of events that are recorded, each of which must be understood for ever', async () => {
    const recorded = new Set(recordedHistories().flatMap(([, { events }]) => events.flatMap(shapesOf)));
    const { rows } = await behind.with((pool) => pool.query<RecordedEvent>('select type, schema, data from log.event'));
    const written = new Set(rows.flatMap(shapesOf));
    expect(written.size).toBeGreaterThan(100);
    expect([...written].filter((shape) => !recorded.has(shape))).toEqual([]);
  });

  it('would be found: what is public is, and so is what is planted', async () => {
    const names = planted.filter((one) => PUBLIC.includes(placeOf(one)) && taken.has(placeOf(one)));
    const places = (await found(names)).join('\n');
    for (const place of ['log.event', 'views.', '/pg_wal/', '/base/']) expect(places).toContain(place);
    const [secret] = planted.filter(({ pointer }) => pointer === '/narrative');
    await behind.with((pool) => pool.query('create table leak as select $1::text as told', [secret!.text]));
    appendFileSync(join(folder, 'answers.txt'), secret!.text);
    const leaked = (await found([secret!])).join('\n');
    for (const place of ['in leak', '/pg_wal/', '/base/', 'answers.txt']) expect(leaked).toContain(place);
  });
});
