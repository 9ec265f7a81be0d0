import { randomUUID } from 'node:crypto';
import { RegisterOperations } from '../founding/register-operations';
import type { AppointmentId } from '@center/kernel';
import { type AgenciesCenter, agenciesCenter, newKey, type Shared, sharedData } from '../../testing/agencies-center';

let data: Shared;
let center: AgenciesCenter;

interface Registered {
  readonly officerId: string;
  readonly appointmentId: string;
  readonly password: string;
}
interface Listed {
  readonly appointmentId: string;
  readonly officerId: string;
}

const asUser = (token: string, url: string, body?: object) =>
  center.ask(undefined, url, {
    ...(body && { method: 'POST', body }),
    headers: { authorization: `Bearer ${token}` },
  });
const post = (username: string, url: string, body: object = {}, headers: Record<string, string> = {}) =>
  center.ask(username, url, { method: 'POST', body, headers });
const registered = async (role: string): Promise<Registered & { username: string }> => {
  const { agencyId } = await center.account('dispatcher');
  const username = `u-${randomUUID()}`;
  const { body } = await post('admin', '/v1/officers', { username, name: '待确认者', role, agencyId });
  return { ...(body as Registered), username };
};
const confirmedBy = async (token: string, ...appointmentIds: string[]): Promise<unknown> =>
  (await asUser(token, '/v1/appointments/confirm', { appointmentIds })).body;
const pending = async (username = 'leader'): Promise<Listed[]> => {
  const headers = { 'read-after': String((await center.store.head()).position) };
  const { status, body } = await center.ask(username, '/v1/appointments?status=PENDING&limit=200', { headers });
  expect(status).toBe(200);
  return (body as { items: Listed[] }).items;
};
const confirmedLeader = async () => {
  const made = await registered('CENTER_LEADER');
  await center.confirm(made.appointmentId);
  return { ...made, ...(await center.enter(made.username, made.password)) };
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

it('has no pending appointment after the founding', async () => {
  expect(await pending()).toEqual([]);
});

it('lists pending appointments with the officer and with who asked for them, to leaders and administrators', async () => {
  const { appointmentId, officerId, username } = await registered('DISPATCHER');
  const mine = (await pending()).filter((item) => item.officerId === officerId);
  const { officerId: admin } = await center.account('admin');
  expect(mine).toMatchObject([
    {
      ...{ appointmentId, username, name: '待确认者', role: 'DISPATCHER', status: 'PENDING', to: null },
      unconfirmed: { reason: 'APPOINTED', askedBy: [admin] },
    },
  ]);
  expect((await pending('admin')).map((item) => item.appointmentId)).toContain(appointmentId);
  expect((await center.ask('dispatcher', '/v1/appointments')).status).toBe(403);
  await center.confirm(appointmentId);
  expect((await pending()).map((item) => item.appointmentId)).not.toContain(appointmentId);
  await post('admin', `/v1/officers/${officerId}/password`);
  expect((await pending()).filter((item) => item.officerId === officerId)).toMatchObject([
    { unconfirmed: { reason: 'PASSWORD_RESET', askedBy: [admin] } },
  ]);
  await post('admin', `/v1/officers/${officerId}/end`);
  expect((await pending()).map((item) => item.appointmentId)).not.toContain(appointmentId);
});

it('pages through the appointments of every status', async () => {
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await center.ask('leader', `/v1/appointments?limit=7${cursor}`);
    const page = body as { items: Listed[]; nextCursor: string | null };
    seen.push(...page.items.map(({ appointmentId }) => appointmentId));
    cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
  } while (cursor);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThanOrEqual(21);
});

it('opens with the confirmation, for tokens that were issued before it', async () => {
  const made = await registered('DISPATCHER');
  const { token } = await center.enter(made.username, made.password);
  expect((await asUser(token, '/v1/areas')).body).toMatchObject({ status: 403, code: 'appointment-pending' });
  const { results, position } = (
    await post('leader', '/v1/appointments/confirm', { appointmentIds: [made.appointmentId] })
  ).body as { results: object[]; position: string };
  expect(results).toEqual([{ appointmentId: made.appointmentId, status: 'CONFIRMED', code: null }]);
  expect(position).toBe(String((await center.store.head()).position));
  expect((await asUser(token, '/v1/areas')).status).toBe(200);
});

