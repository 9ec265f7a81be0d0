import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { errors, jwtVerify, SignJWT } from 'jose';
import { SETTINGS, type Settings } from '@center/config';
import { isId, type OfficerId } from '@center/kernel';
import { SigningKeys } from '../credentials/signing-keys';
import { HostClock } from '../host-clock';
import { LONGEST_TOKEN, TokenNotValid, TokenReader } from './token-reader';
import { VerifiedTokens } from './verified-tokens';

const ISSUER = 'urn:minors-protection-command-center';
const AUDIENCE = 'urn:minors-protection-command-center:v1';
const ALGORITHM = 'EdDSA';
/** tolerance for clock skew between hosts of one center */
const LEEWAY_SECONDS = 5;

/** Issues and verifies the center's own tokens. They identify the officer and contain nothing else. */
@Injectable()
export class OwnTokens extends TokenReader {
  private readonly verified = new VerifiedTokens<KeyObject>(
    LEEWAY_SECONDS,
    async () => (await this.keys.current()).publicKey,
  );

  constructor(
    private readonly keys: SigningKeys,
    private readonly clock: HostClock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'tokenTtl'>,
  ) {
    super();
  }

  /** Issues a token for an officer who has just authenticated. `expiresIn` is in seconds. */
  async issue(officerId: OfficerId): Promise<{ accessToken: string; expiresIn: number }> {
    const { kid, privateKey } = await this.keys.current();
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const expiresIn = this.settings.tokenTtl;
    const accessToken = await new SignJWT()
      .setProtectedHeader({ alg: ALGORITHM, kid, typ: 'at+jwt' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(officerId)
      .setIssuedAt(now)
      .setExpirationTime(now + expiresIn)
      .sign(privateKey);
    return { accessToken, expiresIn };
  }

  override async officerOf(token: string): Promise<OfficerId> {
    if (token.length > LONGEST_TOKEN) throw new TokenNotValid();
    const now = this.clock.now();
    const known = await this.verified.find(token, now);
    if (known) return known.sub as OfficerId;
    const { kid, publicKey } = await this.keys.current();
    try {
      const { payload, protectedHeader } = await jwtVerify(token, publicKey, {
        algorithms: [ALGORITHM],
        typ: 'at+jwt',
        issuer: ISSUER,
        audience: AUDIENCE,
        requiredClaims: ['sub', 'iat', 'exp'],
        clockTolerance: LEEWAY_SECONDS,
        currentDate: now,
      });
      if (protectedHeader.kid !== kid || !isId(payload.sub)) throw new TokenNotValid();
      this.verified.add(token, { key: publicKey, header: protectedHeader, payload });
      return payload.sub as OfficerId;
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new TokenNotValid();
      throw error;
    }
  }
}
