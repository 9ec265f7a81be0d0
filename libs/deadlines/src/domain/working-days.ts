import type { DueTime } from '@center/kernel';
import { type DayNumber, endOfDay, isWeekend, yearOf } from './day';

/** The published days of one year that differ from the week. */
export interface WorkingYear {
  /** weekdays off */
  readonly holidays: ReadonlySet<DayNumber>;
  /** weekend days worked */
  readonly workdays: ReadonlySet<DayNumber>;
}

/** The published years. */
export type WorkingCalendar = ReadonlyMap<number, WorkingYear>;

/** Whether a day is worked. In a year that is not published, every weekday is. */
const isWorkingDay = (day: DayNumber, year: WorkingYear | undefined): boolean =>
  isWeekend(day) ? year?.workdays.has(day) === true : year?.holidays.has(day) !== true;

/** 24:00 of the n-th working day after a day; of the day itself for 0. */
export const endOfWorkingDay = (start: DayNumber, count: number, calendar: WorkingCalendar): DueTime => {
  let provisional = false;
  let day = start;
  for (let left = count; left > 0;) {
    day += 1;
    const year = calendar.get(yearOf(day));
    provisional ||= year === undefined;
    if (isWorkingDay(day, year)) left -= 1;
  }
  return { dueAt: endOfDay(day), provisional };
};

/** The number of working days after a day, up to and including another one. */
export const workingDaysAfter = (from: DayNumber, upTo: DayNumber, calendar: WorkingCalendar): number => {
  let count = 0;
  for (let day = from + 1; day <= upTo; day += 1) if (isWorkingDay(day, calendar.get(yearOf(day)))) count += 1;
  return count;
};
