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

/** Verifies bearer tokens. */
export abstract class TokenReader {
  /** Returns the officer identified by the token. Throws `TokenNotValid` or `IssuerUnavailable`. */
  abstract officerOf(token: string): Promise<OfficerId>;
}
