import { type Instant, instant, milliseconds } from '@center/kernel';

/** Multiples are counted from midnight in Shanghai, so that digests of a day come at midnight. */
const SHANGHAI_OFFSET = 8 * 3_600_000;

/** The last full multiple of a length of time, in seconds, at or before an instant. */
export const lastMultiple = (moment: Instant, every: number): Instant => {
  const length = every * 1_000;
  return instant(Math.floor((milliseconds(moment) + SHANGHAI_OFFSET) / length) * length - SHANGHAI_OFFSET);
};
