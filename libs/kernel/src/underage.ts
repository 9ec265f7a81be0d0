import { type Instant, shanghaiDate } from './instant';

const MAJORITY = 18;

/**
 * Whether a person born on a date (`YYYY-MM-DD`) is a minor at an instant: up to and including the day of the 18th
 * birthday in Shanghai (满周岁 is reached on the next day).
 */
export const isUnderage = (birthDate: string, at: Instant): boolean => {
  const birthday = `${Number(birthDate.slice(0, 4)) + MAJORITY}${birthDate.slice(4)}`;
  return shanghaiDate(at) <= birthday;
};

const DAY = 86_400_000;
const NOTICE = 30 * DAY;

/** Whether the 18th birthday is within thirty days, or today. */
export type ComingOfAge = 'WITHIN_30_DAYS' | 'TODAY';

/** The day of an instant in Shanghai, and the 18th birthday; of 29 February, the 28th if need be. */
const dayOf = (at: Instant): number => Date.parse(shanghaiDate(at));
const birthdayOf = (birthDate: string): number => {
  const [year, month, day] = birthDate.split('-').map(Number) as [number, number, number];
  const exists = new Date(Date.UTC(year + MAJORITY, month - 1, day)).getUTCDate() === day;
  return Date.UTC(year + MAJORITY, month - 1, exists ? day : day - 1);
};

/** How near the 18th birthday of a person born on a date (`YYYY-MM-DD`) is at an instant. */
export const comingOfAge = (birthDate: string, at: Instant): ComingOfAge | undefined => {
  const [today, birthday] = [dayOf(at), birthdayOf(birthDate)];
  if (today === birthday) return 'TODAY';
  return today < birthday && today >= birthday - NOTICE ? 'WITHIN_30_DAYS' : undefined;
};

/** Which of both began after the day of an instant, up to that of another; the birthday if both did. */
export const comesOfAge = (birthDate: string, after: Instant, upTo: Instant): ComingOfAge | undefined => {
  const isIn = (day: number): boolean => day > dayOf(after) && day <= dayOf(upTo);
  const birthday = birthdayOf(birthDate);
  if (isIn(birthday)) return 'TODAY';
  return isIn(birthday - NOTICE) ? 'WITHIN_30_DAYS' : undefined;
};
