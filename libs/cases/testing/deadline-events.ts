import { type DeadlineStarted, type DeadlineSubject, type Instant, label, type SupervisionId } from '@center/kernel';
import type { CaseEvent } from '../src/domain/events';
import { at, center, dispatcher, event, laterThan, leader, police, policeBureau, sealedText, uuid } from './people';

let nth = 400;

/** A deadline of the center that starts when everything happens in specs. */
export const deadlineStarted = (step: string, dueAt: Instant, subject: DeadlineSubject = {}): DeadlineStarted => ({
  ...{ deadlineId: uuid<'deadline'>((nth += 1)), step: label(step), subject, responsible: center },
  ...{ startedAt: at, dueAt, provisional: false, warnAt: [0.5] },
  rule: { policyVersion: 1, level: label('URGENT'), limit: { wall: label('PT1H') }, basis: label('规程') },
});

/** An event that starts deadlines. */
export const starting = (of: CaseEvent, ...started: readonly DeadlineStarted[]): CaseEvent =>
  ({ ...of, data: { ...of.data, deadlines: { started } } }) as CaseEvent;

const missed = deadlineStarted('NEXT_STEP', laterThan(1));
const settled = deadlineStarted('VISIT', laterThan(2));

/** Events that the center records by itself. */
export const deadlinesStarted = starting(event('DeadlinesStarted', dispatcher, {}), missed, settled);
const missOf = ({ deadlineId, step, subject, responsible, dueAt }: DeadlineStarted): CaseEvent =>
  event('DeadlineMissed', dispatcher, {
    ...{ deadlineId, step, subject, responsible, dueAt, noticedAt: laterThan(9) },
    deadlines: { missed: [{ deadlineId, dueAt, escalation: [{ at: dueAt, to: 'RESPONSIBLE' }] }] },
  });
export const deadlineMissed = missOf(missed);
export const deadlineExtended = event('DeadlineExtended', dispatcher, {
  ...{ deadlineId: settled.deadlineId, step: settled.step, limit: { workingDays: 1 } },
  ...{ reason: 'COMPLEX', note: sealedText() },
  deadlines: {
    extended: [
      { deadlineId: settled.deadlineId, limit: { workingDays: 1 }, dueAt: laterThan(2.5), provisional: false },
    ],
  },
});
export const deadlinesSettled = event('DeadlinesSettled', dispatcher, {
  deadlines: { settled: [{ deadlineId: settled.deadlineId, dueAt: laterThan(3), provisional: false }] },
});

export const supervisionId = uuid<'supervision'>(420);
/** By the policy, after the miss. */
export const supervisionIssued = event('SupervisionIssued', dispatcher, {
  ...{ supervisionId, agency: center, deadlineId: missed.deadlineId, dueAt: missed.dueAt },
  ...{ level: 1, to: 'RESPONSIBLE', step: missed.step, ruleLevel: missed.rule.level },
  deadlines: { supervised: [{ deadlineId: missed.deadlineId, level: 1 }] },
});
export const orderedId = uuid<'supervision'>(421);
/** By hand. */
export const supervisionOrdered = event('SupervisionIssued', dispatcher, {
  ...{ supervisionId: orderedId, agency: policeBureau, note: sealedText() },
});
export const supervisionAnswered = event('SupervisionAnswered', police, {
  ...{ supervisionId: orderedId, note: sealedText(), expectedBy: laterThan(20) },
});
export const supervisionEnded = event('SupervisionEnded', leader, {
  ...{ supervisionId: orderedId, reason: 'RESOLVED', note: sealedText() },
});
export const reviewId = uuid<'supervision'>(422);
/** By hand, about a deadline that not every reader of the case may know of. */
const ordered = (supervisionId: SupervisionId, step: string): CaseEvent =>
  event('SupervisionIssued', leader, {
    ...{ supervisionId, agency: center, note: sealedText() },
    ...{ deadlineId: uuid<'deadline'>(424), dueAt: laterThan(1), step: label(step) },
  });
export const reviewOrdered = ordered(reviewId, 'BREAK_GLASS_REVIEW');
export const reportOrdered = ordered(uuid<'supervision'>(423), 'POLICE_REPORT');
export const reviewAnswered = event('SupervisionAnswered', dispatcher, {
  ...{ supervisionId: reviewId, note: sealedText(), step: label('BREAK_GLASS_REVIEW') },
});
export const reviewEnded = event('SupervisionEnded', leader, {
  ...{ supervisionId: reviewId, reason: 'RESOLVED', note: sealedText(), step: label('BREAK_GLASS_REVIEW') },
});
