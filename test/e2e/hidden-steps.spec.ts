import { randomUUID } from 'node:crypto';
import type { Caller, Done } from './harness/caller';
import { Center } from './harness/center';
import { type Issued, Scene } from './harness/scene';

interface Returned extends Done {
  readonly version: number;
  readonly position: string;
}

const BACK = { reason: 'OUT_OF_AREA', childSafe: true };

let center: Center;
let scene: Scene;
let returned: Returned;
let school: Caller;
let police: Caller;

beforeAll(async () => {
  center = await Center.open();
  [school, police] = [await center.as('liaison-school'), await center.as('liaison-police')];
  scene = await Scene.transferred(center);
  returned = await police.does<Returned>(`${scene.path}/transfers/${scene.transferId}/return`, BACK);
});
afterAll(() => center.close());

/** Everything that an officer can get that concerns the case, as of a position that all views have reached. */
const everythingFor = async (caller: Caller, position: string): Promise<string> => {
  const now = encodeURIComponent(new Date().toISOString());
  const answers: unknown[] = [];
  for (const path of [
    ...[scene.path, `${scene.path}?asOf=${now}`, `${scene.path}/timeline`, `${scene.path}/timeline?asOf=${now}`],
    ...['/v1/cases', '/v1/cases?sort=urgency', '/v1/cases?sort=dueAt', `/v1/cases?asOf=${now}`, '/v1/cases?limit=1'],
    ...['ACCEPTED', 'HANDLING', 'REGISTERED'].map((status) => `/v1/cases?status=${status}`),
    ...['/v1/transfers', `/v1/transfers?asOf=${now}`, '/v1/statistics?asOf=2024-01-31T23:59:59%2B08:00'],
  ]) {
    const { status, headers, body } = await caller.get(path, { 'read-after': position });
    answers.push([path.replace(now, ''), status, headers['etag'], status < 400 ? body : body.code]);
  }
  const unmasking = { fields: ['/narrative'], purpose: 'HANDLING', note: '核对。' };
  const { status, headers, body } = await caller.post(`${scene.path}/unmaskings`, unmasking);
  return JSON.stringify([...answers, status, headers['etag'], status === 200 && body]);
};

/** Steps of the case that neither its submitter nor an agency that returned its transfer may know of. */
const hiddenSteps = async (): Promise<string> => {
  const by = <Body extends Done>(step: string, body: object) => scene.by<Body>('dispatcher', step, body);
  await by('notes', { text: '只供办案人员。' });
  await by('risk-grades', { level: 'HIGH', basis: '伤情待查。' });
  await by('copies', { agencyId: center.agencyOf('liaison-health') });
  await by('police-report', { receipt: '回执甲' });
  await by('children', { name: '另一儿童' });
  const letter = { to: center.agencyOf('liaison-education'), reason: 'SCHOOL_DUTY', letter: '请核实。' };
  const { transferId } = await by<Issued>('transfers', letter);
  await (await center.as('liaison-education')).does(`${scene.path}/transfers/${transferId}/accept`);
  await by('assign', { to: { agencyId: center.agencyOf('supervisor-101') } });
  const [reporterId] = scene.lead.reporterIds;
  await by('inform-reporter', { reporterId, how: 'PHONE', text: '已在办理。' });
  const proposal = { reason: 'MOVED_AWAY', judgements: {} };
  await (await center.as('dispatcher')).post(`${scene.path}/propose-closure`, proposal);
  return (await by<Returned>('notes', { text: '再记一笔。' })).position;
};

describe('who sees only the own report, or only the row of the own transfer', () => {
  it('gets the same bytes while others work on the case', async () => {
    const before = await Promise.all([school, police].map((caller) => everythingFor(caller, returned.position)));
    const position = await hiddenSteps();
    const after = await Promise.all([school, police].map((caller) => everythingFor(caller, position)));
    expect(after).toEqual(before);
    const dispatcher = await center.as('dispatcher');
    expect((await dispatcher.read<Returned>(scene.path)).version).toBeGreaterThan(12);
  });

  it('counts the steps that it sees: as on the timeline, in the list and for a version', async () => {
    const own = await school.read<Returned>(scene.path);
    const { items, ...timeline } = await school.read<Returned & { items: { revision: number; position: string }[] }>(
      `${scene.path}/timeline`,
    );
    expect(items.map(({ revision }) => revision)).toEqual([0, 1]);
    expect([own.version, own.position]).toEqual([items.length, items.at(-1)!.position]);
    expect(timeline).toMatchObject({ version: own.version, position: own.position });
    const { items: listed } = await school.read<{ items: Returned[] }>('/v1/cases');
    expect(listed).toMatchObject([{ version: own.version, status: 'ACCEPTED' }]);
    expect(await school.read(`${scene.path}?version=1`)).toMatchObject({ status: 'REGISTERED', version: 1 });
    expect((await school.get(`${scene.path}?version=3`)).status).toBe(404);
  });

  it('uses its own count in If-Match and corrections, and gets it in the answers', async () => {
    const { version } = await (await center.as('dispatcher')).read<Returned>(scene.path);
    const correction = { revision: 0, field: 'narrative', value: '更正后的经过。', note: '写错了。' };
    const correct = (tag: number) =>
      school.post<Returned>(`${scene.path}/corrections`, correction, { 'if-match': `"${tag}"` });
    expect(await correct(version)).toMatchObject({ status: 412 });
    const { status, headers, body } = await correct(2);
    expect([status, headers['etag'], body.version]).toEqual([200, '"3"', 3]);
    expect(await school.read(scene.path)).toMatchObject({ version: 3, position: body.position });
    const beyond = await school.post(`${scene.path}/corrections`, { ...correction, revision: 3 });
    expect([beyond.status, beyond.body.code]).toEqual([409, 'not-the-handler']);
    const reported = await school.does<Returned>(`${scene.path}/police-report`, { note: '本校也报了案。' });
    expect(reported).toMatchObject({ version: 3, position: body.position }); // the submitter does not see police reports
  });

  it('is told the same of hidden parts of the case as of parts that do not exist', async () => {
    const { transfers } = await (
      await center.as('dispatcher')
    ).read<{ transfers: { transferId: string }[] }>(scene.path);
    const { body: added } = await (
      await center.as('dispatcher')
    ).post<{ childId: string }>(`${scene.path}/children`, {
      name: '又一儿童',
    });
    const ask = async (path: string, body: object) => {
      const { status, body: answer } = await school.post(`${scene.path}/${path}`, body);
      const { instance: _, ...said } = answer as object as { instance: string };
      return [status, said];
    };
    for (const id of transfers.map(({ transferId }) => transferId)) {
      for (const command of ['accept', 'sign-for']) {
        const unknown = await ask(`transfers/${randomUUID()}/${command}`, {});
        expect(await ask(`transfers/${id}/${command}`, {})).toEqual(unknown);
        expect(unknown[0]).toBe(404);
      }
    }
    const unknown = await ask(`children/${randomUUID()}/identify`, { name: '某' });
    expect(await ask(`children/${added.childId}/identify`, { name: '某' })).toEqual(unknown);
    expect(unknown[0]).toBe(404);
  });

  it('gets the count of its own transfer in answers, the same when it repeats the command', async () => {
    const path = `${scene.path}/transfers/${scene.transferId}/return`;
    expect(returned.version).toBe(2); // issued, returned
    expect(await police.does(path, BACK, { 'if-match': '"2"' })).toMatchObject({
      version: 2,
      position: returned.position,
    });
    expect(await police.post(path, BACK, { 'if-match': '"9"' })).toMatchObject({ status: 412 });
  });
});
