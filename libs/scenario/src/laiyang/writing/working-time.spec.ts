import { inOfficeHours, isWorkingDay, shanghai } from './working-time';

/** The last working day before each public holiday, and the first one after it. */
const AROUND_HOLIDAYS = [
  ['2021-06-11', '2021-06-15'],
  ['2021-09-18', '2021-09-22'],
  ['2021-09-30', '2021-10-08'],
  ['2021-12-31', '2022-01-04'],
  ['2022-01-30', '2022-02-07'],
  ['2022-04-02', '2022-04-06'],
  ['2022-04-29', '2022-05-05'],
  ['2022-06-02', '2022-06-06'],
  ['2022-09-09', '2022-09-13'],
  ['2022-09-30', '2022-10-08'],
  ['2022-12-30', '2023-01-03'],
  ['2023-01-20', '2023-01-28'],
  ['2023-04-04', '2023-04-06'],
  ['2023-04-28', '2023-05-04'],
  ['2023-06-21', '2023-06-25'],
  ['2023-09-28', '2023-10-07'],
  ['2023-12-29', '2024-01-02'],
  ['2024-02-09', '2024-02-18'],
  ['2024-04-03', '2024-04-07'],
  ['2024-04-30', '2024-05-06'],
  ['2024-06-07', '2024-06-11'],
] as const;

const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** Every day from one to another, both inclusive. */
const days = (from: string, to: string): readonly string[] => (from > to ? [] : [from, ...days(dayAfter(from), to)]);

const workedIn = (year: number): number => days(`${year}-01-01`, `${year}-12-31`).filter(isWorkingDay).length;

describe('working time', () => {
  it.each(AROUND_HOLIDAYS)('has no working day between %s and %s', (last, first) => {
    expect(days(last, first).filter(isWorkingDay)).toEqual([last, first]);
  });

  it('has the number of working days per year of the notices', () => {
    expect([workedIn(2022), workedIn(2023)]).toEqual([249, 249]);
  });

  it('continues in the morning of the next working day', () => {
    expect(inOfficeHours(shanghai('2022-10-08', '08:30'))).toBe(shanghai('2022-10-08', '08:30')); // a Saturday that is a compensatory working day
    expect(inOfficeHours(shanghai('2022-09-30', '17:31'))).toBe(shanghai('2022-10-08', '09:01'));
    expect(inOfficeHours(shanghai('2022-11-02', '03:10'))).toBe(shanghai('2022-11-02', '08:40'));
    expect(inOfficeHours(shanghai('2022-11-05', '12:00'))).toBe(shanghai('2022-11-07', '08:30'));
  });
});
