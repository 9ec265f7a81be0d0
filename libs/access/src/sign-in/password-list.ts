import { dictionary } from '@zxcvbn-ts/language-common';

/** Shorter entries also occur in good passwords. */
const SHORTEST = 4;

/** Letters that are often written as other characters. */
const DISGUISES: Readonly<Record<string, string>> = {
  '@': 'a',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  $: 's',
  '7': 't',
  '!': 'i',
};

/** The list is read at start, not while a request waits. */
const COMMON = new Set(dictionary['passwords-common'].filter((password) => password.length >= SHORTEST));

/**
 * Whether a password is on the list of common ones, or one of them with digits and signs before or after it, with signs
 * between its letters, or with letters written as other characters.
 */
export const isCommon = (password: string): boolean => {
  const written = password.normalize('NFKC').toLowerCase();
  return [written, written.replace(/[^\p{L}\p{N}@$!]+/gu, '')].some(isListed);
};

const isListed = (plain: string): boolean => {
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const spoken = [...plain.replace(/^[^\p{L}@$]+|[\d\p{P}]+$/gu, '')].map((sign) => DISGUISES[sign] ?? sign).join('');
  return [plain, core, spoken].some((text) => COMMON.has(text));
};
