import { type Deadline, deadlinesIn, isLive } from '@center/deadlines';
import type { CarriedDeadline, StoredEvent } from '@center/kernel';

/** The steps whose deadlines go on in the case that a lead is merged into. */
const CARRIED: readonly string[] = ['INFORM_REPORTER', 'VISIT'];

/** The deadlines of a merged lead that go on in its survivor: those that ran when it was merged. */
export const carriedFrom = (history: readonly StoredEvent[]): CarriedDeadline[] =>
  [...deadlinesIn(history).values()]
    .filter((one) => CARRIED.includes(one.step) && (isLive(one) || one.endedBy === 'LeadMerged'))
    .map(carried);

const carried = (deadline: Deadline): CarriedDeadline => {
  const { step, subject, startedAt, dueAt, provisional, rule, warnAt } = deadline;
  const { missedAt, missedBefore, escalation, knownFrom } = deadline;
  return {
    ...{ step, subject, startedAt, dueAt, provisional, rule, warnAt },
    ...(missedAt && { missedAt }),
    ...(missedBefore && { missedBefore }),
    ...(escalation && { escalation }),
    ...(knownFrom && { knownFrom }),
  };
};
