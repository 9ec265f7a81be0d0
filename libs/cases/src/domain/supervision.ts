import {
  type AgencyRef,
  type DeadlineId,
  eventContext,
  type Instant,
  type Label,
  refuse,
  type StoredEvent,
  type StoredEventOf,
  type SupervisionId,
} from '@center/kernel';
import { type Case, type CaseText, type Command, isOpen } from './case';
import type { SupervisionStatus } from './codes';
import type { CaseEvent } from './events';
import { lastRevision, repeats } from './repeat';

/** A supervision of an agency, folded from the events of a case. */
export interface Supervision {
  readonly supervisionId: SupervisionId;
  readonly agency: AgencyRef;
  readonly deadlineId?: DeadlineId;
  readonly dueAt?: Instant;
  /** of the deadline; absent in old ones that were issued by hand */
  readonly step?: Label;
  readonly isAnswered?: true;
  /** by hand */
  readonly isEnded?: true;
}

/** A supervision with its status now. */
export interface CurrentSupervision extends Supervision {
  readonly status: SupervisionStatus;
}

/** What a supervision must know of the deadline that it is about, as of now. */
export interface SupervisedDeadline {
  readonly status: string;
  readonly dueAt: Instant;
  readonly step: Label;
}

/** The supervisions of a case, in the order in which they were issued. */
export const supervisionsIn = (history: readonly StoredEvent<CaseEvent>[]): ReadonlyMap<SupervisionId, Supervision> => {
  const all = new Map<SupervisionId, Supervision>();
  for (const { type, data } of history as readonly StoredEventOf<CaseEvent>[]) {
    if (type === 'SupervisionIssued') {
      const { supervisionId, agency, deadlineId, dueAt, step } = data;
      const about = { ...(deadlineId && { deadlineId }), ...(dueAt && { dueAt }), ...(step && { step }) };
      all.set(supervisionId, { supervisionId, agency, ...about });
    }
    if (type === 'SupervisionAnswered') {
      all.set(data.supervisionId, { ...all.get(data.supervisionId)!, isAnswered: true });
    }
    if (type === 'SupervisionEnded') {
      all.set(data.supervisionId, { ...all.get(data.supervisionId)!, isEnded: true });
    }
  }
  return all;
};

/** The note of a supervision that was issued by hand; `undefined` for one by the policy. */
export const noteOf = ({ records }: Case, supervisionId: SupervisionId): CaseText | undefined => {
  for (const { type, data } of records) {
    if (type === 'SupervisionIssued' && data.supervisionId === supervisionId) return data.note;
  }
  return undefined;
};

/** The status of a supervision. One of a deadline ends by itself when the step ends, or is due at another time. */
export const statusOf = (
  { deadlineId, dueAt, isAnswered, isEnded }: Omit<Supervision, 'supervisionId' | 'agency'>,
  deadline: Pick<SupervisedDeadline, 'status' | 'dueAt'> | undefined,
): SupervisionStatus => {
  const runs = deadline && ['RUNNING', 'PAUSED'].includes(deadline.status) && deadline.dueAt === dueAt;
  if (isEnded || (deadlineId && !runs)) return 'ENDED';
  return isAnswered ? 'ANSWERED' : 'OPEN';
};

/** The input of `issueSupervision`. `deadline`: the one that it is about, if one is given. */
export type SupervisionInput = Command<'SupervisionIssued'> & { readonly deadline: SupervisedDeadline | undefined };

/** Issues a supervision by hand. Refuses `deadline-not-running`, `case-not-open`. */
export const issueSupervision =
  ({ by, at, late, deadline, deadlineId, ...issued }: SupervisionInput) =>
  (state: Case): CaseEvent[] => {
    if (deadlineId && !['RUNNING', 'PAUSED'].includes(deadline?.status ?? '')) refuse('deadline-not-running');
    if (!deadlineId && !isOpen(state)) refuse('case-not-open');
    const about = deadlineId ? { deadlineId, dueAt: deadline!.dueAt, step: deadline!.step } : {};
    return [{ type: 'SupervisionIssued', data: { ...eventContext({ by, at, late }), ...issued, ...about } }];
  };

/** What the events of a supervision say of it: its id and, so that they are shown like the deadline, the step. */
export const aboutSupervision = ({
  supervisionId,
  step,
}: Pick<Supervision, 'supervisionId' | 'step'>): Pick<Supervision, 'supervisionId' | 'step'> => ({
  supervisionId,
  ...(step && { step }),
});

const notOpen = (): never => refuse('supervision-not-open');

/**
 * Answers for the supervised agency. In the same words as before: nothing. Refuses `not-the-supervised-agency`,
 * `supervision-not-open`. Throws a `Repetition`.
 */
export const answerSupervision =
  (
    { by, at, late, ...answer }: Command<'SupervisionAnswered'>,
    { agency, status }: Pick<CurrentSupervision, 'agency' | 'status'>,
  ) =>
  (state: Case): CaseEvent[] => {
    const { supervisionId, note, expectedBy } = answer;
    if (agency.id !== by.agency.id) refuse('not-the-supervised-agency');
    const known = lastRevision(state, ['SupervisionAnswered'], { supervisionId });
    if (known !== undefined) return repeats(state, known, { note, expectedBy }, notOpen);
    if (status !== 'OPEN') notOpen();
    return [{ type: 'SupervisionAnswered', data: { ...eventContext({ by, at, late }), ...answer } }];
  };

/**
 * Ends a supervision by hand. In the same words as before: nothing. Refuses `supervision-not-open`. Throws a
 * `Repetition`.
 */
export const endSupervision =
  ({ by, at, late, ...end }: Command<'SupervisionEnded'>, { status }: Pick<CurrentSupervision, 'status'>) =>
  (state: Case): CaseEvent[] => {
    const { supervisionId, reason, note } = end;
    const known = lastRevision(state, ['SupervisionEnded'], { supervisionId });
    if (known !== undefined) return repeats(state, known, { reason, note }, notOpen);
    if (status === 'ENDED') notOpen();
    return [{ type: 'SupervisionEnded', data: { ...eventContext({ by, at, late }), ...end } }];
  };
