import { randomUUID } from 'node:crypto';
import { Credentials } from '@center/access';
import { leaks, until } from '@center/testing';
import {
  type AgenciesCenter,
  agenciesCenter,
  type Asked,
  newKey,
  type Shared,
  sharedData,
} from '../../testing/agencies-center';

let data: Shared;
let center: AgenciesCenter;
let stationId: string;

const post = (url: string, body: object = {}, headers: Asked['headers'] = {}) =>
  center.ask('admin', url, { method: 'POST', body, headers });
const newSupervisor = (): object => ({
  username: `u-${randomUUID()}`,
  name: '封存之名',
  role: 'TOWN_SUPERVISOR',
  agencyId: stationId,
});
interface Registered {
  readonly officerId: string;
  readonly appointmentId: string;
  readonly password: string;
}
/** Registers an officer, confirmed by the leader, with a password of their own. */
const recruited = async (body = newSupervisor() as { username: string }) => {
  const made = (await post('/v1/officers', body)).body as Registered;
  await center.confirm(made.appointmentId);
  return { ...body, ...made, ...(await center.enter(body.username, made.password)) };
};
const me = (token: string) => center.ask(undefined, '/v1/me', { headers: { authorization: `Bearer ${token}` } });

beforeAll(async () => {
  data = await sharedData();
  center = await agenciesCenter(data);
  await center.founding.found();
  stationId = (await center.account('supervisor-001')).agencyId;
});
afterAll(async () => {
  await center.close();
  await data.database.close();
});

