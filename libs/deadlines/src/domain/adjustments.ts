import { type DueTime, type Instant, instant, milliseconds } from '@center/kernel';
import { type DayNumber, dayOf } from './day';
import { later } from './duration';
import type { Limit } from './limit';
import { endOfWorkingDay, type WorkingCalendar, workingDaysAfter } from './working-days';

/** What moves the due time of a running clock, in the order in which it happened. */
export type Adjustment =
  | { readonly is: 'PAUSE'; readonly from: Instant; readonly to: Instant }
  | { readonly is: 'EXTENSION'; readonly limit: Limit };

/** The day of an instant that ends something: 24:00 belongs to the day that ends. */
const lastDay = (end: Instant): DayNumber => dayOf(instant(milliseconds(end) - 1));

const afterPause = (
  limit: Limit,
  due: DueTime,
  { from, to }: { readonly from: Instant; readonly to: Instant },
  calendar: WorkingCalendar,
): DueTime => {
  if (due.dueAt <= from || to <= from) return due; // overdue at the request, or no pause
  if ('wall' in limit) {
    return { ...due, dueAt: instant(milliseconds(due.dueAt) + milliseconds(to) - milliseconds(from)) };
  }
  return endOfWorkingDay(lastDay(to), workingDaysAfter(dayOf(from), lastDay(due.dueAt), calendar), calendar);
};

/** The due time after an extension: by a duration, or to the end of the n-th working day after the last day. */
const afterExtension = (by: Limit, due: DueTime, calendar: WorkingCalendar): DueTime => {
  if ('wall' in by) return { ...due, dueAt: later(due.dueAt, by.wall) };
  const moved = endOfWorkingDay(lastDay(due.dueAt), by.workingDays, calendar);
  return { ...moved, provisional: moved.provisional || due.provisional };
};

/** The due time after one adjustment. Pauses count in the unit of the limit. */
export const adjusted = (limit: Limit, due: DueTime, adjustment: Adjustment, calendar: WorkingCalendar): DueTime =>
  adjustment.is === 'PAUSE'
    ? afterPause(limit, due, adjustment, calendar)
    : afterExtension(adjustment.limit, due, calendar);
