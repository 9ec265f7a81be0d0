import { createRemoteJWKSet, type CryptoKey, errors, jwtVerify, type JWTPayload } from 'jose';
import type { Settings } from '@center/config';
import type { Identities } from '../credentials/identities';
import type { HostClock } from '../host-clock';
import { discover } from './discovery';
import { IssuerUnavailable, LONGEST_TOKEN, type TokenHolder, TokenNotValid, TokenReader } from './token-reader';
import { VerifiedTokens } from './verified-tokens';

/** Asymmetric only: a shared secret or `none` would let anyone who knows the public key sign. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const LEEWAY_SECONDS = 5;
const TIMEOUT_MS = 3_000;

type PublishedKeys = ReturnType<typeof createRemoteJWKSet>;

/** The type of an access token (RFC 9068). */
const ACCESS_TOKEN = 'at+jwt';

/**
 * Verifies access tokens of an OIDC issuer with its published keys, and finds the officer that the identity, `iss` and
 * `sub`, is bound to. Discovery and keys are fetched on demand and cached.
 */
export class IssuerTokens extends TokenReader {
  private keys: Promise<PublishedKeys> | undefined;
  private readonly known = new VerifiedTokens<CryptoKey>(LEEWAY_SECONDS, ({ header }) => this.key(header));

  constructor(
    private readonly oidc: NonNullable<Settings['oidc']>,
    private readonly identities: Pick<Identities, 'find'>,
    private readonly clock: HostClock,
  ) {
    super();
  }

  override async holderOf(token: string): Promise<TokenHolder> {
    if (token.length > LONGEST_TOKEN) throw new TokenNotValid();
    const { iss, sub, exp } = await this.verified(token);
    const bound = await this.identities.find({ issuer: iss!, subject: sub! });
    if (!bound) throw new TokenNotValid();
    return { ...bound, expiresAt: new Date(exp! * 1000) };
  }

  private async verified(token: string): Promise<JWTPayload> {
    try {
      const now = this.clock.now();
      const known = await this.known.find(token, now);
      if (known) return known;
      const { key, payload, protectedHeader } = await jwtVerify(token, (header, jws) => this.key(header, jws), {
        algorithms: ALGORITHMS,
        typ: this.oidc.typ,
        issuer: this.oidc.issuer,
        audience: this.oidc.audience,
        requiredClaims: ['sub', 'iat', 'exp'],
        clockTolerance: LEEWAY_SECONDS,
        currentDate: now,
      });
      if (!this.isAccessToken(payload, now)) throw new TokenNotValid();
      this.known.add(token, { key, header: protectedHeader, payload });
      return payload;
    } catch (error) {
      if (error instanceof IssuerUnavailable) throw error;
      if (error instanceof errors.JOSEError) throw new TokenNotValid();
      throw error;
    }
  }

  /**
   * Whether a token with the right type is an access token that lives no longer than allowed. A type that other tokens of
   * the issuer have too is not sufficient: its client must be the configured one, and it must have no claim of ID tokens.
   */
  private isAccessToken(payload: JWTPayload, now: Date): boolean {
    const { typ, azp, maxLifetime } = this.oidc;
    const { iat = 0, exp = Infinity, sub } = payload;
    const seconds = Math.floor(now.getTime() / 1000);
    if (exp - iat > maxLifetime || iat > seconds + LEEWAY_SECONDS || sub === '') return false;
    if (azp !== undefined && payload['azp'] !== azp) return false;
    const isOfIdToken = ['at_hash', 'c_hash'].some((claim) => claim in payload) || payload['typ'] === 'ID';
    return typ === ACCESS_TOKEN || !isOfIdToken;
  }

  /**
   * Returns the issuer's key for a token. Only "no such key" invalidates the token; every other failure is the
   * issuer's.
   */
  private async key(...[header, jws]: Parameters<PublishedKeys>): Promise<CryptoKey> {
    try {
      this.keys ??= this.publishedKeys();
      return await (
        await this.keys
      )(header, jws);
    } catch (cause) {
      if (cause instanceof errors.JWKSNoMatchingKey || cause instanceof errors.JWKSMultipleMatchingKeys) {
        throw new TokenNotValid();
      }
      throw new IssuerUnavailable({ cause });
    }
  }

  private publishedKeys(): Promise<PublishedKeys> {
    const keys = discover(this.oidc.issuer, TIMEOUT_MS).then((jwksUri) =>
      createRemoteJWKSet(jwksUri, { timeoutDuration: TIMEOUT_MS }),
    );
    keys.catch(() => (this.keys = undefined)); // the next token retries
    return keys;
  }
}
