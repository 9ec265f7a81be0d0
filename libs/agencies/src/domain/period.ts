import type { Instant, LateEntryReason } from '@center/kernel';

/** From an instant on, up to but not including another one; without `to` it goes on. */
export interface Period {
  readonly from: Instant;
  readonly to?: Instant;
}

/** Whether a dated thing runs at a moment. */
export const runsAt = ({ from, to }: Period, moment: Instant): boolean =>
  from <= moment && (to === undefined || moment < to);

/** A moment as someone gives it: business time, with the reason when it is entered late. */
export interface BusinessMoment {
  readonly at: Instant;
  readonly late?: LateEntryReason;
}

/** The business moment in a command's context, without what else stands there. */
export const momentOf = ({ at, late }: BusinessMoment): BusinessMoment => ({ at, ...(late && { late }) });
