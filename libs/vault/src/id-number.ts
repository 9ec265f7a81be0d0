const SHAPE = /^\d{17}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** A normalized number of an identity document: half-width, upper case, only letters and digits, `X` for `×`. */
export const normaliseIdNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/×/g, 'X')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();

/** Whether a date exists, from 1800 on. */
export const isCalendarDate = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** The check character (MOD 11-2) of the first seventeen digits. */
const checkCharacter = (digits: string): string =>
  CHECK_CHARACTERS[WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0) % 11]!;

/** Seventeen digits with their check character. */
export const withCheckCharacter = (digits: string): string => digits + checkCharacter(digits);

/**
 * Checks a resident-ID number by GB 11643: eighteen characters, an existing date of birth, and the check character
 * (MOD 11-2). The area code is not looked up: abolished codes remain valid for their holders.
 */
export const checkIdNumber = (text: string): 'valid' | 'bad-checksum' | 'malformed' => {
  const number = normaliseIdNumber(text);
  const date = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number) as [
    number,
    number,
    number,
  ];
  if (!SHAPE.test(number) || !isCalendarDate(...date)) return 'malformed';
  return checkCharacter(number) === number[17] ? 'valid' : 'bad-checksum';
};
