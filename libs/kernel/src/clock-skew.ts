import type { EventContext } from './command-context';
import { type Instant, milliseconds } from './instant';
import { refuse } from './refusal';

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

/**
 * The time of a step, held against that of its cause. Up to five minutes before it the step is taken as at its time: clocks
 * differ. An earlier one is refused with `before-its-cause`, or flagged if it is a late entry with a reason.
 */
export const heldAgainst = (
  cause: Instant,
  { at, late }: Pick<EventContext, 'at' | 'late'>,
): Pick<EventContext, 'at' | 'beforeCause'> => {
  if (at >= cause) return { at };
  const isEarly = milliseconds(cause) - milliseconds(at) > CLOCK_SKEW;
  if (isEarly && !late) return refuse('before-its-cause');
  return isEarly ? { at, beforeCause: true } : { at: cause };
};
