import { type CommandContext, eventContext, type Label } from '@center/kernel';
import { type CalendarDate, dayOfDate } from './day';
import type { CalendarPublished } from './events';
import type { WorkingCalendar } from './working-days';

/** A year of the calendar as published. */
export interface CalendarYear {
  readonly year: number;
  /** weekdays off, in order */
  readonly holidays: readonly CalendarDate[];
  /** weekend days worked, in order */
  readonly workdays: readonly CalendarDate[];
  readonly basis: Label;
}

/** The published years, by year. */
export type CalendarYears = ReadonlyMap<number, CalendarYear>;

/** Folds the stream of the calendar: the years that were published in this center. */
export const evolveCalendar = (years: CalendarYears | undefined, { data }: CalendarPublished): CalendarYears => {
  const { year, holidays, workdays, basis } = data;
  return new Map(years).set(year, { year, holidays, workdays, basis });
};

/** The years in the form that days are counted with. */
export const workingCalendar = (years: CalendarYears): WorkingCalendar =>
  new Map(
    [...years.values()].map(({ year, holidays, workdays }) => [
      year,
      { holidays: new Set(holidays.map(dayOfDate)), workdays: new Set(workdays.map(dayOfDate)) },
    ]),
  );

const isSame = (one: CalendarYear | undefined, other: CalendarYear): boolean =>
  JSON.stringify([one?.holidays, one?.workdays, one?.basis]) ===
  JSON.stringify([other.holidays, other.workdays, other.basis]);

type Publishing = CommandContext & CalendarYear & Pick<CalendarPublished['data'], 'recompute' | 'note'>;

/**
 * Publishes a year. A year that is published with the same days and basis is a repeat, unless due times are to be recomputed.
 */
export const publishCalendar =
  ({ by, at, late, ...published }: Publishing) =>
  (years: CalendarYears): CalendarPublished[] =>
    isSame(years.get(published.year), published) && !published.recompute
      ? []
      : [{ type: 'CalendarPublished', data: { ...eventContext({ by, at, late }), ...published } }];