describe('agencies', () => {
  it('can be read by every authenticated user, filtered and paged', async () => {
    const readAfter = { 'read-after': String((await center.store.head()).position) };
    const all = await center.ask('director-001', '/v1/agencies?limit=200', { headers: readAfter });
    expect(all.status).toBe(200);
    expect(all.body).toMatchObject({ nextCursor: null });
    const { items } = all.body as { items: { id: string; kind: string; areaCode: string }[] };
    expect(items).toHaveLength(28);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await center.ask('viewer', `/v1/agencies?limit=5${cursor}`);
      const page = body as { items: { id: string }[]; nextCursor: string | null };
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor);
    expect(seen).toEqual(items.map(({ id }) => id));
    const stations = await center.ask('viewer', '/v1/agencies?kind=STATION&areaCode=370682001&running=true');
    expect(stations.body).toMatchObject({ items: [{ id: stationId, kind: 'STATION', to: null }] });
    expect((await center.ask('viewer', '/v1/agencies?running=false')).body).toMatchObject({ items: [] });
  });

  it('are established and ended by the administrator, idempotently', async () => {
    const headers = { 'idempotency-key': newKey() };
    const body = { kind: 'NGO', name: '阳光社会工作服务中心', areaCode: '370682001001' };
    const [made, again] = await Promise.all([post('/v1/agencies', body, headers), post('/v1/agencies', body, headers)]);
    expect([made.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(made.body);
    const { agencyId } = made.body as { agencyId: string };
    expect(made.headers).toMatchObject({ location: `/v1/agencies/${agencyId}` });
    expect((await center.ask('viewer', `/v1/agencies/${agencyId}`)).body).toMatchObject({
      areaCode: '370682001',
      to: null,
    });
    center.clock.advance(1);
    const ended = await post(`/v1/agencies/${agencyId}/end`);
    expect(ended.body).toMatchObject({ agencyId, version: 2 });
    expect((await post(`/v1/agencies/${agencyId}/end`)).body).toEqual(ended.body);
    const liaison = { username: 'late.comer', name: '某', role: 'AGENCY_LIAISON', agencyId };
    expect((await post('/v1/officers', liaison)).body).toMatchObject({ status: 409, code: 'agency-not-running' });
  });

  it.each([
    [{ kind: 'MINORS_CENTER', name: '又一中心', areaCode: '370682' }, 409, 'center-exists'],
    [{ kind: 'STATION', name: '站', areaCode: '370682' }, 409, 'township-area-required'],
    [{ kind: 'NGO', name: '社', areaCode: '110101' }, 409, 'unknown-area'],
    [{ kind: 'NGO', name: '社', areaCode: '370682', parentId: randomUUID() }, 409, 'unknown-agency'],
    [{ kind: 'NGO', name: '社', areaCode: '37068' }, 400, 'invalid-request'],
    [{ kind: 'NGO', name: '社', areaCode: '370682', at: '2020-01-01T00:00:00Z' }, 400, 'invalid-request'],
    [{ kind: 'NGO', name: '社', areaCode: '370682', surprise: 1 }, 400, 'invalid-request'],
  ])('refuse %j', async (body, status, code) => {
    expect((await post('/v1/agencies', body)).body).toMatchObject({ status, code });
  });

  it('cannot end if it is the center, and an unknown agency is 404', async () => {
    const { agencyId } = await center.account('dispatcher');
    expect((await post(`/v1/agencies/${agencyId}/end`)).body).toMatchObject({ code: 'center-does-not-end' });
    expect((await post(`/v1/agencies/${randomUUID()}/end`)).body).toMatchObject({ status: 404, code: 'not-found' });
  });
});

it('lists the areas', async () => {
  const { body } = await center.ask('viewer', '/v1/areas');
  expect(body).toMatchObject({ nextCursor: null });
  const { items } = body as { items: { code: string; name: string }[] };
  expect(items).toHaveLength(19);
  expect(items[0]).toMatchObject({ code: '370682', name: '莱阳市' });
});

it('is restricted to the administrator, except for agencies and areas', async () => {
  const { officerId, agencyId } = await center.account('supervisor-001');
  const routes = [
    ['GET', '/v1/officers'],
    ['GET', `/v1/officers/${officerId}`],
    ['GET', `/v1/agencies/${agencyId}/api-keys`],
    ['POST', '/v1/agencies'],
    ['POST', `/v1/agencies/${agencyId}/end`],
    ['POST', `/v1/agencies/${agencyId}/api-keys`],
    ['POST', `/v1/agencies/${agencyId}/api-keys/${randomUUID()}/revoke`],
    ['POST', '/v1/officers'],
    ['POST', `/v1/officers/${officerId}/end`],
    ['POST', `/v1/officers/${officerId}/password`],
    ['POST', `/v1/officers/${officerId}/appointments`],
    ['POST', `/v1/officers/${officerId}/appointments/${randomUUID()}/end`],
  ] as const;
  for (const [method, url] of routes) {
    for (const username of ['dispatcher', 'leader', 'auditor', 'liaison-police']) {
      expect([url, (await center.ask(username, url, { method })).status]).toEqual([url, 403]);
    }
    expect([url, (await center.ask(undefined, url, { method })).status]).toEqual([url, 401]);
  }
});

describe('officers', () => {
  it('are registered with a password that a repeat returns again although it is not stored', async () => {
    const headers = { 'idempotency-key': newKey() };
    const body = newSupervisor();
    const [made, again] = await Promise.all([post('/v1/officers', body, headers), post('/v1/officers', body, headers)]);
    expect([made.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(made.body);
    const { officerId, password } = made.body as { officerId: string; password: string };
    const { username } = body as { username: string };
    expect(await center.signIn(username, password)).toMatchObject({ status: 200 });
    const third = await post('/v1/officers', body, headers);
    expect(third.headers).toMatchObject({ 'idempotent-replayed': 'true' });
    expect(third.body).toEqual(made.body);
    expect((await post('/v1/officers', { ...body, name: '另一人' }, headers)).body).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
    expect(await leaks(data.database.pool, [], ['封存之名', password, username])).toEqual([]);
    const list = await center.ask('admin', `/v1/officers?agencyId=${stationId}&limit=200`, {
      headers: { 'read-after': (made.body as { position: string }).position },
    });
    const { items } = list.body as { items: { officerId: string }[] };
    expect(items.filter((officer) => officer.officerId === officerId)).toMatchObject([
      {
        username,
        name: '封存之名',
        endedAt: null,
        appointments: [{ role: 'TOWN_SUPERVISOR', agency: { id: stationId }, status: 'PENDING' }],
      },
    ]);
  });

  it('cannot share a username in any spelling, also in concurrent requests', async () => {
    const body = newSupervisor() as { username: string };
    const answers = await Promise.all([
      post('/v1/officers', body),
      post('/v1/officers', { ...body, username: body.username.toUpperCase() }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await post('/v1/officers', body)).body).toMatchObject({ status: 409, code: 'username-taken' });
  });

  it('are ended if the username is taken between check and insert', async () => {
    const body = newSupervisor();
    await post('/v1/officers', body);
    jest.spyOn(center.app.get(Credentials), 'officerOf').mockResolvedValueOnce(undefined);
    expect((await post('/v1/officers', body)).body).toMatchObject({ status: 409, code: 'username-taken' });
    const { position } = await center.store.head();
    const last = await center.store.readAll(position - 4n, 4);
    expect(last.map(({ type }) => type)).toEqual([
      'OfficerRegistered',
      'AppointmentStarted',
      'AppointmentEnded',
      'OfficerEnded',
    ]);
    expect(new Set(last.map(({ stream }) => stream)).size).toBe(1);
  });

  it.each([
    [{ role: 'DISPATCHER' }, 409, 'role-not-at-this-agency'],
    [{ areaCode: '370682002' }, 409, 'area-outside-agency'],
    [{ agencyId: randomUUID() }, 409, 'unknown-agency'],
    [{ username: '../admin' }, 400, 'invalid-request'],
    [{ role: 'KING' }, 400, 'invalid-request'],
  ])('are refused with %j', async (part, status, code) => {
    expect((await post('/v1/officers', { ...newSupervisor(), ...part })).body).toMatchObject({ status, code });
  });

  it('end: sign-in and active tokens are revoked immediately, and the username is free again', async () => {
    const body = newSupervisor() as { username: string };
    const { officerId, password, token } = await recruited(body);
    expect((await me(token)).status).toBe(200);
    const ended = await post(`/v1/officers/${officerId}/end`);
    expect(ended.status).toBe(200);
    expect((await me(token)).status).toBe(401);
    expect((await center.signIn(body.username, password)).status).toBe(401);
    expect((await post(`/v1/officers/${officerId}/end`)).body).toEqual(ended.body);
    expect((await post(`/v1/officers/${officerId}/password`)).status).toBe(404);
    expect(
      (await post(`/v1/officers/${officerId}/appointments`, { role: 'CHILD_DIRECTOR', agencyId: stationId })).body,
    ).toMatchObject({
      code: 'officer-ended',
    });
    expect((await post('/v1/officers', body)).status).toBe(201);
    expect((await post(`/v1/officers/${randomUUID()}/end`)).status).toBe(404);
  });

  it('hold several posts, which start and end by their dates', async () => {
    const body = newSupervisor() as { username: string };
    const { officerId, token } = await recruited(body);
    const from = new Date(Date.parse(center.clock.now()) + 60_000).toISOString();
    const given = await post(`/v1/officers/${officerId}/appointments`, {
      role: 'CHILD_DIRECTOR',
      agencyId: stationId,
      from,
    });
    expect(given).toMatchObject({ status: 201 });
    const { appointmentId } = given.body as { appointmentId: string };
    await center.confirm(appointmentId);
    const rolesNow = async () =>
      ((await me(token)).body as { appointments: { role: string }[] }).appointments.map(({ role }) => role);
    expect(await rolesNow()).toEqual(['TOWN_SUPERVISOR']);
    center.clock.advance(60_000);
    expect(await rolesNow()).toEqual(['TOWN_SUPERVISOR', 'CHILD_DIRECTOR']);
    center.clock.advance(1);
    expect((await post(`/v1/officers/${officerId}/appointments/${appointmentId}/end`)).status).toBe(200);
    expect(await rolesNow()).toEqual(['TOWN_SUPERVISOR']);
    expect((await post(`/v1/officers/${officerId}/appointments/${randomUUID()}/end`)).status).toBe(404);
    expect((await center.ask('admin', `/v1/officers/${officerId}`)).body).toMatchObject({
      username: body.username,
      appointments: [{ to: null }, { from, to: center.clock.now() }],
    });
  });

  it('lose access when their agency ends', async () => {
    const agency = { kind: 'SCHOOL', name: '样例小学', areaCode: '370682' };
    const { agencyId } = (await post('/v1/agencies', agency)).body as { agencyId: string };
    const body = { username: 'of.school', name: '某', role: 'AGENCY_LIAISON', agencyId };
    const { token } = await recruited(body);
    center.clock.advance(1);
    await post(`/v1/agencies/${agencyId}/end`);
    expect((await me(token)).status).toBe(401);
  });

  it('can be registered without a username: a post without access', async () => {
    const { username: _, ...body } = newSupervisor() as { username: string };
    const headers = { 'idempotency-key': newKey() };
    const made = await post('/v1/officers', body, headers);
    expect(made.status).toBe(201);
    expect(made.body).not.toHaveProperty('password');
    expect((await post('/v1/officers', body, headers)).body).toEqual(made.body);
    const { officerId } = made.body as Registered;
    expect((await center.ask('admin', `/v1/officers/${officerId}`)).body).toMatchObject({
      username: null,
      appointments: [{ status: 'NOT_REQUIRED' }],
    });
    expect((await post(`/v1/officers/${officerId}/password`)).status).toBe(404);
  });

  it('get a new one-time password, which ends the tokens and the confirmations; a repeat changes nothing', async () => {
    const { officerId, username, password, token } = await recruited();
    const headers = { 'idempotency-key': newKey() };
    const reset = await post(`/v1/officers/${officerId}/password`, {}, headers);
    expect((await me(token)).status).toBe(401);
    expect((await center.signIn(username, password)).status).toBe(401);
    const fresh = await center.enter(username, (reset.body as Registered).password);
    expect((await me(fresh.token)).body).toMatchObject({ appointments: [], pendingAppointments: [{}] });
    expect((await post(`/v1/officers/${officerId}/password`, {}, headers)).body).toEqual(reset.body);
    expect((await me(fresh.token)).status).toBe(200);
    expect((await center.signIn(username, fresh.password)).status).toBe(200);
    const events = await center.store.readStream(`officer-${officerId}`);
    const { officerId: by } = await center.account('admin');
    expect(events.filter(({ type }) => type === 'PasswordReset')).toMatchObject([{ data: { by } }]);
  });

  it('keep the last of two resets, whichever is repeated', async () => {
    const { officerId, username } = await recruited();
    const keys = [newKey(), newKey()];
    const reset = async (key: string) => {
      const answer = await post(`/v1/officers/${officerId}/password`, {}, { 'idempotency-key': key });
      return (answer.body as Registered).password;
    };
    const [first, last] = [await reset(keys[0]!), await reset(keys[1]!)];
    expect(await reset(keys[0]!)).toBe(first);
    expect([(await center.signIn(username, first)).status, (await center.signIn(username, last)).status]).toEqual([
      401, 200,
    ]);
  });
});

describe('keys of agencies’ systems', () => {
  it('act as a liaison of the agency until revoked; a repeat creates no second key', async () => {
    const { agencyId } = await center.account('liaison-police');
    const headers = { 'idempotency-key': newKey() };
    const made = await post(`/v1/agencies/${agencyId}/api-keys`, { name: '110 接处警系统' }, headers);
    expect(made.status).toBe(201);
    expect((await post(`/v1/agencies/${agencyId}/api-keys`, { name: '110 接处警系统' }, headers)).body).toEqual(
      made.body,
    );
    const { apiKey, apiKeyId, appointmentId } = made.body as Record<'apiKey' | 'apiKeyId' | 'appointmentId', string>;
    const asSystem = (url = '/v1/me') => center.ask(undefined, url, { headers: { 'x-api-key': apiKey } });
    expect((await asSystem('/v1/areas')).body).toMatchObject({ status: 403, code: 'appointment-pending' });
    await center.confirm(appointmentId);
    expect((await asSystem()).body).toMatchObject({
      appointments: [{ role: 'AGENCY_LIAISON', agency: { id: agencyId } }],
    });
    const list = await center.ask('admin', `/v1/agencies/${agencyId}/api-keys`);
    expect(list.body).toMatchObject({ items: [{ apiKeyId, revokedAt: null }] });
    expect(JSON.stringify(list.body)).not.toContain(apiKey);
    expect((await post(`/v1/agencies/${agencyId}/api-keys/${apiKeyId}/revoke`)).status).toBe(200);
    expect((await asSystem()).status).toBe(401);
    expect((await post(`/v1/agencies/${agencyId}/api-keys/${randomUUID()}/revoke`)).status).toBe(404);
    expect(await leaks(data.database.pool, [], [apiKey])).toEqual([]);
  });
});

it('returns 503 if a view does not reach the requested position', async () => {
  await until('the views have caught up', async () =>
    (await center.projections.status()).every(({ lag }) => lag === 0),
  );
  const beyond = String((await center.store.head()).position + 1n);
  const behind = await center.ask('viewer', '/v1/areas', { headers: { 'read-after': beyond } });
  expect(behind.body).toMatchObject({ status: 503, code: 'view-behind' });
});
