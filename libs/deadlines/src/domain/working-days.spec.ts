import { instant, type Instant } from '@center/kernel';
import fc from 'fast-check';
import { PUBLISHED_YEARS } from '../published-years';
import { workingCalendar } from './calendar';
import { dateOf, dayOf, dayOfDate, yearOf } from './day';
import { dueTime } from './limit';
import type { WorkingCalendar } from './working-days';

const at = (text: string): Instant => instant(Date.parse(text));
const published = workingCalendar(PUBLISHED_YEARS);
const due = (start: string, workingDays: number, calendar: WorkingCalendar = published) =>
  dueTime({ workingDays }, at(start), calendar);

/** Counts on a list of dates, one text a day: shares nothing with the code. */
const countedOtherwise = (
  start: Instant,
  count: number,
  off: ReadonlySet<string>,
  worked: ReadonlySet<string>,
): Instant => {
  const local = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
  const weekday = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', weekday: 'short' });
  let date = local.format(new Date(start));
  const next = (text: string) => new Date(Date.parse(`${text}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  for (let done = 0; done < count;) {
    date = next(date);
    const isWeekend = ['Sat', 'Sun'].includes(weekday.format(new Date(`${date}T12:00:00Z`)));
    if (worked.has(date) || (!isWeekend && !off.has(date))) done += 1;
  }
  return new Date(`${next(date)}T00:00:00+08:00`).toISOString() as Instant;
};

describe('working days', () => {
  it.each([
    ['over a weekend', '2024-08-02T10:00:00+08:00', 1, '2024-08-06T00:00:00+08:00'],
    ['the day of the start does not count', '2024-08-05T00:00:00+08:00', 1, '2024-08-07T00:00:00+08:00'],
    ['none: the end of the same day', '2024-08-03T09:00:00+08:00', 0, '2024-08-04T00:00:00+08:00'],
    ['the Spring Festival, with a make-up Sunday', '2024-02-09T18:00:00+08:00', 1, '2024-02-19T00:00:00+08:00'],
    ['the National Day of 2025', '2025-09-30T10:00:00+08:00', 1, '2025-10-10T00:00:00+08:00'],
    ['a make-up Saturday after it', '2025-10-10T10:00:00+08:00', 1, '2025-10-12T00:00:00+08:00'],
    ['the last day of the year ends at its own 24:00', '2024-12-30T10:00:00+08:00', 1, '2025-01-01T00:00:00+08:00'],
  ])('%s', (_, start, count, end) => {
    expect(due(start, count)).toEqual({ dueAt: at(end), provisional: false });
  });

  it('are the same as counted otherwise, over random calendars', () => {
    const base = dayOfDate('2024-01-01');
    const dates = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 60 });
    const starts = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2024-12-31') });
    fc.assert(
      fc.property(starts, fc.integer({ min: 0, max: 40 }), dates, dates, (start, count, off, worked) => {
        const weekend = (day: number) => [0, 6].includes(new Date(day * 86_400_000).getUTCDay());
        const holidays = off.map((day) => base + day).filter((day) => !weekend(day));
        const workdays = worked.map((day) => base + day).filter(weekend);
        const year = { holidays: new Set(holidays), workdays: new Set(workdays) };
        const calendar = new Map([2024, 2025].map((known) => [known, year]));
        const texts = (days: readonly number[]) =>
          new Set(days.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)));
        const counted = countedOtherwise(instant(start), count, texts(holidays), texts(workdays));
        expect(dueTime({ workingDays: count }, instant(start), calendar).dueAt).toBe(counted);
      }),
    );
  });

  it('would differ if make-up workdays were ignored', () => {
    const blind = new Map([...published].map(([year, days]) => [year, { ...days, workdays: new Set<number>() }]));
    expect(due('2024-02-09T18:00:00+08:00', 1, blind)).not.toEqual(due('2024-02-09T18:00:00+08:00', 1));
  });

  it('are provisional only if a day of an unpublished year counts', () => {
    const years = new Map([...published].filter(([year]) => year <= 2024));
    expect(due('2024-12-30T10:00:00+08:00', 1, years).provisional).toBe(false);
    expect(due('2024-12-30T10:00:00+08:00', 2, years)).toEqual({
      dueAt: at('2025-01-02T00:00:00+08:00'),
      provisional: true,
    });
    expect(due('2025-01-04T10:00:00+08:00', 0, years).provisional).toBe(false);
  });

  it('begin in Shanghai', () => {
    expect(dayOf(at('2024-08-05T16:00:00Z'))).toBe(dayOfDate('2024-08-06'));
    expect(dayOf(at('2024-08-05T15:59:59.999Z'))).toBe(dayOfDate('2024-08-05'));
  });
});

describe('the published years', () => {
  it('have weekdays off and weekend days worked, for every year since 2008', () => {
    const years = [...PUBLISHED_YEARS.keys()];
    expect(years).toEqual(expect.arrayContaining(Array.from({ length: 19 }, (_, nth) => 2008 + nth)));
    const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
    for (const { year, holidays, workdays } of PUBLISHED_YEARS.values()) {
      expect([...holidays, ...workdays].filter((date) => !date.startsWith(`${year}-`))).toEqual([]);
      expect(holidays.filter(isWeekend)).toEqual([]);
      expect(workdays.filter((date) => !isWeekend(date))).toEqual([]);
    }
  });

  it('are those of the notice of the State Council for 2025', () => {
    expect(PUBLISHED_YEARS.get(2025)).toMatchObject({
      holidays: [
        ...['2025-01-01', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-02-03', '2025-02-04'],
        ...['2025-04-04', '2025-05-01', '2025-05-02', '2025-05-05', '2025-06-02'],
        ...['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08'],
      ],
      workdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    });
  });
});

it('the year of a day is that of its date, on every day of six centuries', () => {
  const first = dayOfDate('1800-01-01');
  const days = Array.from({ length: 600 * 365 }, (_, nth) => first + nth);
  expect(days.filter((day) => yearOf(day) !== Number(dateOf(day).slice(0, 4)))).toEqual([]);
});
