import type { OfficerId } from '@center/kernel';

/** The token is expired, altered, from another issuer, or malformed. */
export class TokenNotValid extends Error {
  constructor() {
    super('the token is not valid');
    this.name = 'TokenNotValid';
  }
}

/** The issuer's keys are unavailable, so its tokens cannot be verified. */
export class IssuerUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the identity provider is unavailable', options);
    this.name = 'IssuerUnavailable';
  }
}

/**
 * Longer tokens are rejected without parsing. The center's tokens have about 300 characters, an issuer's a few
 * thousand.
 */
export const LONGEST_TOKEN = 8_192;

/** What a token says about its holder. */
export interface TokenHolder {
  readonly officerId: OfficerId;
  readonly expiresAt: Date;
  /** of a token that was issued for a password */
  readonly password?: {
    /** the last reset of the password when the token was issued */
    readonly resetId: string | undefined;
    /** the service in which the token was issued; absent in tokens from before it was a claim */
    readonly servesSince?: string;
    /** it was a one-time password, which opens nothing but the change of password */
    readonly oneTime: boolean;
  };
  /** of an OIDC issuer's token: the binding of its identity to the officer */
  readonly identityId?: string;
}

/** Verifies bearer tokens. */
export abstract class TokenReader {
  /**
   * Returns the holder of a token. `isUse: false` for a check that does not keep an idle session open. Throws
   * `TokenNotValid` or `IssuerUnavailable`.
   */
  abstract holderOf(token: string, isUse?: boolean): Promise<TokenHolder>;
}
