import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import { testDatabase, type TestDatabase } from '@center/testing';
import { accessCenter, type AccessCenter, type Employed } from '../../testing/access-center';

/** A test issuer on its own port: serves discovery and keys over HTTP, with configurable behaviour. */
class Issuer {
  keys: { kid: string; privateKey: KeyObject; jwk: JWK }[] = [];
  behaviour: 'sound' | 'failing' | 'silent' | 'of-another' = 'sound';
  readonly asked: string[] = [];
  private server!: Server;

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async start(): Promise<void> {
    this.server = createServer((request, answer) => {
      this.asked.push(request.url ?? '');
      if (this.behaviour === 'silent') return;
      answer.statusCode = this.behaviour === 'failing' ? 500 : 200;
      answer.setHeader('content-type', 'application/json');
      const issuer = this.behaviour === 'of-another' ? 'https://another.example' : this.url;
      answer.end(
        JSON.stringify(
          request.url === '/.well-known/openid-configuration'
            ? { issuer, jwks_uri: `${this.url}/keys` }
            : { keys: this.keys.map(({ jwk }) => jwk) },
        ),
      );
    });
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
  }

  async addKey(kid: string): Promise<void> {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.keys.push({ kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } });
  }

  token(claims: JWTPayload, nth = 0): Promise<string> {
    const { kid, privateKey, jwk } = this.keys[nth]!;
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ iss: this.url, aud: 'center', sub: 'somebody', iat: now, exp: now + 300, ...claims })
      .setProtectedHeader({ alg: jwk.alg!, kid })
      .sign(privateKey);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((stopped) => this.server.close(() => stopped()));
  }
}

describe('tokens of an OIDC issuer', () => {
  let database: TestDatabase;
  let issuer: Issuer;
  let center: AccessCenter;
  let officer: Employed;

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  beforeEach(async () => {
    issuer = new Issuer();
    await issuer.start();
    await issuer.addKey('first');
    center = await accessCenter([], { oidc: { issuer: issuer.url, audience: 'center' } }, database);
    officer = await center.employ('DISPATCHER');
  });
  afterEach(async () => {
    await center.close();
    await issuer.stop();
  });

  const me = (token: string) => center.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });

  it('are accepted; sign-in by password is disabled', async () => {
    const answer = await me(await issuer.token({ preferred_username: officer.username.toUpperCase() }));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ officerId: officer.officerId, acting: { role: 'DISPATCHER' } });
    const payload = { username: officer.username, password: officer.password };
    const refused = await center.app.inject({ method: 'POST', url: '/v1/tokens', payload });
    expect(refused.statusCode).toBe(404);
    expect(refused.json()).toMatchObject({ code: 'no-such-route' });
  });

  it('may identify an officer by id in sub, without local credentials', async () => {
    await center.credentials.remove(officer.officerId);
    const answer = await me(await issuer.token({ sub: officer.officerId, preferred_username: 'unknown-here' }));
    expect(answer.json()).toMatchObject({ officerId: officer.officerId, username: null });
  });

  it('do not determine role, agency or name by their claims', async () => {
    const claims = { preferred_username: officer.username, role: 'SYS_ADMIN', groups: ['SYS_ADMIN'] };
    expect((await me(await issuer.token(claims))).json()).toMatchObject({ acting: { role: 'DISPATCHER' } });
  });

  it('are rejected when the officer is unknown or has left', async () => {
    expect((await me(await issuer.token({ preferred_username: 'unknown-here' }))).statusCode).toBe(401);
    expect((await me(await issuer.token({ preferred_username: ['a'] as unknown }))).statusCode).toBe(401);
    center.register.end(officer.officerId);
    expect((await me(await issuer.token({ preferred_username: officer.username }))).statusCode).toBe(401);
  });

  it('are rejected for another audience or issuer, when expired, or when signed by another key', async () => {
    const claims = { preferred_username: officer.username };
    const other = new Issuer();
    await other.addKey('first');
    const stolen = await new SignJWT({ ...claims, iss: issuer.url, aud: 'center', exp: 9e9, sub: 'somebody' })
      .setProtectedHeader({ alg: 'ES256', kid: 'first' })
      .sign(other.keys[0]!.privateKey);
    const refused = [
      await issuer.token({ ...claims, aud: 'another' }),
      await issuer.token({ ...claims, iss: 'https://another.example' }),
      await issuer.token({ ...claims, exp: Math.floor(Date.now() / 1000) - 60 }),
      await issuer.token({ ...claims, exp: undefined }),
      stolen,
    ];
    for (const token of refused) expect((await me(token)).statusCode).toBe(401);
    expect((await me(await issuer.token(claims))).statusCode).toBe(200);
  });

  it('exclude tokens that the center issued itself', async () => {
    const own = await accessCenter([], {}, database);
    own.register.set(officer.officerId, officer.acting);
    const token = await own.signIn(officer);
    await own.close();
    expect((await me(token)).statusCode).toBe(401);
  });

  it('are verified with keys that are fetched once', async () => {
    const token = await issuer.token({ preferred_username: officer.username });
    for (let nth = 0; nth < 5; nth += 1) expect((await me(token)).statusCode).toBe(200);
    expect(issuer.asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  it('are rejected for a key id that the issuer does not publish', async () => {
    await issuer.addKey('second');
    const token = await issuer.token({ preferred_username: officer.username }, 1);
    issuer.keys.pop();
    expect((await me(token)).statusCode).toBe(401);
  });

  it.each(['failing', 'of-another'] as const)(
    'cannot be verified while the issuer is %s: 503, then retried',
    async (behaviour) => {
      const token = await issuer.token({ preferred_username: officer.username });
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
    const token = await issuer.token({ preferred_username: officer.username });
    issuer.behaviour = 'silent';
    expect((await me(token)).statusCode).toBe(503);
  });

  it('are rejected without contacting the issuer when malformed', async () => {
    issuer.behaviour = 'failing';
    for (const token of ['garbage', 'a.b.c', 'A'.repeat(9_000)]) expect((await me(token)).statusCode).toBe(401);
    expect(issuer.asked).toEqual([]);
  });
});
