import { type Instant, instant, milliseconds, shanghaiDate } from '@center/kernel';
import { type Period, samePeriodLastYear } from './period';

const SECOND = 1_000;
const utc = (day: string): Date => new Date(`${day}T00:00:00.000Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The first day of the month of a day. */
export const firstOfMonth = (day: string): string => `${day.slice(0, 8)}01`;

/** The last day of the month of a day. */
export const lastOfMonth = (day: string): string => {
  const date = utc(firstOfMonth(day));
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return dayOf(date);
};

/** The last day of the last month that ended before a day. */
export const lastCompleteMonth = (today: string): string => {
  const date = utc(firstOfMonth(today));
  date.setUTCDate(0);
  return dayOf(date);
};

/** The last instant of a day in Shanghai. */
export const endOfDay = (day: string): Instant => instant(Date.parse(`${day}T23:59:59.999+08:00`));

/**
 * The end of a month in Shanghai that an instant names, as its last instant; `undefined` if it names none. The last second
 * of the month and the midnight after it all name the same end: they must not have different answers.
 */
export const monthEndAt = (moment: Instant): Instant | undefined => {
  const day = shanghaiDate(instant(milliseconds(moment) - 1));
  const end = endOfDay(day);
  const before = milliseconds(end) - milliseconds(moment);
  return day === lastOfMonth(day) && before < SECOND ? end : undefined;
};

/** The same months of the previous year. */
export const sameMonthsLastYear = (period: Period, today: string): Period => {
  const { to, ...rest } = samePeriodLastYear(period, today);
  return { ...rest, to: lastOfMonth(to!) };
};
