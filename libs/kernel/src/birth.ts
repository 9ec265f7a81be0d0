import { type Instant, shanghaiDate } from './instant';

/** What is known of a birth: the date, or the year and perhaps the month, or an age on a day. */
export interface Birth {
  /** `YYYY-MM-DD` */
  readonly birthDate?: string | undefined;
  readonly birthYear?: number | undefined;
  readonly birthMonth?: number | undefined;
  readonly ageAt?: { readonly age: number; readonly on: Instant } | undefined;
}

const two = (number: number): string => String(number).padStart(2, '0');
const yearsBefore = (date: string, years: number): string =>
  `${String(Number(date.slice(0, 4)) - years).padStart(4, '0')}${date.slice(4)}`;

/**
 * The first and last date (`YYYY-MM-DD`) on which someone may have been born; `undefined` if nothing is known. The dates
 * are for comparison: the last one of a month may not exist.
 */
export const birthBounds = ({ birthDate, birthYear, birthMonth, ageAt }: Birth): [string, string] | undefined => {
  if (birthDate) return [birthDate, birthDate];
  if (birthYear !== undefined) {
    const [first, last] = birthMonth === undefined ? [1, 12] : [birthMonth, birthMonth];
    return [`${birthYear}-${two(first)}-01`, `${birthYear}-${two(last)}-31`];
  }
  if (!ageAt) return undefined;
  const day = shanghaiDate(ageAt.on);
  return [yearsBefore(day, ageAt.age + 1), yearsBefore(day, ageAt.age)];
};
