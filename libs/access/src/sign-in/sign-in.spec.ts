import { accessCenter, type AccessCenter, type Employed } from '../../testing/access-center';
import { Passwords } from './passwords';

describe('POST /v1/tokens', () => {
  let center: AccessCenter;
  let officer: Employed;

  beforeAll(async () => {
    center = await accessCenter();
    officer = await center.employ('DISPATCHER');
  });
  afterAll(() => center.close());

  const post = (payload: unknown, headers: Record<string, string> = {}) =>
    center.app.inject({ method: 'POST', url: '/v1/tokens', payload: payload as object, headers });
  const guess = (username: string, password = 'wrong') => post({ username, password });

  it('returns a bearer token for a username and password', async () => {
    const answer = await post({ username: officer.username, password: officer.password });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json()).toEqual({ accessToken: expect.any(String) as string, tokenType: 'Bearer', expiresIn: 1800 });
    const { accessToken } = answer.json<{ accessToken: string }>();
    const me = await center.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${accessToken}` } });
    expect(me.json()).toMatchObject({ officerId: officer.officerId, username: officer.username });
  });

  it('accepts any spelling of a username, but only the exact password', async () => {
    const { username, password } = await center.employ('AUDITOR', 'Wang.Ｌi-２');
    expect((await post({ username: 'WANG.li-2', password })).statusCode).toBe(200);
    expect((await post({ username, password: password.toUpperCase() })).statusCode).toBe(401);
  });

  it('gives the same answer for a wrong password, an unknown username and an officer who has left', async () => {
    const [left, idle] = [await center.employ('DISPATCHER'), await center.employ('DISPATCHER')];
    center.register.end(left.officerId);
    center.register.set(idle.officerId);
    const answers = [
      await guess(officer.username),
      await guess('unknown-username'),
      await post({ username: left.username, password: left.password }),
      await post({ username: idle.username, password: idle.password }),
    ];
    const compared = answers.map((answer) => {
      const { instance: _, ...body } = answer.json<Record<string, unknown>>();
      return { status: answer.statusCode, challenge: answer.headers['www-authenticate'], body };
    });
    expect(compared[0]).toMatchObject({ status: 401, challenge: 'Bearer', body: { code: 'wrong-credentials' } });
    for (const other of compared) expect(other).toEqual(compared[0]);
  });

  it('takes the same time for an unknown username as for a known one', async () => {
    const passwords = center.app.get(Passwords, { strict: false });
    const kept = await passwords.hash('some password');
    const timed = async (hash: string | undefined): Promise<number> => {
      const start = process.cpuUsage();
      expect(await passwords.fits(hash, 'a guess')).toBe(false);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    await timed(undefined); // the decoy hash is computed once
    const known = [await timed(kept), await timed(kept), await timed(kept)];
    const unknown = [await timed(undefined), await timed(undefined), await timed(undefined)];
    expect(Math.max(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
  });

  it.each([
    [{}],
    [{ username: 'a' }],
    [{ username: 1, password: 'b' }],
    [{ username: 'a', password: ['b'] }],
    [{ username: 'a', password: 'b', role: 'SYS_ADMIN' }],
    [{ username: 'a'.repeat(200), password: 'b' }],
    [{ username: 'a', password: 'b'.repeat(2000) }],
    [{ username: 'a\0', password: 'b' }],
    [[]],
  ])('rejects an invalid body: %j', async (body) => {
    expect((await post(body)).statusCode).toBe(400);
  });

  it('echoes neither username nor password', async () => {
    const answer = await guess('a-secret-username', 'a-secret-password');
    expect(answer.body).not.toContain('a-secret');
  });

  describe('throttles failed attempts', () => {
    it('for one username: 429 with Retry-After, even for the correct password; other usernames are not affected', async () => {
      const [target, other] = [await center.employ('DISPATCHER'), await center.employ('DISPATCHER')];
      for (let nth = 0; nth < 10; nth += 1) expect((await guess(target.username)).statusCode).toBe(401);
      for (const password of ['wrong', target.password]) {
        const refused = await guess(target.username.toUpperCase(), password);
        expect(refused.statusCode).toBe(429);
        expect(refused.json()).toMatchObject({ code: 'too-many-attempts' });
        expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
        expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(900);
      }
      expect((await post({ username: other.username, password: other.password })).statusCode).toBe(200);
    });

    it('sent concurrently in the same way as sequential ones', async () => {
      const target = await center.employ('DISPATCHER');
      const answers = await Promise.all(Array.from({ length: 30 }, () => guess(target.username)));
      const judged = answers.filter(({ statusCode }) => statusCode === 401).length;
      expect(judged).toBeLessThanOrEqual(11); // concurrency 2: one more may be in progress when the tenth is counted
      expect(judged).toBeGreaterThanOrEqual(10);
    });

    it('for an unknown username, so that throttling does not reveal which usernames exist', async () => {
      for (let nth = 0; nth < 10; nth += 1) await guess('ghost');
      expect((await guess('ghost')).statusCode).toBe(429);
    });

    it('and resets the counter after a successful sign-in', async () => {
      const target = await center.employ('DISPATCHER');
      const right = () => post({ username: target.username, password: target.password });
      for (let round = 0; round < 2; round += 1) {
        for (let nth = 0; nth < 9; nth += 1) await guess(target.username);
        expect((await right()).statusCode).toBe(200);
      }
    });
  });
});

describe('attempts from one address', () => {
  let center: AccessCenter;
  beforeAll(async () => {
    center = await accessCenter();
  });
  afterAll(() => center.close());

  it('are throttled across usernames, and a successful sign-in does not reset the counter', async () => {
    const officer = await center.employ('DISPATCHER');
    const from = (remoteAddress: string, username: string, password: string) =>
      center.app.inject({ method: 'POST', url: '/v1/tokens', remoteAddress, payload: { username, password } });
    for (let nth = 0; nth < 100; nth += 1) {
      if (nth % 25 === 0) expect((await from('192.0.2.7', officer.username, officer.password)).statusCode).toBe(200);
      expect((await from('192.0.2.7', `guess-${nth}`, 'wrong')).statusCode).toBe(401);
    }
    expect((await from('192.0.2.7', officer.username, officer.password)).statusCode).toBe(429);
    expect((await from('192.0.2.8', officer.username, officer.password)).statusCode).toBe(200);
  });
});
