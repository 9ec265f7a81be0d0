import { randomUUID } from 'node:crypto';
import { SignJWT, type JWTPayload } from 'jose';
import { testDatabase, type TestDatabase } from '@center/testing';
import { accessCenter, type AccessCenter, type Employed } from '../../testing/access-center';
import { Issuer } from '../../testing/issuer';
import { Identities } from '../credentials/identities';

describe('tokens of an OIDC issuer', () => {
  let database: TestDatabase;
  let issuer: Issuer;
  let center: AccessCenter;
  let officer: Employed;

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  const centerWith = (more: object = {}): Promise<AccessCenter> =>
    accessCenter([], { oidc: { ...issuer.settings, ...more } }, database);
  /** binds an identity of the issuer to an officer */
  const bind = async (subject: string, to = officer) => {
    const identityId = randomUUID();
    const identities = center.app.get(Identities, { strict: false });
    const bound = await identities.bind({ officerId: to.officerId, identityId }, { issuer: issuer.url, subject });
    center.register.change(to.officerId, { identityIds: [bound] });
    return bound;
  };

  beforeEach(async () => {
    issuer = new Issuer();
    await issuer.start();
    await issuer.addKey('first');
    center = await centerWith();
    officer = await center.employ('DISPATCHER');
    await bind('Wang-1');
  });
  afterEach(async () => {
    await center.close();
    await issuer.stop();
  });

  const me = (token: string) => center.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });
  const claims = { sub: 'Wang-1' };
  const statusOf = async (given: JWTPayload, options?: Parameters<Issuer['token']>[1]): Promise<number> =>
    (await me(await issuer.token({ ...claims, ...given }, options))).statusCode;

  it('are accepted; sign-in by password is disabled', async () => {
    const answer = await me(await issuer.token(claims));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ officerId: officer.officerId, acting: { role: 'DISPATCHER' } });
    const payload = { username: officer.username, password: officer.password };
    const refused = await center.app.inject({ method: 'POST', url: '/v1/tokens', payload });
    expect(refused.statusCode).toBe(404);
    expect(refused.json()).toMatchObject({ code: 'no-such-route' });
  });

  it('name an officer by iss and sub only, exactly as they were bound', async () => {
    const other = await center.employ('DISPATCHER');
    await bind('wang-1', other);
    expect((await me(await issuer.token({ sub: 'wang-1' }))).json()).toMatchObject({ officerId: other.officerId });
    expect((await me(await issuer.token(claims))).json()).toMatchObject({ officerId: officer.officerId });
    for (const sub of ['WANG-1', 'Wang-1 ', 'Ｗang-1', '', officer.officerId, officer.username])
      expect([sub, await statusOf({ sub, preferred_username: officer.username })]).toEqual([sub, 401]);
  });

  it('are rejected while the register does not have the binding', async () => {
    center.register.change(officer.officerId, { identityIds: [randomUUID()] });
    expect(await statusOf({})).toBe(401);
  });

  it('do not determine role, agency or name by their claims', async () => {
    const more = { ...claims, role: 'SYS_ADMIN', groups: ['SYS_ADMIN'] };
    expect((await me(await issuer.token(more))).json()).toMatchObject({ acting: { role: 'DISPATCHER' } });
  });

  it('are rejected when the officer has left', async () => {
    center.register.end(officer.officerId);
    expect(await statusOf({})).toBe(401);
  });

  it('are bound once: no identity to two officers, no officer to two identities of the issuer', async () => {
    const other = await center.employ('DISPATCHER');
    await expect(bind('Wang-1', other)).rejects.toThrow('identity-bound');
    await expect(bind('Wang-2')).rejects.toThrow('identity-bound');
    const first = await bind('Wang-1');
    expect(await bind('Wang-1')).toBe(first);
    await center.app.get(Identities, { strict: false }).remove(officer.officerId);
    await bind('Wang-1', other);
    expect((await me(await issuer.token(claims))).json()).toMatchObject({ officerId: other.officerId });
  });

  it('are rejected unless their type is that of access tokens', async () => {
    for (const typ of ['JWT', 'id+jwt', null]) expect([typ, await statusOf({}, { typ })]).toEqual([typ, 401]);
    expect(await statusOf({}, { typ: 'application/at+jwt' })).toBe(200);
  });

  it('may have another type if it is configured with the client that they are issued to', async () => {
    await center.close();
    center = await centerWith({ typ: 'JWT', azp: 'console' });
    center.register.set(officer.officerId, officer.acting);
    await bind('Wang-1');
    const options = { typ: 'JWT' };
    expect(await statusOf({ azp: 'console' }, options)).toBe(200);
    for (const given of [{}, { azp: 'other' }, { azp: 'console', at_hash: 'x' }, { azp: 'console', typ: 'ID' }])
      expect([given, await statusOf(given, options)]).toEqual([given, 401]);
    expect(await statusOf({ azp: 'console' })).toBe(401);
  });

  it('are rejected if they live longer than allowed, or were issued in the future', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await statusOf({ iat: now - 3_000, exp: now + 590 })).toBe(200);
    expect(await statusOf({ iat: now - 3_000, exp: now + 610 })).toBe(401);
    expect(await statusOf({ iat: now + 60, exp: now + 120 })).toBe(401);
    expect(await statusOf({ iat: undefined })).toBe(401);
  });

  it('are rejected for another audience or issuer, when expired, or when signed by another key', async () => {
    const other = new Issuer();
    await other.addKey('first');
    const now = Math.floor(Date.now() / 1000);
    const stolen = await new SignJWT({ ...claims, iss: issuer.url, aud: 'center', iat: now, exp: now + 300 })
      .setProtectedHeader({ alg: 'ES256', kid: 'first', typ: 'at+jwt' })
      .sign(other.keys[0]!.privateKey);
    expect((await me(stolen)).statusCode).toBe(401);
    for (const given of [
      { aud: 'another' },
      { iss: 'https://another.example' },
      { iss: issuer.url.toUpperCase() },
      { exp: now - 60 },
      { exp: undefined },
    ])
      expect([given, await statusOf(given)]).toEqual([given, 401]);
    expect(await statusOf({})).toBe(200);
  });

  it('exclude tokens that the center issued itself', async () => {
    const own = await accessCenter([], {}, database);
    own.register.set(officer.officerId, officer.acting);
    const token = await own.signIn(officer);
    await own.close();
    expect((await me(token)).statusCode).toBe(401);
  });

  it('are verified with keys that are fetched once', async () => {
    const token = await issuer.token(claims);
    for (let nth = 0; nth < 5; nth += 1) expect((await me(token)).statusCode).toBe(200);
    expect(issuer.asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  it('are rejected for a key id that the issuer does not publish', async () => {
    await issuer.addKey('second');
    const token = await issuer.token(claims, { nth: 1 });
    issuer.keys.pop();
    expect((await me(token)).statusCode).toBe(401);
  });

  it.each(['failing', 'of-another'] as const)(
    'cannot be verified while the issuer is %s: 503, then retried',
    async (behaviour) => {
      const token = await issuer.token(claims);
      issuer.behaviour = behaviour;
      const unknown = await me(token);
      expect(unknown.statusCode).toBe(503);
      expect(unknown.headers['retry-after']).toBe('5');
      expect(unknown.json()).toMatchObject({ code: 'identity-provider-unavailable' });
      issuer.behaviour = 'sound';
      expect((await me(token)).statusCode).toBe(200);
    },
  );

  it('cannot be verified while the issuer does not respond: 503 within the timeout', async () => {
    const token = await issuer.token(claims);
    issuer.behaviour = 'silent';
    expect((await me(token)).statusCode).toBe(503);
  });

  it('are rejected without contacting the issuer when malformed', async () => {
    issuer.behaviour = 'failing';
    for (const token of ['garbage', 'a.b.c', 'A'.repeat(9_000)]) expect((await me(token)).statusCode).toBe(401);
    expect(issuer.asked).toEqual([]);
  });
});
