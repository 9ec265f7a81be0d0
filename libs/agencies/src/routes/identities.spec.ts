import { randomUUID } from 'node:crypto';
import { leaks } from '@center/testing';
import { Issuer } from '../../../access/testing/issuer';
import { type AgenciesCenter, agenciesCenter, newKey, type Shared, sharedData } from '../../testing/agencies-center';

interface Registered {
  readonly officerId: string;
  readonly appointmentId: string;
}

let data: Shared;
/** the center with sign-in by password, in which the administrator and the leader act */
let center: AgenciesCenter;
/** the same center with an identity provider */
let provided: AgenciesCenter;
const issuer = new Issuer();

const post = (url: string, body: object = {}, headers: Record<string, string> = {}) =>
  center.ask('admin', url, { method: 'POST', body, headers });
const registered = async (role = 'DISPATCHER'): Promise<Registered> => {
  const { agencyId } = await center.account('dispatcher');
  return (await post('/v1/officers', { name: '无账号者', role, agencyId })).body;
};
const bind = (officerId: string, subject: string, headers: Record<string, string> = {}) =>
  post(`/v1/officers/${officerId}/identities`, { issuer: issuer.url, subject }, headers);
/** What a token of the identity opens: the status and the code. */
const opens = async (sub: string, typ = 'at+jwt'): Promise<string> => {
  const authorization = `Bearer ${await issuer.token({ sub }, { typ })}`;
  const { status, body } = await provided.ask(undefined, '/v1/areas', { headers: { authorization } });
  return status === 200 ? '200' : `${status} ${(body as { code: string }).code}`;
};

beforeAll(async () => {
  data = await sharedData();
  await issuer.start();
  await issuer.addKey('first');
  center = await agenciesCenter(data);
  await center.founding.found();
  provided = await agenciesCenter(data, { oidc: issuer.settings });
});
afterAll(async () => {
  await center.close();
  await provided.close();
  await issuer.stop();
  await data.database.close();
});

it('opens nothing until a leader confirms, who did not ask for it; then exactly the bound subject', async () => {
  const { officerId, appointmentId } = await registered();
  expect(await opens('Subject-1')).toBe('401 not-known');
  const bound = await bind(officerId, 'Subject-1');
  expect(bound).toMatchObject({ status: 201, headers: { location: `/v1/officers/${officerId}` } });
  expect(await opens('Subject-1')).toBe('403 appointment-pending');
  await center.confirm(appointmentId);
  expect(await opens('Subject-1')).toBe('200');
  for (const sub of ['subject-1', 'SUBJECT-1', 'Subject-1 ', officerId]) expect(await opens(sub)).toBe('401 not-known');
  expect(await opens('Subject-1', 'JWT')).toBe('401 not-known');
});

it('does not let an administrator become a dispatcher by binding their own identity', async () => {
  const { officerId } = await center.account('dispatcher');
  expect((await bind(officerId, 'admin-at-issuer')).status).toBe(201);
  expect(await opens('admin-at-issuer')).toBe('403 appointment-pending');
  expect((await center.ask('dispatcher', '/v1/areas')).body).toMatchObject({ code: 'appointment-pending' });
});

it('is bound once: a repeat changes nothing, and another officer or identity is refused', async () => {
  const [one, two] = [await registered(), await registered()];
  const headers = { 'idempotency-key': newKey() };
  const first = await bind(one.officerId, 'Subject-2', headers);
  expect((await bind(one.officerId, 'Subject-2', headers)).body).toEqual(first.body);
  expect((await bind(one.officerId, 'Subject-2')).body).toEqual(first.body);
  for (const [officerId, subject] of [
    [two.officerId, 'Subject-2'],
    [one.officerId, 'Subject-3'],
  ] as const)
    expect((await bind(officerId, subject)).body).toMatchObject({ status: 409, code: 'identity-bound' });
  expect((await bind(randomUUID(), 'Subject-3')).status).toBe(404);
  expect(await opens('Subject-3')).toBe('401 not-known');
});

it('ends with the officer, and can then be bound to another one', async () => {
  const [one, two] = [await registered(), await registered()];
  await bind(one.officerId, 'Subject-4');
  await center.confirm(one.appointmentId);
  expect(await opens('Subject-4')).toBe('200');
  await post(`/v1/officers/${one.officerId}/end`);
  expect(await opens('Subject-4')).toBe('401 not-known');
  expect((await bind(one.officerId, 'Subject-5')).body).toMatchObject({ code: 'officer-ended' });
  expect((await bind(two.officerId, 'Subject-4')).status).toBe(201);
});

it('stores subjects only encrypted or hashed', async () => {
  const { officerId } = await registered();
  await bind(officerId, 'a.subject@that-is-personal.example');
  expect(await leaks(data.database.pool, [], ['a.subject@that-is-personal.example'])).toEqual([]);
});
