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

/** The year of a day. */
export const yearOf = (day: DayNumber): number => Number(dateOf(day).slice(0, 4));

/** Whether a day is a Saturday or a Sunday. */
export const isWeekend = (day: DayNumber): boolean => ((((day + 4) % 7) + 7) % 7) % 6 === 0; // 1970-01-01 was a Thursday
