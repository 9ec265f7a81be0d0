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
