/** 1 to 64 letters and digits of any script, with `.`, `_` and `-` between them. */
export const USERNAME = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,62}[\p{L}\p{N}])?$/u;

/** The canonical form used to look up a username: width, case and Unicode composition are ignored. */
export const canonicalUsername = (username: string): string => username.normalize('NFKC').toLowerCase();
