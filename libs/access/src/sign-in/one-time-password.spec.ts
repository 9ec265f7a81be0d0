import { randomUUID } from 'node:crypto';
import { accessCenter, type AccessCenter, appointment, newOfficer } from '../../testing/access-center';

const DAY_MS = 24 * 60 * 60 * 1000;
const NEW = '足够长的一个新密码2026';

describe('a one-time password', () => {
  let center: AccessCenter;
  let username: string;
  let password: string;
  let officerId: ReturnType<typeof newOfficer>;

  beforeAll(async () => {
    center = await accessCenter();
  });
  afterAll(() => center.close());
  beforeEach(async () => {
    center.clock.ahead = 0;
    [officerId, username] = [newOfficer(), `new-${randomUUID()}`];
    center.register.set(officerId, appointment(officerId, 'DISPATCHER'));
    password = await center.credentials.create(officerId, username, { oneTime: true });
  });

  const post = async (url: string, payload: object, token?: string) => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const answer = await center.app.inject({ method: 'POST', url, payload, headers });
    return { status: answer.statusCode, ...answer.json<{ code?: string; accessToken: string; expiresIn: number }>() };
  };
  const signIn = (given = password) => post('/v1/tokens', { username, password: given });
  const change = (token: string, given = password, newPassword = NEW) =>
    post('/v1/me/password', { password: given, newPassword }, token);
  const me = async (token: string) => {
    const answer = await center.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });
    return { status: answer.statusCode, ...answer.json<{ code?: string }>() };
  };

  it('opens nothing but the change of password', async () => {
    const { accessToken } = await signIn();
    expect(await me(accessToken)).toMatchObject({ status: 403, code: 'password-change-required' });
    expect(await change(accessToken)).toMatchObject({ status: 200 });
    expect(await signIn()).toMatchObject({ status: 401, code: 'wrong-credentials' });
    const { accessToken: unlimited } = await signIn(NEW);
    expect(await me(unlimited)).toMatchObject({ status: 200 });
    expect(await me(accessToken)).toMatchObject({ status: 401 }); // all tokens ended with the change
  });

  it('is replaced once, by another one', async () => {
    const { accessToken } = await signIn();
    expect(await change(accessToken, password, password)).toMatchObject({ status: 400 });
    const changes = [NEW, `${NEW}!`].map((newPassword) => change(accessToken, password, newPassword));
    expect((await Promise.all(changes)).map(({ status }) => status).sort()).toEqual([200, 401]);
    const own = (await signIn(NEW)).status === 200 ? NEW : `${NEW}!`;
    expect(await change(accessToken, own, `${NEW}?`)).toMatchObject({ status: 401, code: 'not-known' });
  });

  it('expires after 24 hours, with its tokens', async () => {
    const { accessToken } = await signIn();
    center.clock.ahead = DAY_MS - 60_000;
    const last = await signIn();
    expect(last.status).toBe(200);
    expect(last.expiresIn).toBeLessThanOrEqual(60);
    center.clock.ahead = DAY_MS + 60_000;
    expect(await signIn()).toMatchObject({ status: 401, code: 'one-time-password-expired' });
    for (const token of [accessToken, last.accessToken])
      expect(await change(token)).toMatchObject({ status: 401, code: 'not-known' });
  });

  it('of a reset ends the tokens and the password from before, also before it is stored', async () => {
    const lasting = await center.employ('DISPATCHER');
    const token = await center.signIn(lasting);
    const resetId = randomUUID();
    center.register.change(lasting.officerId, { resetId });
    expect(await me(token)).toMatchObject({ status: 401, code: 'not-known' });
    const old = { username: lasting.username, password: lasting.password };
    expect(await post('/v1/tokens', old)).toMatchObject({ status: 401, code: 'wrong-credentials' });
    await center.credentials.resetPassword(lasting.officerId, { password: 'one-time', resetId });
    expect(await post('/v1/tokens', old)).toMatchObject({ status: 401, code: 'wrong-credentials' });
    const { accessToken } = await post('/v1/tokens', { ...old, password: 'one-time' });
    expect(await change(accessToken, 'one-time')).toMatchObject({ status: 200 });
    const { accessToken: fresh } = await post('/v1/tokens', { ...old, password: NEW });
    expect(await me(fresh)).toMatchObject({ status: 200 });
  });
});
