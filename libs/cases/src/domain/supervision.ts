import {
  type AgencyRef,
  type DeadlineId,
  eventContext,
  type Instant,
  locate,
  type LocatedSealed,
  refuse,
  type StoredEvent,
  type StoredEventOf,
  type SupervisionId,
} from '@center/kernel';
import { type Case, type Command, isOpen } from './case';
import type { SupervisionStatus } from './codes';
import type { CaseEvent } from './events';

/** A supervision of an agency, folded from the events of a case. */
export interface Supervision {
  readonly supervisionId: SupervisionId;
  readonly agency: AgencyRef;
  readonly deadlineId?: DeadlineId;
  readonly dueAt?: Instant;
  /** the note of the answer, and the reason with which it was ended by hand */
  readonly answered?: LocatedSealed;
  readonly ended?: string;
}

/** What a supervision must know of the deadline that it is about. */
export interface SupervisedDeadline {
  readonly status: string;
  readonly dueAt: Instant;
}

/** The supervisions of a case, in the order in which they were issued. */
export const supervisionsIn = (history: readonly StoredEvent<CaseEvent>[]): ReadonlyMap<SupervisionId, Supervision> => {
  const all = new Map<SupervisionId, Supervision>();
  for (const { id, stream, type, data } of history as readonly StoredEventOf<CaseEvent>[]) {
    if (type === 'SupervisionIssued') {
      const { supervisionId, agency, deadlineId, dueAt } = data;
      all.set(supervisionId, { supervisionId, agency, ...(deadlineId && { deadlineId }), ...(dueAt && { dueAt }) });
    }
    if (type === 'SupervisionAnswered') {
      all.set(data.supervisionId, {
        ...all.get(data.supervisionId)!,
        answered: locate(data, stream, id).note as LocatedSealed,
      });
    }
    if (type === 'SupervisionEnded') {
      all.set(data.supervisionId, { ...all.get(data.supervisionId)!, ended: data.reason });
    }
  }
  return all;
};

/** The status of a supervision. One of a deadline ends by itself when the step ends, or is due at another time. */
export const statusOf = (
  { deadlineId, dueAt, answered, ended }: Omit<Supervision, 'supervisionId' | 'agency'>,
  deadline: SupervisedDeadline | undefined,
): SupervisionStatus => {
  const runs = deadline && ['RUNNING', 'PAUSED'].includes(deadline.status) && deadline.dueAt === dueAt;
  if (ended || (deadlineId && !runs)) return 'ENDED';
  return answered ? 'ANSWERED' : 'OPEN';
};

/** The input of `issueSupervision`. `deadline`: the one that it is about, if one is given. */
export type SupervisionInput = Command<'SupervisionIssued'> & { readonly deadline: SupervisedDeadline | undefined };

/** Issues a supervision by hand. Refuses `deadline-not-running`, `case-not-open`. */
export const issueSupervision =
  ({ by, at, late, deadline, deadlineId, ...issued }: SupervisionInput) =>
  (state: Case): CaseEvent[] => {
    if (deadlineId && !['RUNNING', 'PAUSED'].includes(deadline?.status ?? '')) refuse('deadline-not-running');
    if (!deadlineId && !isOpen(state)) refuse('case-not-open');
    const about = deadlineId ? { deadlineId, dueAt: deadline!.dueAt } : {};
    return [{ type: 'SupervisionIssued', data: { ...eventContext({ by, at, late }), ...issued, ...about } }];
  };

/** What a command on a supervision is decided on. */
interface Decided {
  readonly agency: AgencyRef;
  readonly status: SupervisionStatus;
  /** whether this was recorded already */
  readonly isSame: boolean;
}

/** Answers for the supervised agency. Refuses `not-the-supervised-agency`, `supervision-not-open`. */
export const answerSupervision = (
  { by, at, late, ...answer }: Command<'SupervisionAnswered'>,
  { agency, status, isSame }: Decided,
): CaseEvent[] => {
  if (agency.id !== by.agency.id) refuse('not-the-supervised-agency');
  if (isSame) return [];
  if (status !== 'OPEN') refuse('supervision-not-open');
  return [{ type: 'SupervisionAnswered', data: { ...eventContext({ by, at, late }), ...answer } }];
};

/** Ends a supervision by hand. Refuses `supervision-not-open`. */
export const endSupervision = (
  { by, at, late, ...end }: Command<'SupervisionEnded'>,
  { status, isSame }: Decided,
): CaseEvent[] => {
  if (isSame) return [];
  if (status === 'ENDED') refuse('supervision-not-open');
  return [{ type: 'SupervisionEnded', data: { ...eventContext({ by, at, late }), ...end } }];
};
