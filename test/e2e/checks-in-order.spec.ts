import { randomUUID } from 'node:crypto';
import { Center } from './harness/center';
import { nameOf, pathTo, type Route, routesOf } from './harness/routes';
import { type Issued, Scene } from './harness/scene';
import { soundBody } from './harness/sound-body';
import { mayCall } from './permissions.table';

let center: Center;
let commands: Route[];

beforeAll(async () => {
  center = await Center.open();
  commands = routesOf(center.contract).filter(({ method, isPublic, body }) => method === 'post' && !isPublic && body);
});
afterAll(() => center.close());

const STALE = { 'if-match': '"99"' };

describe('the order of checks', () => {
  /** A request that fails the current check and all later ones. */
  const everythingWrong = (route: Route) => ({
    path: pathTo(route),
    body: { ...soundBody(route), nonsense: true },
    headers: STALE,
  });
  const outcome = async (username: string | undefined, route: Route, changes: object = {}): Promise<string> => {
    const caller = username === undefined ? center.anonymous : await center.as(username);
    const answer = await caller.send({ method: 'POST', ...everythingWrong(route), ...changes });
    return `${nameOf(route)} ${answer.status}`;
  };
  const all = (status: number, routes: Route[]): string[] => routes.map((route) => `${nameOf(route)} ${status}`);
  const may = (route: Route): string => center.accounts.find(({ role }) => mayCall(role, nameOf(route)))!.username;
  const mayNot = (route: Route): string | undefined =>
    center.accounts.find(({ role }) => !mayCall(role, nameOf(route)))?.username;
  const inTurn = async (routes: Route[], ask: (route: Route) => Promise<string>): Promise<string[]> => {
    const outcomes: string[] = [];
    for (const route of routes) outcomes.push(await ask(route));
    return outcomes;
  };

  it('starts with authentication, then the role', async () => {
    expect(await inTurn(commands, (route) => outcome(undefined, route))).toEqual(all(401, commands));
    const closed = commands.filter((route) => mayNot(route) !== undefined);
    expect(closed.length).toBeGreaterThan(20);
    expect(await inTurn(closed, (route) => outcome(mayNot(route), route))).toEqual(all(403, closed));
  });

  it('then body, path and headers', async () => {
    expect(await inTurn(commands, (route) => outcome(may(route), route))).toEqual(all(400, commands));
    const badHeader = (route: Route) => ({ body: soundBody(route), headers: { 'if-match': 'x' } });
    expect(await inTurn(commands, (route) => outcome(may(route), route, badHeader(route)))).toEqual(all(400, commands));
    const inPath = commands.filter(({ path }) => path.includes('{'));
    const badId = (route: Route) => ({ path: route.path.replaceAll(/\{\w+\}/g, 'x'), body: soundBody(route) });
    expect(await inTurn(inPath, (route) => outcome(may(route), route, badId(route)))).toEqual(all(400, inPath));
  });

  it('then whether the case exists', async () => {
    const inPath = commands.filter(({ path }) => path.includes('{'));
    const absent = (route: Route) => ({ body: soundBody(route) });
    expect(await inTurn(inPath, (route) => outcome(may(route), route, absent(route)))).toEqual(all(404, inPath));
  });

  it('then the expected version, and last the rules of the domain', async () => {
    const registered = await Scene.registered(center);
    const issued = await Scene.transferred(center);
    const refused: [Scene, string, string, string, object?][] = [
      [registered, 'dispatcher', 'triage', 'not-accepted', { urgency: 'URGENT', harms: [], opinion: '研判' }],
      [registered, 'dispatcher', 'transfers', 'not-triaged', letterTo('liaison-police')],
      [registered, 'dispatcher', 'reassign', 'not-assigned', { ...assigneeAt('liaison-ngo'), reason: 'AREA' }],
      [registered, 'dispatcher', 'propose-closure', 'not-triaged', { reason: 'UNFOUNDED' }],
      [registered, 'leader', 'reject-closure', 'not-proposed', { note: '不同意' }],
      [registered, 'leader', 'close', 'not-proposed'],
      [issued, 'dispatcher', 'accept', 'not-registered'],
      [issued, 'liaison-police', `transfers/${issued.transferId}/feed-back`, 'transfer-not-accepted', FEEDBACK],
      [issued, 'dispatcher', `transfers/${issued.transferId}/complete`, 'transfer-not-fed-back'],
    ];
    for (const [scene, username, step, code, body] of refused) {
      const caller = await center.as(username);
      const path = `${scene.path}/${step}`;
      if (code !== 'not-registered')
        expect(await caller.post(path, body, STALE)).toMatchObject({ status: 412, body: { code: 'stale-version' } });
      expect([step, await caller.post(path, body)]).toMatchObject(
        code === 'not-registered' ? [step, { status: 200 }] : [step, { status: 409, body: { code } }],
      );
    }
  });
});

const FEEDBACK = { kind: 'FINAL', outcome: 'HANDLED' };
const letterTo = (liaison: string) => ({ to: center.agencyOf(liaison), reason: 'OTHER', letter: '请处理。' });
const assigneeAt = (username: string) => ({ to: { agencyId: center.agencyOf(username) } });

