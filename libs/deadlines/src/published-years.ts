import { label } from '@center/kernel';
import days from 'chinese-days/dist/chinese-days.json';
import type { CalendarYears } from './domain/calendar';
import { dateOf, dayOfDate, isWeekend } from './domain/day';

const basis = label('国务院办公厅关于部分节假日安排的通知');

const listed = (dates: readonly string[], year: number, ofWeekend: boolean) =>
  [...new Set(dates)]
    .filter((date) => date.startsWith(`${year}-`) && isWeekend(dayOfDate(date)) === ofWeekend)
    .sort()
    .map((date) => dateOf(dayOfDate(date)));

const OFF = [...Object.keys(days.holidays), ...Object.keys(days.inLieuDays)];
const WORKED = Object.keys(days.workdays);
const YEARS = [...new Set(OFF.map((date) => Number(date.slice(0, 4))))];

/** The working days of the years that the State Council has published, as of the installed package. */
export const PUBLISHED_YEARS: CalendarYears = new Map(
  YEARS.map((year) => [
    year,
    { year, holidays: listed(OFF, year, false), workdays: listed(WORKED, year, true), basis },
  ]),
);
