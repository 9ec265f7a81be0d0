import { overlap, samePeriodLastYear, windowOn } from './period';

describe('a period', () => {
  it('has named windows, from a first day to the day of the query', () => {
    const windows = (['this-year', 'since-last-year', 'since-founding'] as const).map((window) =>
      windowOn(window, '2024-08-06', '2021-06-01'),
    );
    expect(windows).toEqual([
      { from: '2024-01-01', to: '2024-08-06' },
      { from: '2023-01-01', to: '2024-08-06' },
      { from: '2021-06-01', to: '2024-08-06' },
    ]);
  });

  it('is compared with the same days of last year; an open end is today, 29 February becomes the 28th', () => {
    expect(samePeriodLastYear({ from: '2024-02-29', to: '2024-08-06' }, '2024-09-01')).toEqual({
      from: '2023-02-28',
      to: '2023-08-06',
    });
    expect(samePeriodLastYear({}, '2024-02-29')).toEqual({ to: '2023-02-28' });
  });

  it.each([
    [{ to: '2023-08-06' }, { to: '2024-08-06' }, true],
    [{ from: '2023-01-01', to: '2023-08-06' }, { from: '2024-01-01' }, false],
    [{ from: '2022-01-01', to: '2023-01-01' }, { from: '2023-01-01' }, true],
  ])('%j and %j overlap: %s', (one, other, shared) => {
    expect(overlap(one, other)).toBe(shared);
  });
});
