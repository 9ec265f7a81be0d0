import type { Instant, LateEntryReason } from '@center/kernel';

/** A period from `from` (inclusive) to `to` (exclusive); open-ended without `to`. */
export interface Period {
  readonly from: Instant;
  readonly to?: Instant;
}

/** Whether a period includes an instant. */
export const runsAt = ({ from, to }: Period, moment: Instant): boolean =>
  from <= moment && (to === undefined || moment < to);

/** A business time as entered, with the reason if it is entered late. */
export interface BusinessMoment {
  readonly at: Instant;
  readonly late?: LateEntryReason;
}

/** The business time of a command context. */
export const momentOf = ({ at, late }: BusinessMoment): BusinessMoment => ({ at, ...(late && { late }) });
