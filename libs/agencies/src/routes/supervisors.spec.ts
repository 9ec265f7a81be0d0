import { type AgenciesCenter, agenciesCenter, type Shared, sharedData } from '../../testing/agencies-center';

let data: Shared;
let center: AgenciesCenter;
let [ownStation, otherStation] = ['', ''];

interface Registered {
  readonly officerId: string;
  readonly appointmentId: string;
}
const post = (username: string, url: string, body: object = {}) => center.ask(username, url, { method: 'POST', body });
const director = (agencyId = ownStation) => ({ name: '某村儿童主任', role: 'CHILD_DIRECTOR', agencyId });
const registered = async (username: string, body: object): Promise<Registered> =>
  (await post(username, '/v1/officers', body)).body;
const written = async (): Promise<bigint> => (await center.store.head()).position;

beforeAll(async () => {
  data = await sharedData();
  center = await agenciesCenter(data);
  await center.founding.found();
  [ownStation, otherStation] = [
    (await center.account('supervisor-001')).agencyId,
    (await center.account('supervisor-101')).agencyId,
  ];
});
afterAll(async () => {
  await center.close();
  await data.database.close();
});

it('a town supervisor registers a director of the own township, whom a leader confirms', async () => {
  const made = await post('supervisor-001', '/v1/officers', { ...director(), username: 'village.one' });
  expect(made.status).toBe(201);
  const { appointmentId, officerId } = made.body as Registered;
  const { officerId: by } = await center.account('supervisor-001');
  const item = (await center.ask('admin', `/v1/officers/${officerId}`)).body;
  expect(item).toMatchObject({ appointments: [{ status: 'PENDING', areaCode: '370682001' }] });
  const events = await center.store.readStream(`officer-${officerId}`);
  expect(events.at(-1)).toMatchObject({ data: { appointedBy: by }, meta: { actor: { role: 'TOWN_SUPERVISOR' } } });
  expect(await center.confirm(appointmentId)).toMatchObject([{ status: 'CONFIRMED' }]);
});

it('changes the duty areas of their appointments, ends them and appoints them again', async () => {
  const { officerId, appointmentId } = await registered('admin', director());
  const own = `/v1/officers/${officerId}/appointments`;
  const changed = await post('supervisor-001', `${own}/${appointmentId}/duty-areas`, { dutyAreas: ['370682001201'] });
  expect(changed.status).toBe(200);
  center.clock.advance(1);
  expect((await post('supervisor-001', `${own}/${appointmentId}/end`)).status).toBe(200);
  expect((await post('supervisor-001', own, { role: 'CHILD_DIRECTOR', agencyId: ownStation })).status).toBe(201);
});

it('may not make other appointments, nor anywhere else, nor appoint themselves: nothing is written', async () => {
  const before = await written();
  const { agencyId: center_ } = await center.account('dispatcher');
  const forbidden = [
    director(otherStation),
    { ...director(), role: 'TOWN_SUPERVISOR' },
    { ...director(), role: 'SOCIAL_WORKER' },
    { ...director(center_), role: 'DISPATCHER' },
  ];
  for (const body of forbidden) {
    expect((await post('supervisor-001', '/v1/officers', body)).body).toMatchObject({ status: 403 });
  }
  const { officerId } = await center.account('supervisor-001');
  const himself = { role: 'CHILD_DIRECTOR', agencyId: ownStation };
  const refused = await post('supervisor-001', `/v1/officers/${officerId}/appointments`, himself);
  expect(refused.body).toMatchObject({ status: 409, code: 'same-person' });
  expect(await written()).toBe(before);
});

it('gets 404 for officers of elsewhere, and for appointments in other roles, as for unknown ones', async () => {
  const elsewhere = await registered('admin', director(otherStation));
  const worker = await registered('admin', { ...director(), role: 'SOCIAL_WORKER' });
  const before = await written();
  const unknown = { officerId: elsewhere.appointmentId, appointmentId: elsewhere.officerId };
  for (const { officerId, appointmentId } of [elsewhere, unknown, worker]) {
    const own = `/v1/officers/${officerId}/appointments`;
    const areas = await post('supervisor-001', `${own}/${appointmentId}/duty-areas`, { dutyAreas: [] });
    expect(areas.body).toMatchObject({ status: 404, code: 'not-found' });
    expect((await post('supervisor-001', `${own}/${appointmentId}/end`)).status).toBe(404);
  }
  for (const { officerId } of [elsewhere, unknown]) {
    const appointed = { role: 'CHILD_DIRECTOR', agencyId: ownStation };
    expect((await post('supervisor-001', `/v1/officers/${officerId}/appointments`, appointed)).status).toBe(404);
  }
  expect(await written()).toBe(before);
});

it('may read neither the register of officers nor end an officer', async () => {
  const { officerId } = await registered('admin', director());
  expect((await center.ask('supervisor-001', '/v1/officers')).status).toBe(403);
  expect((await center.ask('supervisor-001', `/v1/officers/${officerId}`)).status).toBe(403);
  expect((await post('supervisor-001', `/v1/officers/${officerId}/end`)).status).toBe(403);
  expect((await post('supervisor-001', `/v1/officers/${officerId}/password`)).status).toBe(403);
});
