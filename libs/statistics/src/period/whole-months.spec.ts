import { firstOfMonth, lastCompleteMonth, lastOfMonth, sameMonthsLastYear } from './whole-months';

describe('whole months', () => {
  it.each([
    ['2024-02-10', '2024-02-01', '2024-02-29', '2024-01-31'],
    ['2025-02-28', '2025-02-01', '2025-02-28', '2025-01-31'],
    ['2024-01-01', '2024-01-01', '2024-01-31', '2023-12-31'],
    ['2024-12-31', '2024-12-01', '2024-12-31', '2024-11-30'],
  ])('around %s', (day, first, last, complete) => {
    expect([firstOfMonth(day), lastOfMonth(day), lastCompleteMonth(day)]).toEqual([first, last, complete]);
  });

  it('are compared with whole months, also after a leap year', () => {
    const months = { from: '2025-01-01', to: '2025-02-28' };
    expect(sameMonthsLastYear(months, '2025-02-28')).toEqual({ from: '2024-01-01', to: '2024-02-29' });
    expect(sameMonthsLastYear({}, '2024-06-30')).toEqual({ to: '2023-06-30' });
  });
});
