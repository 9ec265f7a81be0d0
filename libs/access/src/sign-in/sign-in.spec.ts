import { accessCenter, type AccessCenter, type Employed } from '../../testing/access-center';
import { SignInCounts } from '../credentials/sign-in-counts';
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
});

describe('guesses', () => {
  const MINUTE = 60;
  const DAY_MS = 24 * 60 * 60 * 1000;
  const [HOME, AWAY, ATTACKER] = ['192.0.2.7', '198.51.100.9', '203.0.113.66'];
  let center: AccessCenter;
  let second: AccessCenter;

  beforeAll(async () => {
    center = await accessCenter();
    second = await accessCenter([], {}, center.database);
  });
  afterAll(async () => {
    await second.close();
    await center.close();
  });
  beforeEach(() => {
    const now = new Date();
    jest.spyOn(center.clock, 'now').mockImplementation(() => new Date(now.getTime() + center.clock.ahead));
    jest.spyOn(second.clock, 'now').mockImplementation(() => center.clock.now());
    center.clock.ahead = 0;
  });
  afterEach(() => jest.restoreAllMocks());

  const attempt = async (username: string, password: string, remoteAddress = ATTACKER, at = center) => {
    const payload = { username, password };
    const answer = await at.app.inject({ method: 'POST', url: '/v1/tokens', remoteAddress, payload });
    return {
      status: answer.statusCode,
      wait: Number(answer.headers['retry-after'] ?? 0),
      code: answer.json<{ code?: string }>().code,
    };
  };
  const wrong = (username: string, remoteAddress = ATTACKER, at = center) =>
    attempt(username, 'wrong', remoteAddress, at);
  /** Guesses as often as it is allowed, and returns the waits between. */
  const waits = async (username: string, guesses: number, remoteAddress = ATTACKER): Promise<number[]> => {
    const between: number[] = [];
    for (let nth = 0; nth < guesses; nth += 1) {
      expect((await wrong(username, remoteAddress)).status).toBe(401);
      const { status, wait } = await wrong(username, remoteAddress);
      between.push(status === 429 ? wait : 0);
      if (status === 401) nth += 1;
      center.clock.ahead += wait * 1000;
    }
    return between;
  };

  it('have to wait longer and longer, up to 15 minutes, with Retry-After, also for the correct password', async () => {
    const target = await center.employ('DISPATCHER');
    expect(await waits(target.username, 14)).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
    center.clock.ahead -= 1000;
    expect(await attempt(target.username.toUpperCase(), target.password)).toEqual({
      ...{ status: 429, wait: 1, code: 'too-many-attempts' },
    });
    center.clock.ahead += 1000;
    expect((await attempt(target.username, target.password)).status).toBe(200);
    expect((await wrong(target.username)).status).toBe(401); // counted from the beginning
    expect((await wrong(target.username)).status).toBe(401);
  });

  it('do not lock out the officer, who signs in from another network, known or not', async () => {
    const target = await center.employ('DISPATCHER');
    expect((await attempt(target.username, target.password, HOME)).status).toBe(200);
    for (let nth = 0; nth < 100; nth += 1) await wrong(target.username);
    expect((await wrong(target.username)).status).toBe(429);
    for (const network of [HOME, AWAY, '2001:db8::7']) {
      expect((await attempt(target.username, target.password, network)).status).toBe(200);
    }
  });

  it('at a hundred names from one address, such as that of a proxy, do not lock out the others behind it', async () => {
    const officer = await center.employ('DISPATCHER');
    for (let nth = 0; nth < 120; nth += 1) expect((await wrong(`guess-${nth}`, HOME)).status).toBe(401);
    expect((await attempt(officer.username, officer.password, HOME)).status).toBe(200);
  });

  it('from a network of the officer wait a minute at most, until 30 days after the last sign-in there', async () => {
    const target = await center.employ('DISPATCHER');
    expect((await attempt(target.username, target.password, HOME)).status).toBe(200);
    expect(Math.max(...(await waits(target.username, 16, HOME)))).toBe(MINUTE);
    expect(Math.max(...(await waits(target.username, 16, AWAY)))).toBe(15 * MINUTE);
    center.clock.ahead += 31 * DAY_MS;
    expect(Math.max(...(await waits(target.username, 16, HOME)))).toBe(15 * MINUTE);
  });

  it('from one IPv6 /64 are of one network', async () => {
    const target = await center.employ('DISPATCHER');
    for (let nth = 1; nth <= 5; nth += 1) await wrong(target.username, `2001:db8::${nth}`);
    expect((await wrong(target.username, '2001:db8::ffff')).status).toBe(429);
    expect((await wrong(target.username, '2001:db8:0:1::1')).status).toBe(401);
  });

  it('at an unknown name wait like those at a known one', async () => {
    expect(await waits('ghost', 7)).toEqual(await waits((await center.employ('DISPATCHER')).username, 7));
  });

  it('that are sent at once count as those in sequence, and the others are answered without being judged', async () => {
    const target = await center.employ('DISPATCHER');
    const judged = jest.spyOn(Passwords.prototype, 'fits');
    const answers = await Promise.all(Array.from({ length: 30 }, () => wrong(target.username)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(5).fill(401), ...Array<number>(25).fill(429)]);
    expect(judged).toHaveBeenCalledTimes(5);
  });

  it('are counted by all processes of the center together', async () => {
    const target = await center.employ('DISPATCHER');
    second.register.set(target.officerId, target.acting);
    for (const at of [center, second, center, second, second]) await wrong(target.username, ATTACKER, at);
    expect((await wrong(target.username)).status).toBe(429);
    expect((await wrong(target.username, ATTACKER, second)).status).toBe(429);
    expect((await attempt(target.username, target.password, HOME, second)).status).toBe(200);
    for (let nth = 0; nth < 12; nth += 1) {
      await wrong(target.username, HOME);
      center.clock.ahead += MINUTE * 1000;
    }
    expect((await wrong(target.username, HOME)).status).toBe(401); // the other process knows that it is familiar
  });

  it('is not refused because another one, counted or right, read its clock later', async () => {
    const counts = center.app.get(SignInCounts, { strict: false });
    const client = counts.client('one of two', ATTACKER);
    const now = center.clock.now();
    const later = new Date(now.getTime() + 5);
    await counts.count(client, later);
    expect(await counts.standing(client, now)).toMatchObject({ waitSeconds: 0 });
    await counts.clear(client, later);
    expect(await counts.standing(client, now)).toMatchObject({ waitSeconds: 0 });
    expect(await counts.count(client, now)).toBe(true);
  });

  it('of any number of names and networks take a bounded number of rows, without the counts of familiar networks', async () => {
    const counts = center.app.get(SignInCounts, { strict: false });
    const officer = await center.employ('DISPATCHER');
    expect((await attempt(officer.username, officer.password, HOME)).status).toBe(200);
    const { most } = counts;
    counts.most = 20;
    for (let nth = 0; nth < 600; nth += 1) {
      await counts.count(counts.client(`name-${nth}`, `network-${nth}`), center.clock.now());
    }
    counts.most = most;
    const { rows } = await center.database.pool.query<{ rows: number }>(
      'SELECT count(*)::int AS rows FROM vault.sign_in_count WHERE signed_in_at IS NULL',
    );
    expect(rows[0]!.rows).toBeLessThan(20 + 256);
    const { familiar } = await counts.standing(counts.client(officer.username, HOME), center.clock.now());
    expect(familiar).toBe(true);
    for (let nth = 0; nth < 60; nth += 1) {
      await counts.clear(
        counts.client(officer.username, `network-${nth}`),
        new Date(center.clock.now().getTime() + nth),
      );
    }
    const { rows: familiars } = await center.database.pool.query<{ rows: number }>(
      'SELECT count(*)::int AS rows FROM vault.sign_in_count WHERE name = $1',
      [counts.client(officer.username, HOME).name],
    );
    expect(familiars).toEqual([{ rows: 50 }]);
  });

  it('are stored as keyed hashes: neither names nor addresses', async () => {
    await wrong('unmistakable', ATTACKER);
    const { rows } = await center.database.pool.query<{ row: string }>(
      `SELECT c::text || encode(client, 'escape') || encode(name, 'escape') AS row FROM vault.sign_in_count c`,
    );
    const all = rows.map(({ row }) => row).join();
    for (const text of ['unmistakable', ATTACKER]) expect(all).not.toContain(text);
  });
});
