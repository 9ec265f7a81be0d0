import { dayOf } from './day';
import { type Duration, later } from './duration';
import type { DueTime, Instant } from '@center/kernel';
import { endOfWorkingDay, type WorkingCalendar } from './working-days';

/** The time that a step may take: by the clock, or in working days. */
export type Limit = { readonly wall: Duration } | { readonly workingDays: number };

/**
 * The due time of a clock that starts at an instant. Working days: the day of the start does not count; it is due at 24:00
 * of the last one, which with no working day is the day of the start.
 */
export const dueTime = (limit: Limit, start: Instant, calendar: WorkingCalendar): DueTime =>
  'wall' in limit
    ? { dueAt: later(start, limit.wall), provisional: false }
    : endOfWorkingDay(dayOf(start), limit.workingDays, calendar);
