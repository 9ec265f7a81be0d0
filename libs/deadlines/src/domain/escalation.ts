import type { EscalationLevel, Instant } from '@center/kernel';
import { type Deadline, deadlineAt, nextMiss } from './deadline';
import { later } from './duration';
import type { Policy } from './policy';

/** A level of the escalation that has not led to a supervision yet; levels count from 1. */
export interface NextSupervision extends EscalationLevel {
  readonly level: number;
}

/** The levels of the escalation of a miss, by the version of the policy that the deadline started with. */
export const escalationOf = ({ step, rule }: Deadline, dueAt: Instant, policy: Policy): readonly EscalationLevel[] => {
  const version = policy.find((one) => one.version === rule.policyVersion);
  const levels = version?.steps[step as keyof typeof version.steps]?.escalation ?? [];
  return levels.map(({ after, to }) => ({ at: later(dueAt, after), to }));
};

/** The levels that are still to come, while the step is overdue; none once it has ended or is due at another time. */
const levelsLeft = ({ status, dueAt, escalation }: Deadline): readonly NextSupervision[] => {
  if ((status !== 'RUNNING' && status !== 'PAUSED') || !escalation || escalation.dueAt !== dueAt) return [];
  const { levels, issued } = escalation;
  return levels.slice(issued).map((level, nth) => ({ ...level, level: issued + nth + 1 }));
};

/** The supervisions that must be issued at an instant. A step that waits for another one is not supervised meanwhile. */
export const supervisionsAt = (deadline: Deadline, now: Instant): readonly NextSupervision[] => {
  const then = deadlineAt(deadline, now);
  return then.status === 'RUNNING' ? levelsLeft(then).filter(({ at }) => at < now) : [];
};

/**
 * From when on a supervision must be issued; `undefined` if none is to come as the clock is now. A pause that ends by itself
 * leaves no event: the levels are those of the due time after it.
 */
const nextSupervision = (deadline: Deadline): Instant | undefined => {
  const resumed = deadline.pause?.until;
  const then = resumed ? deadlineAt(deadline, resumed) : deadline;
  const [next] = levelsLeft(then);
  if (!next || then.status === 'PAUSED') return undefined;
  return resumed && next.at < resumed ? resumed : next.at;
};

/** From when on the center must record something about a clock by itself: a miss, or a supervision. */
export const noticeFrom = (deadline: Deadline): Instant | undefined => {
  const [miss, supervision] = [nextMiss(deadline)?.from, nextSupervision(deadline)];
  if (!miss || !supervision) return miss ?? supervision;
  return miss < supervision ? miss : supervision;
};
