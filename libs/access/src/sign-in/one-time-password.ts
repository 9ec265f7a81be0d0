import { randomInt } from 'node:crypto';

/** Letters and digits that are not taken for each other when read aloud or copied by hand. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A random password of 16 characters in groups of four (79 bits). */
export const oneTimePassword = (): string => Array.from({ length: 4 }, group).join('-');

const group = (): string => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
