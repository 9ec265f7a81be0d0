import { type Instant, milliseconds } from './instant';

/** How far two clocks may differ, in milliseconds: five minutes. */
export const CLOCK_SKEW = 300_000;

/** A larger difference is worth a warning. */
const NOTICEABLE = 5_000;

/** A stated time as it counts: one that is up to five minutes ahead of `now` is now; `undefined` for a later one. */
export const asOfNow = (stated: Instant, now: Instant): Instant | undefined => {
  if (stated <= now) return stated;
  return milliseconds(stated) - milliseconds(now) <= CLOCK_SKEW ? now : undefined;
};

/** Whether a time is so much later than another that it deserves a warning. */
export const isNoticeablyLater = (one: Instant, other: Instant): boolean =>
  milliseconds(one) - milliseconds(other) > NOTICEABLE;