it('confirms each appointment on its own, and a repeated one without a further event', async () => {
  const [one, two] = [await registered('DISPATCHER'), await registered('AUDITOR')];
  const { officerId, agencyId } = await center.account('leader');
  const own = await post('admin', `/v1/officers/${officerId}/appointments`, { role: 'DISPATCHER', agencyId });
  const [mine, unknown] = [(own.body as Registered).appointmentId, randomUUID()];
  const body = { appointmentIds: [one.appointmentId, unknown, mine, two.appointmentId, one.appointmentId] };
  const headers = { 'idempotency-key': newKey() };
  const leading = { 'acting-as': (await leaderPost()).appointmentId };
  const answer = await post('leader', '/v1/appointments/confirm', body, { ...headers, ...leading });
  expect((answer.body as { results: object[] }).results).toEqual([
    { appointmentId: one.appointmentId, status: 'CONFIRMED', code: null },
    { appointmentId: unknown, status: 'REFUSED', code: 'unknown-appointment' },
    { appointmentId: mine, status: 'REFUSED', code: 'same-person' },
    { appointmentId: two.appointmentId, status: 'CONFIRMED', code: null },
  ]);
  const { position } = await center.store.head();
  await post('leader', '/v1/appointments/confirm', body, { ...headers, ...leading });
  await post('leader', '/v1/appointments/confirm', body, leading);
  expect((await center.store.head()).position).toBe(position);
  await post('admin', `/v1/officers/${officerId}/appointments/${mine}/end`);
});

const leaderPost = async (): Promise<{ appointmentId: string }> => {
  const { officerId } = await center.account('leader');
  const { body } = await center.ask('admin', `/v1/officers/${officerId}`);
  return (body as { appointments: { appointmentId: string; role: string }[] }).appointments.find(
    ({ role }) => role === 'CENTER_LEADER',
  )!;
};

it('is not confirmed by an officer who is an administrator too and asked for it', async () => {
  const both = await confirmedLeader();
  const { agencyId } = await center.account('dispatcher');
  const { body } = await post('admin', `/v1/officers/${both.officerId}/appointments`, { role: 'SYS_ADMIN', agencyId });
  const as = (appointmentId: string) => ({ authorization: `Bearer ${both.token}`, 'acting-as': appointmentId });
  const administering = as((body as Registered).appointmentId);
  const leading = as(both.appointmentId);
  const own = { role: 'DISPATCHER', agencyId };
  const ask = (url: string, given: object, headers: Record<string, string>) =>
    center.ask(undefined, url, { method: 'POST', body: given, headers });
  const self = await ask(`/v1/officers/${both.officerId}/appointments`, own, administering);
  expect(self.body).toMatchObject({ status: 409, code: 'same-person' });
  const { officerId } = await center.account('dispatcher2');
  const victim = (await center.ask('admin', `/v1/officers/${officerId}`)).body as { appointments: Listed[] };
  const [{ appointmentId }] = victim.appointments as [Listed];
  await ask(`/v1/officers/${officerId}/password`, {}, administering);
  const refused = await ask('/v1/appointments/confirm', { appointmentIds: [appointmentId] }, leading);
  expect((refused.body as { results: object[] }).results).toMatchObject([{ code: 'same-person' }]);
  expect(await center.confirm(appointmentId)).toMatchObject([{ status: 'CONFIRMED' }]);
});

it('is confirmed by the operator only while no other leader is confirmed', async () => {
  const operator = center.app.get(RegisterOperations);
  const confirm = (appointmentId: string) => operator.confirmAppointment(appointmentId as AppointmentId);
  const made = await registered('CENTER_LEADER');
  await expect(confirm(made.appointmentId)).rejects.toThrow('leader-can-confirm');
  await expect(confirm(randomUUID())).rejects.toThrow('unknown-appointment');
  const leaders = (await pending()).length;
  expect(leaders).toBeGreaterThan(0);
  const { body } = await center.ask('admin', '/v1/officers?role=CENTER_LEADER&limit=200');
  for (const { officerId } of (body as { items: { officerId: string }[] }).items)
    if (officerId !== made.officerId) await post('admin', `/v1/officers/${officerId}/password`);
  const { token } = await center.enter(made.username, made.password);
  await confirm(made.appointmentId);
  const other = await registered('CENTER_LEADER');
  await expect(confirm(other.appointmentId)).rejects.toThrow('leader-can-confirm');
  expect(await confirmedBy(token, other.appointmentId)).toMatchObject({ results: [{ status: 'CONFIRMED' }] });
});
