import type { DueTime, Instant } from '@center/kernel';
import { adjusted, type Adjustment } from './adjustments';
import { dueTime, type Limit } from './limit';
import type { WorkingCalendar } from './working-days';

/** When a clock starts, the due time that was set for it, and what has moved it since. */
interface Started {
  readonly startedAt: Instant;
  readonly dueBy?: Instant | undefined;
  readonly adjustments: readonly Adjustment[];
}

/** The due time of a clock by a limit: from its start, at most the one that was set for it, with everything since. */
export const dueBy = (
  limit: Limit,
  { startedAt, dueBy: set, adjustments }: Started,
  calendar: WorkingCalendar,
): DueTime => {
  const due = dueTime(limit, startedAt, calendar);
  const first = set && set < due.dueAt ? { dueAt: set, provisional: false } : due;
  return adjustments.reduce((so, adjustment) => adjusted(limit, so, adjustment, calendar), first);
};
