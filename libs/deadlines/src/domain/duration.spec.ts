import { instant, type Instant } from '@center/kernel';
import fc from 'fast-check';
import { type Duration, later, lengthOf, parseDuration } from './duration';

const at = (text: string): Instant => instant(Date.parse(text));
const after = (start: string, text: string): Instant => later(at(start), parseDuration(text)!);

describe('a duration', () => {
  it.each([
    ['2024-08-06T10:00:00+08:00', 'PT15M', '2024-08-06T10:15:00+08:00'],
    ['2024-08-06T10:00:00+08:00', 'P7D', '2024-08-13T10:00:00+08:00'],
    ['2024-08-06T10:00:00+08:00', 'P1W', '2024-08-13T10:00:00+08:00'],
    ['2024-01-31T10:00:00+08:00', 'P1M', '2024-02-29T10:00:00+08:00'],
    ['2023-12-31T23:30:00+08:00', 'P2M', '2024-02-29T23:30:00+08:00'],
    ['2024-02-29T10:00:00+08:00', 'P1Y', '2025-02-28T10:00:00+08:00'],
    ['2024-03-01T02:00:00+08:00', 'P1M', '2024-04-01T02:00:00+08:00'], // 29 February in UTC
    ['2024-08-06T10:00:00.250+08:00', 'P1Y2M3DT4H5M6S', '2025-10-09T14:05:06.250+08:00'],
  ])('%s and %s is %s', (start, length, end) => expect(after(start, length)).toBe(at(end)));

  it('moves by months to the same day, or the last one of that month', () => {
    const starts = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2030-01-01') });
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 60 }), (start, months) => {
        const local = (moment: Instant) => new Date(Date.parse(moment) + 8 * 3_600_000).toISOString();
        const [before, moved] = [local(instant(start)), local(later(instant(start), `P${months}M` as Duration))];
        const month = Number(before.slice(0, 4)) * 12 + Number(before.slice(5, 7)) - 1 + months;
        expect(Number(moved.slice(0, 4)) * 12 + Number(moved.slice(5, 7)) - 1).toBe(month);
        expect(moved.slice(10)).toBe(before.slice(10));
        const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
        expect(Number(moved.slice(8, 10))).toBe(Math.min(Number(before.slice(8, 10)), last));
      }),
    );
  });

  it.each([
    '',
    'P',
    'PT',
    'P1',
    '1D',
    '-P1D',
    'P-1D',
    'PT1.5H',
    'P1DT',
    'PT1D',
    'p1d',
    'P101Y',
    'P99999999999999999999D',
    1,
  ])('is not %p', (text) => expect(parseDuration(text)).toBeUndefined());

  it('may be zero, or one second', () => {
    expect(lengthOf(parseDuration('PT0S')!)).toBe(0);
    expect(lengthOf(parseDuration('PT1S')!)).toBe(1);
  });
});
