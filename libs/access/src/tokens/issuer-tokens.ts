import { createRemoteJWKSet, type CryptoKey, errors, jwtVerify, type JWTPayload } from 'jose';
import { isId, type OfficerId } from '@center/kernel';
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

/** The part of `Credentials` needed to resolve the subject of an issuer's token. */
export interface OfficersByUsername {
  officerOf(username: string): Promise<OfficerId | undefined>;
}

/** Verifies tokens of an OIDC issuer with its published keys. Discovery and keys are fetched on demand and cached. */
export class IssuerTokens extends TokenReader {
  private keys: Promise<PublishedKeys> | undefined;
  private readonly known = new VerifiedTokens<CryptoKey>(LEEWAY_SECONDS, ({ header }) => this.key(header));

  constructor(
    private readonly oidc: { readonly issuer: string; readonly audience: string },
    private readonly officers: OfficersByUsername,
    private readonly clock: HostClock,
  ) {
    super();
  }

  override async holderOf(token: string): Promise<TokenHolder> {
    if (token.length > LONGEST_TOKEN) throw new TokenNotValid();
    const payload = await this.verified(token);
    const { preferred_username: username, sub } = payload;
    const named = typeof username === 'string' ? await this.officers.officerOf(username) : undefined;
    if (named) return { officerId: named };
    if (isId(sub)) return { officerId: sub as OfficerId };
    throw new TokenNotValid();
  }

  private async verified(token: string): Promise<JWTPayload> {
    try {
      const now = this.clock.now();
      const known = await this.known.find(token, now);
      if (known) return known;
      const { key, payload, protectedHeader } = await jwtVerify(token, (header, jws) => this.key(header, jws), {
        algorithms: ALGORITHMS,
        issuer: this.oidc.issuer,
        audience: this.oidc.audience,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: LEEWAY_SECONDS,
        currentDate: now,
      });
      this.known.add(token, { key, header: protectedHeader, payload });
      return payload;
    } catch (error) {
      if (error instanceof IssuerUnavailable) throw error;
      if (error instanceof errors.JOSEError) throw new TokenNotValid();
      throw error;
    }
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
