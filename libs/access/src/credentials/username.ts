/** 1 to 64 letters and digits of any script, with `.`, `_` and `-` between them. */
export const USERNAME = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,62}[\p{L}\p{N}])?$/u;

/** A username in the one spelling it is looked up in: width, case and composition make no difference. */
export const canonicalUsername = (username: string): string => username.normalize('NFKC').toLowerCase();
