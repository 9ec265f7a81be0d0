import { randomBytes } from 'node:crypto';

/** Letters and digits that are not confused when read aloud or copied by hand. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LETTERS = 16;
const RADIX = BigInt(ALPHABET.length);

/** Returns a password of 16 characters in groups of four (79 bits), random or derived from a seed of 32 secret bytes. */
export const oneTimePassword = (seed: Buffer = randomBytes(32)): string => {
  let rest = BigInt(`0x${seed.toString('hex')}`); // 177 bits more than needed, so the modulo bias is negligible
  let password = '';
  for (let nth = 0; nth < LETTERS; nth += 1) {
    password += `${nth > 0 && nth % 4 === 0 ? '-' : ''}${ALPHABET[Number(rest % RADIX)]!}`;
    rest /= RADIX;
  }
  return password;
};
