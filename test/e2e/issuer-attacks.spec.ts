import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@center/testing';
import type { JWTPayload } from 'jose';
import { Issuer } from '../../libs/access/testing/issuer';
import { LOOPBACK } from '../../libs/access/testing/loopback-certificate';
import type { Answer, ProblemBody } from './harness/caller';
import { Center } from './harness/center';
import { opsWith } from './harness/ops';
import { RunningProgram } from './harness/program';

const SUBJECT = 'Wang-1';
const settingsOf = ({ url }: Issuer) => ({ OIDC_ISSUER: url, OIDC_AUDIENCE: 'center', OIDC_MAX_LIFETIME: '3600' });
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

type TokenOptions = Parameters<Issuer['token']>[1];

/** Tokens that differ in one thing from the one that is accepted. */
const ATTACKS: readonly (readonly [what: string, claims: () => JWTPayload, options?: TokenOptions])[] = [
  ['another issuer', () => ({ iss: 'https://another.example' })],
  ['another audience', () => ({ aud: 'another' })],
  ['no audience', () => ({ aud: undefined })],
  ['another type', () => ({}), { typ: 'JWT' }],
  ['no type', () => ({}), { typ: null }],
  ['an ID token', () => ({ nonce: 'n', at_hash: 'x', auth_time: inSeconds(0) }), { typ: 'JWT' }],
  ['expired', () => ({ iat: inSeconds(-600), exp: inSeconds(-60) })],
  ['too long a lifetime', () => ({ exp: inSeconds(3_700) })],
  ['no lifetime', () => ({ iat: undefined })],
  ['no end', () => ({ exp: undefined })],
  ['issued in the future', () => ({ iat: inSeconds(120), exp: inSeconds(300) })],
  ['a subject that is not bound', () => ({ sub: 'Li-2' })],
  ['the subject in another case', () => ({ sub: SUBJECT.toLowerCase() })],
  ['the subject with a space', () => ({ sub: `${SUBJECT} ` })],
  ['the username as subject', () => ({ sub: 'admin', preferred_username: 'admin' })],
  ['no subject', () => ({ sub: undefined, preferred_username: 'admin' })],
];

let issuer: Issuer;
let center: Center;

beforeAll(async () => {
  issuer = new Issuer();
  await issuer.start();
  await issuer.addKey('published');
  center = await Center.open(settingsOf(issuer));
  await opsWith(settingsOf(issuer), center.dataDir, 'bind-identity', 'admin', SUBJECT);
});
afterAll(async () => {
  await center.close();
  await issuer.stop();
});

const me = (token: string, url?: string): Promise<Answer<ProblemBody>> =>
  center.with({ authorization: `Bearer ${token}` }, url).get('/v1/me');

const tokenOf = (claims: JWTPayload, options?: TokenOptions): Promise<string> =>
  issuer.token({ sub: SUBJECT, ...claims }, options);

describe('a token of the issuer', () => {
  it('is accepted as it should be', async () => {
    expect(await me(await tokenOf({}))).toMatchObject({ status: 200 });
  });

  it.each(ATTACKS.map(([what, claims, options]) => ({ what, claims, options })))(
    'is rejected with $what',
    async (attack) => {
      const { claims, options } = attack;
      expect(await me(await tokenOf(claims(), options))).toMatchObject({ status: 401 });
    },
  );

  it('is rejected when it is altered, or not signed', async () => {
    const [header, payload, signature] = (await tokenOf({ sub: 'Li-2' })).split('.');
    const other = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(payload!, 'base64url').toString()), sub: SUBJECT }),
    );
    expect(await me(`${header}.${other.toString('base64url')}.${signature}`)).toMatchObject({ status: 401 });
    const none = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');
    expect(await me(`${none}.${other.toString('base64url')}.`)).toMatchObject({ status: 401 });
  });

  it('is rejected when it is signed by a key that the issuer does not publish', async () => {
    const stranger = new Issuer();
    await stranger.start();
    await stranger.addKey('published');
    const forged = await stranger.token({ sub: SUBJECT, iss: issuer.url });
    await stranger.stop();
    expect(await me(forged)).toMatchObject({ status: 401 });
  });
});

describe('an issuer with https', () => {
  it('is not believed when its keys are at http, which is not asked', async () => {
    const [secure, plain] = [new Issuer(), new Issuer()];
    await Promise.all([secure.start('https'), plain.start()]);
    await secure.addKey('published');
    plain.keys = secure.keys;
    secure.keysAt = `${plain.url}/keys`;
    const authority = join(temporaryFolder('issuer'), 'authority.pem');
    writeFileSync(authority, LOOPBACK.cert);
    const settings = { ...settingsOf(secure), NODE_EXTRA_CA_CERTS: authority };
    await center.program.stop();
    const program = await RunningProgram.start(center.dataDir, settings);
    try {
      await opsWith(settings, center.dataDir, 'bind-identity', 'admin', SUBJECT);
      const token = await secure.token({ sub: SUBJECT });
      expect(await me(token, program.url)).toMatchObject({
        status: 503,
        body: { code: 'identity-provider-unavailable' },
      });
      expect(plain.asked).toEqual([]);
      delete secure.keysAt;
      expect(await me(token, program.url)).toMatchObject({ status: 200 });
    } finally {
      await program.stop();
      await Promise.all([secure.stop(), plain.stop()]);
    }
  });
});
