import { milliseconds, type Instant, type LateEntryReason } from '@center/kernel';
import { invalidRequest } from '../problems/problem';
import type { BusinessTimeRequest } from '../routes/business-time.request';

const HOUR = 3_600_000;

/** When a command's matter happened, and the reason when it is entered late. */
export interface BusinessTime {
  readonly at: Instant;
  readonly late?: LateEntryReason;
}

/**
 * The business time of a command: `at`, or now when left out. Throws a 400 at `/at` when it lies in the future, at
 * `/lateEntryReason` when it is more than an hour ago and no reason is given.
 */
export const businessTime = (body: BusinessTimeRequest, now: Instant): BusinessTime => {
  const at = body.at ?? now;
  if (milliseconds(at) > milliseconds(now)) throw invalidRequest({ pointer: '/at', code: 'in-the-future' });
  const late = body.lateEntryReason;
  if (late === undefined && milliseconds(now) - milliseconds(at) > HOUR) {
    throw invalidRequest({ pointer: '/lateEntryReason', code: 'required' });
  }
  return late === undefined ? { at } : { at, late };
};
