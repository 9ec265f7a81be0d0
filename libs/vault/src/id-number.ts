const SHAPE = /^\d{17}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** A normalized resident-ID number: half-width, no spaces or dashes, upper-case X. */
export const normaliseIdNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Dash_Punctuation}]/gu, '')
    .toUpperCase();

const isCalendarDate = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

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
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === number[17] ? 'valid' : 'bad-checksum';
};

/** The birth date in a resident-ID number, `YYYY-MM-DD`; `undefined` if it has no existing date. */
export const birthDateOf = (text: string): string | undefined => {
  const number = normaliseIdNumber(text);
  if (checkIdNumber(number) === 'malformed') return undefined;
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
};
