import { type DueTime, type Instant, refuse } from '@center/kernel';
import { adjusted } from './adjustments';
import type { StepCode } from './codes';
import { type Deadline, deadlineAt } from './deadline';
import type { Limit } from './limit';
import type { Policy } from './policy';
import type { WorkingCalendar } from './working-days';

/**
 * The due time of a deadline that an officer extends, by the policy that it started with. Refuses `no-such-deadline`,
 * `deadline-not-running`, `extension-not-allowed`, `already-extended`, `extension-too-long`.
 */
export const extended = (
  deadline: Deadline | undefined,
  { limit, at }: { readonly limit: Limit; readonly at: Instant },
  { policy, calendar }: { readonly policy: Policy; readonly calendar: WorkingCalendar },
): DueTime => {
  const clock = deadlineAt(deadline ?? refuse('no-such-deadline'), at);
  if (clock.status !== 'RUNNING') refuse('deadline-not-running');
  const version = policy.find((one) => one.version === clock.rule.policyVersion);
  const { extension: allowed } = version?.steps[clock.step as StepCode] ?? {};
  if (!allowed) return refuse('extension-not-allowed');
  const made = clock.adjustments.filter(({ is }) => is === 'EXTENSION').length;
  if (made >= allowed.times) refuse('already-extended');
  const by = (length: Limit): DueTime =>
    adjusted(clock.rule.limit as Limit, clock, { is: 'EXTENSION', limit: length }, calendar);
  const due = by(limit);
  if (due.dueAt > by(allowed.atMost).dueAt) refuse('extension-too-long');
  return { dueAt: due.dueAt, provisional: due.provisional };
};
