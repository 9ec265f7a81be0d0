import { randomUUID } from 'node:crypto';
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
interface Registered {
  readonly officerId: string;
  readonly appointmentId: string;
  readonly password: string;
}
/** Registers an officer, confirmed by the leader, with a password of their own. */
const recruited = async () => {
  const { agencyId } = await center.account('supervisor-001');
  const body = { username: `u-${randomUUID()}`, name: '封存之名', role: 'TOWN_SUPERVISOR', agencyId };
  const made = (await post('/v1/officers', body)).body as Registered;
  await center.confirm(made.appointmentId);
  return { ...body, ...made, ...(await center.enter(body.username, made.password)) };
};
const me = (token: string) => center.ask(undefined, '/v1/me', { headers: { authorization: `Bearer ${token}` } });

beforeAll(async () => {
  data = await sharedData();
  center = await agenciesCenter(data);
  await center.founding.found();
});
afterAll(async () => {
  await center.close();
  await data.database.close();
});

describe('officers whose password is reset', () => {
  it('get a new one-time password, which ends the tokens and the confirmations; a repeat changes nothing', async () => {
    const { officerId, username, password, token } = await recruited();
    const headers = { 'idempotency-key': newKey() };
    const reset = await post(`/v1/officers/${officerId}/password`, {}, headers);
    expect((await me(token)).status).toBe(401);
    expect((await center.signIn(username, password)).status).toBe(401);
    const fresh = await center.enter(username, (reset.body as Registered).password);
    expect((await me(fresh.token)).body).toMatchObject({ appointments: [], pendingAppointments: [{}] });
    const again = (await post(`/v1/officers/${officerId}/password`, {}, headers)).body as Partial<Registered>;
    expect([again.password, { ...again, password: (reset.body as Registered).password }]).toEqual([
      undefined,
      reset.body,
    ]);
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
    expect([await reset(keys[0]!), await reset(keys[1]!)]).toEqual([undefined, last]);
    expect([(await center.signIn(username, first)).status, (await center.signIn(username, last)).status]).toEqual([
      401, 200,
    ]);
  });
});
