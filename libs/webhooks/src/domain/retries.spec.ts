import fc from 'fast-check';
import { lengthOf, retryAfter } from './retries';

const SCHEDULE = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

describe('the retry schedule', () => {
  it('has a pause after each failed attempt but the last, up to a fifth longer', () => {
    const pauses = SCHEDULE.map((_, nth) => retryAfter(SCHEDULE, nth + 1, 0));
    expect(pauses).toEqual(SCHEDULE.map((seconds) => seconds * 1_000));
    expect(retryAfter(SCHEDULE, SCHEDULE.length + 1, 0)).toBeUndefined();
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: SCHEDULE.length }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, chance) => {
          const [pause, seconds] = [retryAfter(SCHEDULE, n, chance)!, SCHEDULE[n - 1]!];
          return pause >= seconds * 1_000 && pause <= seconds * 1_200;
        },
      ),
    );
  });

  it('lasts three days', () => {
    expect(lengthOf(SCHEDULE) / 3_600_000).toBeCloseTo(75.6, 1);
  });
});
