import { instant } from './instant';
import { comesOfAge, comingOfAge, isUnderage } from './underage';

const shanghai = (date: string, time = '12:00:00') => instant(Date.parse(`${date}T${time}+08:00`));

it('is a minor until the end of the 18th birthday in Shanghai', () => {
  expect(isUnderage('2006-08-06', shanghai('2024-08-06', '23:59:59'))).toBe(true);
  expect(isUnderage('2006-08-06', shanghai('2024-08-07', '00:00:00'))).toBe(false);
  expect(isUnderage('2004-02-29', shanghai('2022-02-28', '23:59:59'))).toBe(true);
  expect(isUnderage('2004-02-29', shanghai('2022-03-01', '00:00:00'))).toBe(false);
  expect(isUnderage('2030-01-01', shanghai('2024-01-01'))).toBe(true);
});

it('comes of age within thirty days, and on the 18th birthday', () => {
  const days = ['2024-07-06', '2024-07-07', '2024-07-08', '2024-08-05', '2024-08-06', '2024-08-07'];
  expect(days.map((day) => comingOfAge('2006-08-06', shanghai(day)))).toEqual([
    ...[undefined, 'WITHIN_30_DAYS', 'WITHIN_30_DAYS', 'WITHIN_30_DAYS', 'TODAY', undefined],
  ]);
  const since = (after: string, upTo: string) => comesOfAge('2006-08-06', shanghai(after), shanghai(upTo));
  expect(days.slice(1).map((day, nth) => since(days[nth]!, day))).toEqual([
    ...['WITHIN_30_DAYS', undefined, undefined, 'TODAY', undefined],
  ]);
  expect([since('2024-07-01', '2024-08-31'), since('2024-08-06', '2024-08-31')]).toEqual(['TODAY', undefined]);
  expect(comingOfAge('2004-02-29', shanghai('2022-02-28'))).toBe('TODAY');
  expect(comingOfAge('2006-08-06', shanghai('2024-08-06', '00:00:00'))).toBe('TODAY');
});
