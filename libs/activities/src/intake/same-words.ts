import type { DecisionTools } from '@center/command-handling';
import { CLOCK_SKEW, milliseconds } from '@center/kernel';
import type { BusinessTimeRequest } from '@center/web';
import type { Step } from '../domain/step';

/** What a command says beside its subject. */
interface Words extends BusinessTimeRequest {
  readonly reason?: string;
  readonly note?: string;
}

/**
 * Whether a recorded step says what a command says. What is not sent is the same, and so is an `at` within five minutes; a
 * forgotten note equals none.
 */
export const saysTheSame = async (
  recorded: Step,
  { at = recorded.at, lateEntryReason = recorded.late, reason = recorded.reason, note }: Words,
  matches: DecisionTools<string>['matches'],
): Promise<boolean> =>
  Math.abs(milliseconds(at) - milliseconds(recorded.at)) <= CLOCK_SKEW &&
  lateEntryReason === recorded.late &&
  reason === recorded.reason &&
  (note === undefined || (await matches(recorded.note, note)));
