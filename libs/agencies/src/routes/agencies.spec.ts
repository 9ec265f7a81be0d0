import { randomUUID } from 'node:crypto';
import { leaks } from '@center/testing';
import { Agencies } from '../agencies';
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

const post = (url: string, body: object = {}, headers: Asked['headers'] = {}) =>
  center.ask('admin', url, { method: 'POST', body, headers });

beforeAll(async () => {
  data = await sharedData();
  center = await agenciesCenter(data);
  await center.founding.found();
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
    expect(stations.body).toMatchObject({
      items: [{ id: (await center.account('supervisor-001')).agencyId, kind: 'STATION', to: null }],
    });
    expect((await center.ask('viewer', '/v1/agencies?running=false')).body).toMatchObject({ items: [] });
  });

  it.each([
    ['a line break', '一行\n二行'],
    ['more than 80 characters', '长'.repeat(81)],
  ])('are not established or renamed with %s in the name', async (_, name) => {
    const at = { status: 400, errors: [{ pointer: '/name' }] };
    expect((await post('/v1/agencies', { kind: 'NGO', name, areaCode: '370682' })).body).toMatchObject(at);
    const { agencyId } = await center.account('supervisor-001');
    expect((await post(`/v1/agencies/${agencyId}/rename`, { name })).body).toMatchObject(at);
    expect((await post('/v1/areas', { code: '370682001299', name })).body).toMatchObject(at);
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

  it('are renamed; the directory and lookups by name know the new name', async () => {
    const made = await post('/v1/agencies', { kind: 'NGO', name: '春雨服务中心', areaCode: '370682' });
    const { agencyId } = made.body as { agencyId: string };
    const rename = (body: object) => post(`/v1/agencies/${agencyId}/rename`, body);
    const renamed = await rename({ name: '春雨社会工作服务中心' });
    expect(renamed.body).toMatchObject({ agencyId, version: 2 });
    expect((await rename({ name: '春雨社会工作服务中心' })).body).toEqual(renamed.body);
    const headers = { 'read-after': (renamed.body as { position: string }).position };
    const { body } = await center.ask('viewer', '/v1/agencies?kind=NGO&limit=200', { headers });
    expect((body as { items: object[] }).items).toContainEqual(
      expect.objectContaining({ id: agencyId, name: '春雨社会工作服务中心' }),
    );
    const agencies = center.app.get(Agencies);
    for (const name of ['春雨服务中心', '春雨社会工作服务中心'])
      expect(await agencies.agencyNamed(name)).toMatchObject({ id: agencyId, name: '春雨社会工作服务中心' });
    expect((await rename({ name: '张三13800138000' })).body).toMatchObject({ code: 'label-looks-personal' });
    const future = new Date(Date.parse(center.clock.now()) + 3_600_000).toISOString();
    for (const part of [{ from: future }, { name: '长'.repeat(81) }])
      expect((await rename({ name: '某中心', ...part })).body).toMatchObject({ status: 400, code: 'invalid-request' });
    const unknown = await post(`/v1/agencies/${randomUUID()}/rename`, { name: '某中心' });
    expect(unknown.body).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('cannot end if it is the center, and an unknown agency is 404', async () => {
    const { agencyId } = await center.account('dispatcher');
    expect((await post(`/v1/agencies/${agencyId}/end`)).body).toMatchObject({ code: 'center-does-not-end' });
    expect((await post(`/v1/agencies/${randomUUID()}/end`)).body).toMatchObject({ status: 404, code: 'not-found' });
  });
});

it('is restricted to the administrator, except for agencies and areas', async () => {
  const { officerId, agencyId } = await center.account('supervisor-001');
  const routes = [
    ['GET', '/v1/officers'],
    ['GET', `/v1/officers/${officerId}`],
    ['GET', `/v1/agencies/${agencyId}/api-keys`],
    ['POST', '/v1/agencies'],
    ['POST', `/v1/agencies/${agencyId}/rename`],
    ['POST', `/v1/agencies/${agencyId}/end`],
    ['POST', `/v1/agencies/${agencyId}/api-keys`],
    ['POST', `/v1/agencies/${agencyId}/api-keys/${randomUUID()}/revoke`],
    ['POST', '/v1/officers'],
    ['POST', `/v1/officers/${officerId}/end`],
    ['POST', `/v1/officers/${officerId}/password`],
    ['POST', `/v1/officers/${officerId}/appointments`],
    ['POST', `/v1/officers/${officerId}/appointments/${randomUUID()}/duty-areas`],
    ['POST', `/v1/officers/${officerId}/appointments/${randomUUID()}/end`],
  ] as const;
  for (const [method, url] of routes) {
    for (const username of ['dispatcher', 'leader', 'auditor', 'liaison-police']) {
      expect([url, (await center.ask(username, url, { method })).status]).toEqual([url, 403]);
    }
    expect([url, (await center.ask(undefined, url, { method })).status]).toEqual([url, 401]);
  }
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
