import { Center } from './harness/center';

describe('signing in to the built program', () => {
  let center: Center;
  beforeAll(async () => {
    center = await Center.open({ TRUSTED_PROXIES: '127.0.0.1' });
  });
  afterAll(() => center.close());

  const attempt = (username: string, password: string, forwarded: string) =>
    center.anonymous.post<{ code?: string }>('/v1/tokens', { username, password }, { 'x-forwarded-for': forwarded });
  const signedIn = (username: string, forwarded: string) =>
    attempt(username, center.account(username).password, forwarded);

  it('counts guesses by the address that the trusted proxy saw, not by what a client claims', async () => {
    const target = 'dispatcher2';
    const statuses: number[] = [];
    for (let nth = 0; nth < 12; nth += 1) {
      statuses.push((await attempt(target, 'wrong', `198.51.100.${nth}, 203.0.113.66`)).status);
    }
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(statuses.at(-1)).toBe(429);
    expect((await signedIn(target, '203.0.113.66')).status).toBe(429);
    expect((await signedIn(target, '192.0.2.7')).status).toBe(200);
  });

  it('lets the officers behind a proxy sign in while one of its clients guesses at a hundred names', async () => {
    for (let nth = 0; nth < 110; nth += 1) await attempt(`guess-${nth}`, 'wrong', '203.0.113.66');
    expect((await signedIn('leader', '203.0.113.66')).status).toBe(200);
  });

  it('ends with the token', async () => {
    const { username, password } = center.account('auditor');
    const caller = await center.signIn(username, password);
    expect((await caller.get('/v1/me')).status).toBe(200);
    expect((await caller.post('/v1/tokens/revoke')).status).toBe(200);
    expect((await caller.get('/v1/me')).status).toBe(401);
    expect((await (await center.as('auditor')).get('/v1/me')).status).toBe(200);
  });
});
