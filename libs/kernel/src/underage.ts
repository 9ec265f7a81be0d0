import { type Instant, instant, shanghaiDate } from './instant';

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

/** How near the 18th birthday of a person born on a date (`YYYY-MM-DD`) is at an instant; of 29 February, the 28th if need be. */
export const comingOfAge = (birthDate: string, at: Instant): ComingOfAge | undefined => {
  const [year, month, day] = birthDate.split('-').map(Number) as [number, number, number];
  const exists = new Date(Date.UTC(year + MAJORITY, month - 1, day)).getUTCDate() === day;
  const birthday = Date.UTC(year + MAJORITY, month - 1, exists ? day : day - 1);
  const today = Date.parse(shanghaiDate(at));
  if (today === birthday) return 'TODAY';
  return today < birthday && today >= birthday - NOTICE ? 'WITHIN_30_DAYS' : undefined;
};

/** Whether that begins on the day of an instant: the birthday, or the day thirty days before. */
export const comesOfAgeFrom = (birthDate: string, at: Instant): ComingOfAge | undefined => {
  const now = comingOfAge(birthDate, at);
  return now === comingOfAge(birthDate, instant(Date.parse(at) - DAY)) ? undefined : now; // China has no summer time
};
