import { type Instant, instant, type Label, milliseconds } from '@center/kernel';

const DAY = 86_400_000;
const SHANGHAI_OFFSET = 8 * 3_600_000; // no daylight saving since 1991

declare const date: unique symbol;

/** A calendar date in Shanghai, `YYYY-MM-DD`. */
export type CalendarDate = Label & { readonly [date]: true };

/** A calendar date in Shanghai, as the number of days since 1970-01-01. */
export type DayNumber = number;

/** The day in Shanghai at an instant. */
export const dayOf = (moment: Instant): DayNumber => Math.floor((milliseconds(moment) + SHANGHAI_OFFSET) / DAY);

/** 24:00 of a day in Shanghai, which is 00:00 of the next one. */
export const endOfDay = (day: DayNumber): Instant => instant((day + 1) * DAY - SHANGHAI_OFFSET);

/** The day of a date `YYYY-MM-DD`, which must exist. */
export const dayOfDate = (text: string): DayNumber => milliseconds(`${text}T00:00:00.000Z` as Instant) / DAY;

/** A day as a date `YYYY-MM-DD`. */
export const dateOf = (day: DayNumber): CalendarDate => instant(day * DAY).slice(0, 10) as CalendarDate;

const DAYS_OF_400_YEARS = 146_097;
/** From 1970-01-01 back to 1 March of the year 0: years that begin in March have their leap day at the end. */
const SINCE_MARCH_0 = 719_468;

/** The year of a day, by arithmetic alone: it is asked for each day of a limit. */
export const yearOf = (day: DayNumber): number => {
  const since = day + SINCE_MARCH_0;
  const era = Math.floor(since / DAYS_OF_400_YEARS);
  const ofEra = since - era * DAYS_OF_400_YEARS;
  const leapDays = Math.floor(ofEra / 1_460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096);
  const year = Math.floor((ofEra - leapDays) / 365);
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  return era * 400 + year + (ofYear >= 306 ? 1 : 0); // January begins 306 days after 1 March
};

/** Whether a day is a Saturday or a Sunday. */
export const isWeekend = (day: DayNumber): boolean => ((((day + 4) % 7) + 7) % 7) % 6 === 0; // 1970-01-01 was a Thursday
