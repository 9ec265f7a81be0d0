import { createHmac, generateKeyPairSync } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, SignJWT, type JWTPayload } from 'jose';
import { accessCenter, type AccessCenter, type Employed } from '../../testing/access-center';
import { SigningKeys, type SigningKey } from '../credentials/signing-keys';

describe('a token issued by the center', () => {
  let center: AccessCenter;
  let officer: Employed;
  let token: string;
  let key: SigningKey;

  beforeAll(async () => {
    center = await accessCenter();
    officer = await center.employ('AUDITOR');
    token = await center.signIn(officer);
    key = await center.app.get(SigningKeys, { strict: false }).current();
  });
  afterAll(() => center.close());
  afterEach(() => {
    center.clock.ahead = 0;
  });

  const me = (bearer: string) => center.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${bearer}` } });
  const statusOf = async (bearer: string): Promise<number> => (await me(bearer)).statusCode;

  /** A token as the center would issue it, with overrides. */
  const written = (claims: JWTPayload = {}, header: { kid?: string; typ?: string } = {}, by = key.privateKey) =>
    new SignJWT({ ...decodeJwt(token), ...claims })
      .setProtectedHeader({ ...(decodeProtectedHeader(token) as { alg: string }), ...header })
      .sign(by);
  const without = (claim: string) => written({ [claim]: undefined });
  const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const seconds = () => Math.floor(Date.now() / 1000);

  it('contains the officer id, a random id, and nothing else about the officer', () => {
    expect(Object.keys(decodeJwt(token)).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'jti', 'sub']);
    expect(decodeJwt(token).sub).toBe(officer.officerId);
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'EdDSA', typ: 'at+jwt', kid: key.kid });
  });

  it("is accepted until it expires by the host's clock, plus a few seconds of clock skew", async () => {
    expect(await statusOf(token)).toBe(200);
    center.clock.ahead = 1_800_000 - 2_000;
    expect(await statusOf(token)).toBe(200);
    center.clock.ahead = 1_800_000 + 2_000;
    expect(await statusOf(token)).toBe(200);
    center.clock.ahead = 1_800_000 + 6_000;
    const expired = await me(token);
    expect(expired.statusCode).toBe(401);
    expect(expired.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    expect(expired.json()).toMatchObject({ code: 'not-known' });
  });

  it('is accepted when unmodified (control for the rejections below)', async () => {
    expect(await statusOf(await written())).toBe(200);
  });

  const foreign = () => generateKeyPairSync('ed25519').privateKey;
  const forged: Record<string, () => string | Promise<string>> = {
    'signed by another key': () => written({}, {}, foreign()),
    'with another key id': () => written({}, { kid: 'another' }),
    'of another type': () => written({}, { typ: 'JWT' }),
    'for another audience': () => written({ aud: 'urn:another' }),
    'without an audience': () => without('aud'),
    'from another issuer': () => written({ iss: 'urn:another' }),
    'that never expires': () => without('exp'),
    'without a subject': () => without('sub'),
    'whose subject is not an officer id': () => written({ sub: 'admin' }),
    'for an unknown officer': () => written({ sub: '00000000-0000-4000-8000-000000000000' }),
    'that is not valid yet': () => written({ nbf: seconds() + 600 }),
    'that expired long ago': () => written({ exp: seconds() - 600 }),
    'whose claims were altered': () => token.replace(/\.[^.]+\./, `.${encoded({ ...decodeJwt(token), exp: 9e9 })}.`),
    'whose signature was altered': () => token.slice(0, -4) + (token.endsWith('AAAA') ? 'BBBB' : 'AAAA'),
    'without a signature': () => token.replace(/[^.]+$/, ''),
    'with alg none': () => `${encoded({ alg: 'none', typ: 'at+jwt', kid: key.kid })}.${token.split('.')[1]}.`,
    'signed with the public key as a shared secret': () => {
      const start = `${encoded({ alg: 'HS256', typ: 'at+jwt', kid: key.kid })}.${token.split('.')[1]}`;
      const secret = key.publicKey.export({ format: 'pem', type: 'spki' });
      return `${start}.${createHmac('sha256', secret).update(start).digest('base64url')}`;
    },
    'signed with another algorithm': () => {
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      return new SignJWT(decodeJwt(token))
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid })
        .sign(privateKey);
    },
    'with its own key in the header': async () => {
      const own = generateKeyPairSync('ed25519');
      const header = { alg: 'EdDSA', typ: 'at+jwt', kid: key.kid, jwk: own.publicKey.export({ format: 'jwk' }) };
      return new SignJWT(decodeJwt(token)).setProtectedHeader(header).sign(own.privateKey);
    },
    'that is garbage': () => 'garbage',
    'that is garbage in three parts': () => 'a.b.c',
    'that is empty in three parts': () => '..',
    'that is very long, though signed': () => written({ padding: 'A'.repeat(9_000) }),
    'that is very long': () => `${token}${'A'.repeat(9_000)}`,
    'with a deeply nested header': () => `${Buffer.from('['.repeat(3_000)).toString('base64url')}.e30.e30`,
  };

  it.each(Object.keys(forged))('is rejected: one %s', async (name) => {
    const answer = await me(await forged[name]!());
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
    expect(answer.json()).toMatchObject({ code: 'not-known' });
  });

  it('is accepted by every server of the center', async () => {
    const other = await accessCenter([], {}, center.database);
    other.register.set(officer.officerId, officer.acting);
    const answer = await other.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });
    await other.close();
    expect(answer.statusCode).toBe(200);
  });
});
