import { randomUUID } from 'node:crypto';
import { Controller, Get } from '@nestjs/common';
import { TokenSessions } from '../credentials/token-sessions';
import { accessCenter, type AccessCenter, type Employed } from '../../testing/access-center';
import { SignedIn } from '../policy';

const IDLE_MS = 900_000;
const settings = { tokenTtl: 86_400, tokenIdle: 900 };
const NEW = [
  'tide-meadow-93-lantern',
  'harbour=quiet+17',
  '一个足够长的新密码2026',
  'seven-otters-on-ice',
  'brass/kettle/5',
];

@Controller('v1/probes')
class Probe {
  @Get()
  @SignedIn()
  known(): object {
    return {};
  }
}

describe('a token', () => {
  let center: AccessCenter;
  let other: AccessCenter;
  let officer: Employed;

  beforeAll(async () => {
    center = await accessCenter([Probe], settings);
    other = await accessCenter([Probe], settings, center.database); // another process
  });
  afterAll(async () => {
    await other.close();
    await center.close();
  });
  beforeEach(async () => {
    [center.clock.ahead, other.clock.ahead] = [0, 0];
    officer = await center.employ('DISPATCHER');
    other.register.set(officer.officerId, officer.acting);
  });

  const statusOf = async (token: string, at = center): Promise<number> =>
    (await at.app.inject({ url: '/v1/probes', headers: { authorization: `Bearer ${token}` } })).statusCode;
  const post = (url: string, token: string, payload: object = {}) =>
    center.app.inject({ method: 'POST', url, payload, headers: { authorization: `Bearer ${token}` } });
  const change = async (token: string, password: string, newPassword: string) => {
    const answer = await post('/v1/me/password', token, { password, newPassword });
    return { status: answer.statusCode, fault: answer.json<{ errors?: { code: string }[] }>().errors?.[0]?.code };
  };

  it("ends when its officer logs out, with the officer's other tokens, at once and in every process", async () => {
    const [one, two] = [await center.signIn(officer), await center.signIn(officer)];
    expect([await statusOf(one), await statusOf(one, other)]).toEqual([200, 200]);
    expect((await post('/v1/tokens/revoke', one)).json()).toEqual({ officerId: officer.officerId });
    for (const token of [one, two]) expect([await statusOf(token), await statusOf(token, other)]).toEqual([401, 401]);
    expect(await statusOf(await center.signIn(officer))).toBe(200);
    expect((await post('/v1/tokens/revoke', one)).statusCode).toBe(401);
    expect((await center.app.inject({ method: 'POST', url: '/v1/tokens/revoke' })).statusCode).toBe(401);
  });

  it('ends when the password changes, also the one that changed it', async () => {
    const [one, two] = [await center.signIn(officer), await center.signIn(officer)];
    const stranger = await center.employ('DISPATCHER');
    const third = await center.signIn(stranger);
    expect(await change(one, officer.password, NEW[0]!)).toEqual({ status: 200 });
    for (const token of [one, two]) expect([await statusOf(token), await statusOf(token, other)]).toEqual([401, 401]);
    expect(await statusOf(third)).toBe(200);
    expect(await statusOf(await center.signIn({ username: officer.username, password: NEW[0]! }))).toBe(200);
  });

  it('ends when the credentials are replaced or removed', async () => {
    const token = await center.signIn(officer);
    await center.credentials.remove(officer.officerId);
    expect(await statusOf(token)).toBe(401);
  });

  it('ends after it was not used for the idle timeout; each use in any process prolongs it', async () => {
    const [used, idle] = [await center.signIn(officer), await center.signIn(officer)];
    const sessions = other.app.get(TokenSessions, { strict: false });
    for (let step = 1; step <= 4; step += 1) {
      [center.clock.ahead, other.clock.ahead] = [(step * IDLE_MS) / 2, (step * IDLE_MS) / 2];
      expect(await statusOf(used, other)).toBe(200);
      await sessions.recorded();
    }
    expect(await statusOf(used)).toBe(200);
    expect(await statusOf(idle)).toBe(401);
    center.clock.ahead += IDLE_MS;
    expect(await statusOf(used)).toBe(401);
  });

  it('that has no session, such as one from before a restore, is invalid', async () => {
    const token = await center.signIn(officer);
    await center.database.pool.query('DELETE FROM vault.token_session WHERE officer_id = $1', [officer.officerId]);
    expect(await statusOf(token)).toBe(401);
  });

  describe('and the new password', () => {
    it('is refused with the reason', async () => {
      const token = await center.signIn(officer);
      expect(await change(token, officer.password, 'Password2026!')).toEqual({ status: 400, fault: 'password-common' });
      expect(await change(token, officer.password, 'abcdefghijklm')).toEqual({
        ...{ status: 400, fault: 'password-repetitive' },
      });
      expect(await change(token, officer.password, `my ${officer.username} now`)).toEqual({
        ...{ status: 400, fault: 'password-has-username' },
      });
      expect(await statusOf(token)).toBe(200); // nothing has changed
    });

    it('is none of the last five of the own choice, however often it was reset', async () => {
      const passwords = [officer.password, ...NEW.slice(0, 4)];
      for (const next of passwords.slice(1)) {
        const password = passwords[passwords.indexOf(next) - 1]!;
        expect(await change(await center.signIn({ username: officer.username, password }), password, next)).toEqual({
          status: 200,
        });
      }
      let last = '';
      for (let nth = 1; nth <= 6; nth += 1) {
        const resetId = randomUUID();
        last = `one-time-password-${nth}`;
        center.register.change(officer.officerId, { resetId });
        await center.credentials.resetPassword(officer.officerId, { password: last, resetId });
      }
      const token = await center.signIn({ username: officer.username, password: last });
      for (const own of passwords)
        expect(await change(token, last, own)).toEqual({ status: 400, fault: 'password-used' });
      expect(await change(token, last, NEW[4]!)).toEqual({ status: 200 });
    });

    it('is none of the last five', async () => {
      const passwords = [officer.password];
      for (const next of NEW) {
        const password = passwords.at(-1)!;
        const token = await center.signIn({ username: officer.username, password });
        for (const former of passwords.slice(-5)) {
          expect(await change(token, password, former)).toEqual({ status: 400, fault: 'password-used' });
        }
        expect(await change(token, password, next)).toEqual({ status: 200 });
        passwords.push(next);
      }
      const token = await center.signIn({ username: officer.username, password: NEW.at(-1)! });
      expect(await change(token, NEW.at(-1)!, officer.password)).toEqual({ status: 200 }); // the sixth last
      const { rows } = await center.database.pool.query<{ kept: number }>(
        'SELECT count(*)::int AS kept FROM vault.former_password WHERE officer_id = $1',
        [officer.officerId],
      );
      expect(rows).toEqual([{ kept: 5 }]);
    });
  });
});
