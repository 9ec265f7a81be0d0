import { deadlinesIn, isLive } from '@center/deadlines';
import type { CarriedDeadline, StoredEvent } from '@center/kernel';

/** The steps whose deadlines go on in the case that a lead is merged into. */
const CARRIED: readonly string[] = ['INFORM_REPORTER', 'VISIT'];

/** The deadlines of a merged lead that go on in its survivor: those that ran when it was merged. */
export const carriedFrom = (history: readonly StoredEvent[]): CarriedDeadline[] =>
  [...deadlinesIn(history).values()]
    .filter((one) => CARRIED.includes(one.step) && (isLive(one) || one.endedBy === 'LeadMerged'))
    .map(({ step, subject, startedAt, dueAt, provisional, rule, warnAt }) => ({
      ...{ step, subject, startedAt, dueAt, provisional, rule, warnAt },
    }));
