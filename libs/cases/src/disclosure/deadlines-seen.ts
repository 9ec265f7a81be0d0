import { type Deadline, deadlineAt, isLive } from '@center/deadlines';
import type { Instant, Officer } from '@center/kernel';
import type { Reader } from './reader';
import { seesEvent } from './sees';
import type { CaseEventType } from '../domain/events';
import { caseDeadlines } from '../deadlines/table';

const ROWS = new Map([...caseDeadlines.rows, caseDeadlines.fallback].map((row) => [row.step as string, row]));

/** The events that a step is about. */
const eventsOf = (step: string): readonly CaseEventType[] => {
  const { starts = [], done = [] } = ROWS.get(step) ?? {};
  return [...starts, ...(done === 'ANY' ? [] : done)];
};

/** Whether a reader of the whole case may know of a step: only those who may know of all its events. */
export const seesDeadline = (reader: Reader, step: string): boolean =>
  eventsOf(step).every((type) => seesEvent(reader, type));

/** The steps that an officer may not know of in the cases that they see in full. */
export const stepsHiddenFrom = (by: Officer): readonly string[] => {
  const reader: Reader = { by, visibility: by.role === 'AUDITOR' ? 'PSEUDONYMOUS' : 'FULL' };
  return [...ROWS.keys()].filter((step) => !seesDeadline(reader, step));
};

/**
 * The deadlines of a case that a reader may know of, as of an instant: for those who see the whole case every step of whose
 * events they may know; of an own report, those of the own agency.
 */
export const deadlinesSeen = (reader: Reader, deadlines: Iterable<Deadline>, now: Instant): Deadline[] =>
  [...deadlines]
    .filter(({ step, responsible }) =>
      reader.visibility === 'SUBMITTED' ? responsible.id === reader.by.agency.id : seesDeadline(reader, step),
    )
    .map((deadline) => deadlineAt(deadline, now));

/** The deadline that is due next: the earliest of those that run or pause, and overdue ones before them. */
export const nextDue = (deadlines: readonly Deadline[]): Deadline | undefined =>
  deadlines
    .filter(isLive)
    .reduce<Deadline | undefined>(
      (first, deadline) => (first && first.dueAt <= deadline.dueAt ? first : deadline),
      undefined,
    );
