import { type Instant, instant, milliseconds } from '@center/kernel';
import type { Period } from '../period/period';

const DAY = 86_400_000;

/**
 * The end of a period as timed facts are judged at it: now, or just after 24:00 of its last day, so that what is due at 24:00
 * is past. A text for PostgreSQL, whose timestamps have microseconds.
 */
export const endOf = ({ to }: Period, now: Instant): string => {
  if (to === undefined) return now;
  const midnight = instant(Date.parse(`${to}T00:00:00.000+08:00`) + DAY);
  return milliseconds(now) < milliseconds(midnight) ? now : midnight.replace('Z', '001Z');
};