describe('an unknown id', () => {
  it('returns 404 in the path and 409 in the body', async () => {
    const scene = await Scene.transferred(center);
    const dispatcher = await center.as('dispatcher');
    const other = await Scene.transferred(center);
    for (const transferId of [randomUUID(), other.transferId])
      expect(await dispatcher.post(`${scene.path}/transfers/${transferId}/complete`)).toMatchObject({
        status: 404,
        body: { code: 'no-such-transfer' },
      });
    const unknown: [string, object, string][] = [
      ['risk-grades', { childId: randomUUID(), level: 'LOW', basis: '依据' }, 'unknown-child'],
      ['risk-grades', { childId: other.lead.childIds[0], level: 'LOW', basis: '依据' }, 'unknown-child'],
      ['inform-reporter', { reporterId: randomUUID(), how: 'PHONE', text: '告知' }, 'unknown-reporter'],
      ['assign', { to: { agencyId: randomUUID() } }, 'unknown-assignee'],
      ['assign', { to: { agencyId: center.agencyOf('liaison-ngo'), officerId: randomUUID() } }, 'unknown-assignee'],
      ['transfers', { to: randomUUID(), reason: 'OTHER', letter: '函' }, 'unknown-agency'],
    ];
    for (const [step, body, code] of unknown)
      expect([step, await dispatcher.post(`${scene.path}/${step}`, body)]).toMatchObject([
        step,
        { status: 409, body: { code } },
      ]);
  });
});

describe('the receiving agency', () => {
  it('is the only one that may sign for, accept and feed back, even when others see the case', async () => {
    const toPolice = await Scene.transferred(center, 'liaison-police');
    const toEducation = await toPolice.transferredTo('liaison-education');
    const toStation = await toPolice.transferredTo('supervisor-101');
    const others: [Scene, string][] = [
      [toPolice, 'liaison-education'],
      [toPolice, 'supervisor-101'],
      [toPolice, 'supervisor-001'],
      [toPolice, 'dispatcher'],
      [toEducation, 'liaison-police'],
      [toStation, 'dispatcher'],
    ];
    for (const [scene, username] of others) {
      const caller = await center.as(username);
      for (const step of ['sign-for', 'accept', 'feed-back']) {
        const answer = await caller.post(`${scene.transferPath}/${step}`, step === 'feed-back' ? FEEDBACK : {});
        expect([username, step, answer]).toMatchObject([
          username,
          step,
          { status: 409, body: { code: 'not-the-receiving-agency' } },
        ]);
      }
    }
    await toPolice.onTransfer('liaison-police', 'accept');
    await toEducation.onTransfer('liaison-education', 'sign-for');
    await toStation.onTransfer('supervisor-101', 'accept');
  });

  it('is the only one that may transfer an accepted case onward', async () => {
    const scene = await Scene.transferred(center, 'liaison-police');
    const police = await center.as('liaison-police');
    const onwards = letterTo('liaison-procuratorate');
    expect(await police.post(`${scene.path}/transfers`, onwards)).toMatchObject({
      status: 409,
      body: { code: 'not-the-handler' },
    });
    await scene.onTransfer('liaison-police', 'accept');
    const relayed = await police.does<Issued>(`${scene.path}/transfers`, onwards);
    const procuratorate = await center.as('liaison-procuratorate');
    await procuratorate.does(`${scene.path}/transfers/${relayed.transferId}/accept`);
    const dispatcher = await center.as('dispatcher');
    expect(await dispatcher.post(`${scene.path}/transfers`, onwards)).toMatchObject({
      status: 409,
      body: { code: 'already-with-agency' },
    });
    expect(await dispatcher.post(`${scene.path}/transfers`, letterTo('liaison-civil-affairs'))).toMatchObject({
      status: 409,
      body: { code: 'not-another-agency' },
    });
  });
});

describe('an officer who sees a case but does not handle it', () => {
  it('gets not-the-handler', async () => {
    const scene = await Scene.transferred(center, 'liaison-police', { areaCode: '370682001' });
    const grade = { level: 'HIGH', basis: '依据' };
    const tries: [string, string, object][] = [
      ['liaison-police', 'risk-grades', grade],
      ['liaison-school', 'risk-grades', grade],
      ['supervisor-001', 'risk-grades', grade],
      ['liaison-police', 'propose-closure', { reason: 'UNFOUNDED' }],
      ['supervisor-001', 'transfers', letterTo('liaison-health')],
      ['liaison-school', 'transfers', letterTo('liaison-health')],
    ];
    for (const [username, step, body] of tries)
      expect([username, step, await (await center.as(username)).post(`${scene.path}/${step}`, body)]).toMatchObject([
        username,
        step,
        { status: 409, body: { code: 'not-the-handler' } },
      ]);
  });
});

describe('an appointment', () => {
  it('ends immediately, for sign-in and for issued tokens', async () => {
    const admin = await center.as('admin');
    const post = { username: 'liu', name: '刘某', role: 'DISPATCHER', agencyId: center.agencyOf('dispatcher') };
    const { officerId, password } = await center.recruit(post);
    const caller = await center.signIn('liu', password);
    expect(await caller.get('/v1/cases')).toMatchObject({ status: 200 });
    const more = { role: 'CENTER_LEADER', agencyId: post.agencyId };
    const { appointmentId } = await admin.does<{ appointmentId: string }>(
      `/v1/officers/${officerId}/appointments`,
      more,
    );
    await center.confirm(appointmentId);
    expect(await caller.get('/v1/cases')).toMatchObject({ status: 400, body: { code: 'acting-as-required' } });
    const asLeader = { 'acting-as': appointmentId };
    const scene = await Scene.registered(center);
    expect(await caller.get(`${scene.path}/history`, asLeader)).toMatchObject({ status: 200 });
    await admin.does(`/v1/officers/${officerId}/appointments/${appointmentId}/end`);
    expect(await caller.get(`${scene.path}/history`)).toMatchObject({ status: 403 });
    await admin.does(`/v1/officers/${officerId}/end`);
    expect(await caller.get('/v1/cases')).toMatchObject({ status: 401 });
    const again = await center.anonymous.post('/v1/tokens', { username: 'liu', password });
    expect(again).toMatchObject({ status: 401, body: { code: 'wrong-credentials' } });
  });
});
