import { type Instant, instant, milliseconds } from '@center/kernel';
import type { Period } from '../period/period';

const DAY = 86_400_000;

/** The first instant after a period, `undefined` if it is open or has not ended by now. */
const endedAt = ({ to }: Period, now: Instant): Instant | undefined => {
  const midnight = to === undefined ? undefined : instant(Date.parse(`${to}T00:00:00.000+08:00`) + DAY);
  return midnight === undefined || milliseconds(now) < milliseconds(midnight) ? undefined : midnight;
};

/**
 * The end of a period as timed facts are judged at it: now, or just after 24:00 of its last day, so that what is due at 24:00
 * is past. A text for PostgreSQL, whose timestamps have microseconds.
 */
export const endOf = (period: Period, now: Instant): string => endedAt(period, now)?.replace('Z', '001Z') ?? now;

/** The first instant after the last one of a period, at which stocks are counted: now belongs to a period that has not ended. */
export const afterLast = (period: Period, now: Instant): string => endedAt(period, now) ?? now.replace('Z', '001Z');
