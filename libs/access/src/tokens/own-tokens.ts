import { type KeyObject, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { SETTINGS, type Settings } from '@center/config';
import { isId, type OfficerId } from '@center/kernel';
import { SigningKeys } from '../credentials/signing-keys';
import { TokenSessions } from '../credentials/token-sessions';
import { HostClock } from '../host-clock';
import { LONGEST_TOKEN, type TokenHolder, TokenNotValid, TokenReader } from './token-reader';
import { VerifiedTokens } from './verified-tokens';

const ISSUER = 'urn:minors-protection-command-center';
const AUDIENCE = 'urn:minors-protection-command-center:v1';
const ALGORITHM = 'EdDSA';
/** tolerance for clock skew between hosts of one center */
const LEEWAY_SECONDS = 5;

/** The scope (RFC 8693) of a token for a one-time password. */
const CHANGE_PASSWORD = 'change-password';

/** What a token is issued for. */
export interface TokenGrant {
  readonly officerId: OfficerId;
  /** the last reset of the password */
  readonly resetId?: string;
  /** the service of the officer */
  readonly servesSince?: string;
  /** set for a one-time password: when it expires */
  readonly oneTimeUntil?: Date;
}

/**
 * Issues and verifies the center's own tokens. They identify the officer, their session and the reset of the password; one
 * for a one-time password is limited to the change of password.
 */
@Injectable()
export class OwnTokens extends TokenReader {
  private readonly verified = new VerifiedTokens<KeyObject>(
    LEEWAY_SECONDS,
    async ({ header }) => (await this.keys.verifying(header.kid))?.publicKey,
  );

  constructor(
    private readonly keys: SigningKeys,
    private readonly sessions: TokenSessions,
    private readonly clock: HostClock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'tokenTtl'>,
  ) {
    super();
  }

  /** Issues a token for an officer who has just authenticated. `expiresIn` is in seconds. */
  async issue({
    officerId,
    resetId,
    servesSince,
    oneTimeUntil,
  }: TokenGrant): Promise<{ accessToken: string; expiresIn: number }> {
    const { kid, privateKey } = await this.keys.current();
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const { tokenTtl } = this.settings;
    const left = oneTimeUntil ? Math.floor(oneTimeUntil.getTime() / 1000) - now : tokenTtl;
    const expiresIn = Math.max(1, Math.min(tokenTtl, left));
    const claims = {
      ...(resetId && { reset: resetId }),
      ...(servesSince && { service: servesSince }),
      ...(oneTimeUntil && { scope: CHANGE_PASSWORD }),
    };
    const sessionId = randomUUID();
    await this.sessions.open(sessionId, officerId, this.clock.now(), new Date((now + expiresIn) * 1000));
    const accessToken = await new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM, kid, typ: 'at+jwt' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(officerId)
      .setJti(sessionId)
      .setIssuedAt(now)
      .setExpirationTime(now + expiresIn)
      .sign(privateKey);
    return { accessToken, expiresIn };
  }

  override async holderOf(token: string, isUse = true): Promise<TokenHolder> {
    const now = this.clock.now();
    const claims = await this.claimsOf(token, now);
    const isOpen = isUse ? this.sessions.use(claims.jti!, now) : this.sessions.isOpen(claims.jti!, now);
    if (!(await isOpen)) throw new TokenNotValid();
    return holderIn(claims);
  }

  /** Ends all tokens of the officer who holds a token. Throws `TokenNotValid` if it is not one of the center. Idempotent. */
  async endAll(token: string): Promise<void> {
    const { officerId } = holderIn(await this.claimsOf(token, this.clock.now()));
    await this.sessions.endOf(officerId);
  }

  /** The claims of a token that has not expired; whether it was ended is not checked. */
  private async claimsOf(token: string, now: Date): Promise<JWTPayload> {
    if (token.length > LONGEST_TOKEN) throw new TokenNotValid();
    const known = await this.verified.find(token, now);
    if (known) return known;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, ({ kid }) => this.keyOf(kid), {
        algorithms: [ALGORITHM],
        typ: 'at+jwt',
        issuer: ISSUER,
        audience: AUDIENCE,
        requiredClaims: ['sub', 'iat', 'exp', 'jti'],
        clockTolerance: LEEWAY_SECONDS,
        currentDate: now,
      });
      if (!isId(payload.sub) || !isId(payload.jti)) throw new TokenNotValid();
      this.verified.add(token, { key: await this.keyOf(protectedHeader.kid), header: protectedHeader, payload });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new TokenNotValid();
      throw error;
    }
  }

  private async keyOf(kid: string | undefined): Promise<KeyObject> {
    const key = await this.keys.verifying(kid);
    if (!key) throw new TokenNotValid();
    return key.publicKey;
  }
}

const holderIn = ({ sub, exp, reset, service, scope }: JWTPayload): TokenHolder => ({
  officerId: sub as OfficerId,
  expiresAt: new Date(exp! * 1000),
  password: {
    resetId: typeof reset === 'string' ? reset : undefined,
    ...(typeof service === 'string' && { servesSince: service }),
    oneTime: scope === CHANGE_PASSWORD,
  },
});
