import { isLive, noticeFrom } from '@center/deadlines';
import type { Instant, Officer, StoredEventOf } from '@center/kernel';
import { caseDeadlines } from '../../deadlines/table';
import type { CaseEvent, CaseEventType } from '../../domain/events';
import { RESTRICTED_STEPS } from '../../domain/own-report';
import { type Clock, keptAfter, clockOf, earliest, overdueFrom } from '../clocks';

/** The columns of the deadlines of a case. */
export interface ClockColumns {
  /** `null`: it never had one */
  clocks: readonly Clock[] | null;
  /** when the next step is due, and since when the case is overdue, if nothing is done */
  due_at: string | null;
  overdue_from: string | null;
  /** the same for those who may not know of break-glass, and for child directors, who may not know of police reports either */
  outer_due_at: string | null;
  outer_overdue_from: string | null;
  director_due_at: string | null;
  director_overdue_from: string | null;
  /** from when on a miss or a supervision must be recorded */
  missed_from: string | null;
  /** some due time waits for a year of the calendar */
  provisional: boolean;
}

/** The columns of a case without deadlines. */
export const noClocks: ClockColumns = {
  ...{ clocks: null, due_at: null, overdue_from: null, outer_due_at: null, outer_overdue_from: null },
  ...{ director_due_at: null, director_overdue_from: null, missed_from: null, provisional: false },
};

/** The steps that some of these events are about. */
export const stepsAbout = (types: readonly CaseEventType[]): readonly string[] =>
  caseDeadlines.rows
    .filter(({ starts, done }) => [...starts, ...done].some((type) => types.includes(type as CaseEventType)))
    .map(({ step }) => step);
const NOT_OUTER = stepsAbout([...RESTRICTED_STEPS.access, ...RESTRICTED_STEPS.bar]);
const NOT_DIRECTOR = [...NOT_OUTER, ...stepsAbout(RESTRICTED_STEPS.police)];

const SEES_EVERY_STEP: readonly Officer['role'][] = ['DISPATCHER', 'CENTER_LEADER', 'AUDITOR'];

/** The columns in which an officer who sees a case in full finds its due time, and since when it is overdue. */
export const dueColumns = ({ role }: Officer): { readonly due: string; readonly overdue: string } => {
  if (SEES_EVERY_STEP.includes(role)) return { due: 'due_at', overdue: 'overdue_from' };
  const whose = role === 'CHILD_DIRECTOR' ? 'director' : 'outer';
  return { due: `${whose}_due_at`, overdue: `${whose}_overdue_from` };
};

/** What an event changes in the columns of the deadlines. */
export const clockColumns = (
  { clocks: before }: Pick<ClockColumns, 'clocks'>,
  event: StoredEventOf<CaseEvent>,
): Partial<ClockColumns> => {
  const deadlines = keptAfter(before, event);
  if (!deadlines) return {};
  const live = deadlines.filter(isLive);
  const [outer, director] = [NOT_OUTER, NOT_DIRECTOR].map((not) => live.filter(({ step }) => !not.includes(step)));
  const due = (some: typeof live): Instant | null => earliest(some.map(({ dueAt }) => dueAt));
  const overdue = (some: typeof live): Instant | null => earliest(some.map(overdueFrom));
  return {
    clocks: deadlines.map(clockOf),
    ...{ due_at: due(live), overdue_from: overdue(live) },
    ...{ outer_due_at: due(outer!), outer_overdue_from: overdue(outer!) },
    ...{ director_due_at: due(director!), director_overdue_from: overdue(director!) },
    missed_from: earliest(deadlines.map(noticeFrom)),
    provisional: live.some(({ provisional }) => provisional),
  };
};
