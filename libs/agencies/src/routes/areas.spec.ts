import { type AgenciesCenter, agenciesCenter, type Shared, sharedData } from '../../testing/agencies-center';

let data: Shared;
let center: AgenciesCenter;

interface Area {
  readonly code: string;
  readonly name: string;
  readonly to: string | null;
}
const define = (body: object, username = 'admin') => center.ask(username, '/v1/areas', { method: 'POST', body });
const end = (code: string, body: object = {}) => center.ask('admin', `/v1/areas/${code}/end`, { method: 'POST', body });
const areas = async (query = '', position?: string): Promise<Area[]> => {
  const headers = { ...(position !== undefined && { 'read-after': position }) };
  const { body } = await center.ask('viewer', `/v1/areas?limit=200${query}`, { headers });
  return (body as { items: Area[] }).items;
};

beforeAll(async () => {
  data = await sharedData();
  center = await agenciesCenter(data);
  await center.founding.found();
});
afterAll(async () => {
  await center.close();
  await data.database.close();
});

it('lists the county and its townships', async () => {
  const { position } = await center.store.head();
  const items = await areas('', position.toString());
  expect(items).toHaveLength(19);
  expect(items[0]).toMatchObject({ code: '370682', name: '莱阳市', to: null });
  expect(await areas('&level=COUNTY')).toHaveLength(1);
});

it('defines, renames and ends villages, idempotently', async () => {
  const village = { code: '370682001201', name: '第一村', from: '2023-01-01T00:00:00+08:00' };
  const made = await define(village);
  expect(made).toMatchObject({ status: 201, body: { code: village.code } });
  expect(made.headers).toMatchObject({ location: `/v1/areas/${village.code}` });
  for (const again of [village, { code: village.code, name: '第一村' }])
    expect(await define(again)).toMatchObject({ status: 200, body: made.body });
  const renamed = await define({ code: village.code, name: '第一社区' });
  expect(renamed.status).toBe(200);
  expect(renamed.headers).not.toHaveProperty('location');
  const after = (renamed.body as { position: string }).position;
  const item = { code: village.code, name: '第一社区', from: '2022-12-31T16:00:00.000Z', to: null };
  expect(await center.ask('viewer', `/v1/areas/${village.code}`)).toMatchObject({ status: 200, body: item });
  expect(await areas('&areaCode=370682001&level=VILLAGE', after)).toEqual([item]);
  expect((await end('370682001')).body).toMatchObject({ status: 409, code: 'area-has-villages' });
  center.clock.advance(1);
  const ended = await end(village.code, { reason: 'MERGED' });
  expect(ended.status).toBe(200);
  expect((await end(village.code)).body).toEqual(ended.body);
  const [last] = await areas('&level=VILLAGE', (ended.body as { position: string }).position);
  expect(last).toEqual({ ...item, to: center.clock.now() });
});

it.each([
  [{ code: '370682999201', name: '某村' }, 409, 'unknown-area'],
  [{ code: '370682001202', name: '某村', from: '1990-01-01T00:00:00Z' }, 409, 'unknown-area'],
  [{ code: '370682001202', name: '张三13800138000' }, 409, 'label-looks-personal'],
  [{ code: '370682001201', name: '另一村' }, 409, 'area-ended'],
  [{ code: '370682', name: '某县' }, 400, 'invalid-request'],
  [{ code: '370682001202', name: '某村', from: '2099-01-01T00:00:00Z' }, 400, 'invalid-request'],
])('refuses %j', async (body, status, code) => {
  expect((await define(body)).body).toMatchObject({ status, code });
});

it('answers 404 for an unknown code, and 403 to others than the administrator', async () => {
  expect((await end('370682001999')).status).toBe(404);
  expect((await center.ask('viewer', '/v1/areas/370682001999')).status).toBe(404);
  expect((await center.ask('viewer', '/v1/areas/nonsense')).status).toBe(400);
  expect(await end('nonsense')).toMatchObject({ status: 400, body: { errors: [{ in: 'path', pointer: '/code' }] } });
  for (const username of ['leader', 'dispatcher', 'supervisor-001'])
    expect((await define({ code: '370682001202', name: '某村' }, username)).status).toBe(403);
});
