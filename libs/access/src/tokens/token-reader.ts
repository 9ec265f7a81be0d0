import type { OfficerId } from '@center/kernel';

/** The token says nothing that can be believed: expired, altered, foreign or not a token at all. */
export class TokenNotValid extends Error {
  constructor() {
    super('the token is not valid');
    this.name = 'TokenNotValid';
  }
}

/** The issuer's keys cannot be had at the moment, so nothing can be said about its tokens. */
export class IssuerUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the identity provider cannot be reached', options);
    this.name = 'IssuerUnavailable';
  }
}

/** Longer ones are refused unread: ours have about 300 characters, an issuer's a few thousand. */
export const LONGEST_TOKEN = 8_192;

/** Tells whom a bearer token names. */
export abstract class TokenReader {
  /** The officer whom the token names. Throws `TokenNotValid` or `IssuerUnavailable`. */
  abstract officerOf(token: string): Promise<OfficerId>;
}
