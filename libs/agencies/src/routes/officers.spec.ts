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
    await center.enter(username, password);
    const { password: used, ...shown } = (await post('/v1/officers', body, headers)).body as Record<string, unknown>;
    expect([used, { ...shown, password }]).toEqual([undefined, made.body]);
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

  it('are not registered again by a used key with another term, area or duty areas', async () => {
    const headers = { 'idempotency-key': newKey() };
    const from = '2024-01-01T00:00:00.000Z';
    const until = '2099-01-01T00:00:00.000Z';
    const dutyAreas = ['370682001202', '370682001201'];
    const ofStation = { name: '封存之名', role: 'TOWN_SUPERVISOR', agencyId: stationId };
    const body = { ...ofStation, areaCode: '370682001', from, until, dutyAreas };
    const made = await post('/v1/officers', body, headers);
    expect(made.status).toBe(201);
    const ofWholeStation = { ...ofStation, from, until, dutyAreas };
    for (const same of [body, { ...body, dutyAreas: [...dutyAreas].reverse() }, ofWholeStation])
      expect((await post('/v1/officers', same, headers)).body).toEqual(made.body);
    const others = [
      ...[{ until: null }, { from: null }, { dutyAreas: [] }, { dutyAreas: null }, { areaCode: '370682002' }],
      ...[{ from: '2024-01-02T00:00:00.000Z' }, { until: '2098-01-01T00:00:00.000Z' }],
    ];
    for (const other of others)
      expect((await post('/v1/officers', { ...body, ...other }, headers)).body).toMatchObject({
        status: 422,
        code: 'idempotency-key-reused',
      });
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

  it('are not recorded if the username is taken between check and insert; the same operation may take another', async () => {
    const body = newSupervisor();
    await post('/v1/officers', body);
    const { position } = await center.store.head();
    const headers = { 'idempotency-key': newKey() };
    jest.spyOn(center.app.get(Credentials), 'officerOf').mockResolvedValueOnce(undefined);
    expect((await post('/v1/officers', body, headers)).body).toMatchObject({ status: 409, code: 'username-taken' });
    expect((await center.store.head()).position).toBe(position);
    expect((await post('/v1/officers', newSupervisor(), headers)).status).toBe(201);
  });

  it('that are refused leave the username free, also if the log cannot be written', async () => {
    const body = newSupervisor();
    expect((await post('/v1/officers', { ...body, role: 'DISPATCHER' })).status).toBe(409);
    jest.spyOn(center.store, 'append').mockRejectedValueOnce(new Error('the log is away'));
    expect((await post('/v1/officers', body)).status).toBe(500);
    expect((await post('/v1/officers', body)).status).toBe(201);
  });

  it.each([
    [{ role: 'DISPATCHER' }, 409, 'role-not-at-this-agency'],
    [{ areaCode: '370682002' }, 409, 'area-outside-agency'],
    [{ agencyId: randomUUID() }, 409, 'unknown-agency'],
    [{ username: '../admin' }, 400, 'invalid-request'],
    [{ role: 'KING' }, 400, 'invalid-request'],
    [{ dutyAreas: ['370682002201'] }, 409, 'area-outside-agency'],
    [{ dutyAreas: ['370682001'] }, 400, 'invalid-request'],
    [{ from: '2024-01-01T00:00:00Z', until: '2024-01-01T00:00:00Z' }, 400, 'invalid-request'],
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

  it('show why a post was ended, if that was stated', async () => {
    const body = newSupervisor() as { username: string };
    const { officerId } = await recruited(body);
    const path = `/v1/officers/${officerId}/appointments`;
    const endReasons = async () => {
      const { position } = await center.store.head();
      const headers = { 'read-after': String(position) };
      const list = await center.ask('admin', `/v1/officers?agencyId=${stationId}&limit=200`, { headers });
      const { items } = list.body as { items: { officerId: string; appointments: { endReason: string | null }[] }[] };
      return items.find((one) => one.officerId === officerId)!.appointments.map(({ endReason }) => endReason);
    };
    const second = await post(path, { role: 'CHILD_DIRECTOR', agencyId: stationId });
    const end = `${path}/${(second.body as { appointmentId: string }).appointmentId}/end`;
    center.clock.advance(1_000);
    expect((await post(end, { reason: 'NO_SUCH' })).body).toMatchObject({ status: 400, code: 'invalid-request' });
    expect(await endReasons()).toEqual([null, null]);
    const ended = await post(end, { reason: 'MOVED_POST' });
    expect(ended.status).toBe(200);
    for (const reason of ['MOVED_POST', 'RETIRED', undefined])
      expect((await post(end, { ...(reason && { reason }) })).body).toEqual(ended.body);
    expect(await endReasons()).toEqual([null, 'MOVED_POST']);
    expect((await center.ask('admin', `/v1/officers/${officerId}`)).body).toMatchObject({
      appointments: [{ endReason: null }, { endReason: 'MOVED_POST' }],
    });
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

  it('lose a post at the end of its term, without an event', async () => {
    const until = new Date(Date.parse(center.clock.now()) + 60_000).toISOString();
    const dutyAreas = ['370682001202', '370682001201'];
    const body = { ...newSupervisor(), role: 'CHILD_DIRECTOR', dutyAreas, until } as never as { username: string };
    const { officerId, appointmentId, token } = await recruited(body);
    const read = async () => (await center.ask('admin', `/v1/officers/${officerId}`)).body;
    expect(await read()).toMatchObject({ appointments: [{ to: until, until, dutyAreas: [...dutyAreas].sort() }] });
    const path = `/v1/officers/${officerId}/appointments`;
    const other = await post(`${path}/${appointmentId}/duty-areas`, { dutyAreas: ['370682001203'] });
    expect(other.status).toBe(200);
    expect(await read()).toMatchObject({ appointments: [{ dutyAreas: ['370682001203'] }] });
    const { position } = other.body as { position: string };
    const listed = await center.ask('leader', '/v1/appointments?limit=200', { headers: { 'read-after': position } });
    expect((listed.body as { items: object[] }).items).toContainEqual(
      expect.objectContaining({ appointmentId, to: until, until, dutyAreas: ['370682001203'] }),
    );
    const again = { role: 'CHILD_DIRECTOR', agencyId: stationId };
    expect((await post(path, again)).body).toMatchObject({ status: 409, code: 'already-appointed' });
    expect((await me(token)).status).toBe(200);
    center.clock.advance(60_000);
    expect((await me(token)).status).toBe(401);
    const late = await post(`${path}/${appointmentId}/duty-areas`, { dutyAreas: [] });
    expect(late.body).toMatchObject({ status: 409, code: 'appointment-ended' });
    const { position: before } = await center.store.head();
    expect((await post(`${path}/${appointmentId}/end`)).status).toBe(200);
    expect((await center.store.head()).position).toBe(before);
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
});

it('returns 503 if a view does not reach the requested position', async () => {
  await until('the views have caught up', async () =>
    (await center.projections.status()).every(({ lag }) => lag === 0),
  );
  const beyond = String((await center.store.head()).position + 1n);
  const behind = await center.ask('viewer', '/v1/areas', { headers: { 'read-after': beyond } });
  expect(behind.body).toMatchObject({ status: 503, code: 'view-behind' });
});
