import { asOfNow, isNoticeablyLater, milliseconds, type Instant, type LateEntryReason } from '@center/kernel';
import { invalidRequest } from '../problems/problem';
import type { BusinessTimeRequest } from '../routes/business-time.request';

const HOUR = 3_600_000;

/** The business time of a command, and the reason for a late entry. */
export interface BusinessTime {
  readonly at: Instant;
  readonly late?: LateEntryReason;
}

/**
 * The business time of a command: `at`, or now if omitted or up to five minutes ahead. Throws a 400 at `/at` if it is later,
 * and at `/lateEntryReason` if it is more than an hour ago and no reason is given.
 */
export const businessTime = (body: BusinessTimeRequest, now: Instant): BusinessTime => {
  const at = asOfNow(body.at ?? now, now);
  if (!at) throw invalidRequest({ pointer: '/at', code: 'in-the-future' });
  const late = body.lateEntryReason;
  if (late === undefined && milliseconds(now) - milliseconds(at) > HOUR) {
    throw invalidRequest({ pointer: '/lateEntryReason', code: 'required' });
  }
  return late === undefined ? { at } : { at, late };
};

/** The warning about a stated time that was taken as now because it is ahead of the clock; none up to five seconds. */
export const aheadWarnings = (stated: Instant | undefined, now: Instant, pointer = '/at') =>
  stated !== undefined && isNoticeablyLater(stated, now) ? [{ code: 'clock-ahead' as const, pointer }] : [];
