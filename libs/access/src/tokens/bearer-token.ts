/** The token of an `Authorization` header (RFC 6750); `undefined` if it has none. */
export const bearerToken = (authorization = ''): string | undefined => /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
