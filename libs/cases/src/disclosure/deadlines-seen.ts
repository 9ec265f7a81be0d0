import { type Deadline, deadlineAt, isLive } from '@center/deadlines';
import type { Instant } from '@center/kernel';
import type { Reader } from './reader';
import { seesEvent } from './sees';
import type { CaseEventType } from '../domain/events';
import { caseDeadlines } from '../deadlines/table';

const ROWS = new Map([...caseDeadlines.rows, caseDeadlines.fallback].map((row) => [row.step as string, row]));

/** The events that a step is about: who may not know of them does not learn of the step. */
const eventsOf = (step: string): readonly CaseEventType[] => {
  const { starts = [], done = [] } = ROWS.get(step) ?? {};
  return [...starts, ...(done === 'ANY' ? [] : done)];
};

/**
 * The deadlines of a case that a reader may know of, as of an instant: those of the own agency, and for who sees the whole
 * case every step of whose events the reader may know.
 */
export const deadlinesSeen = (reader: Reader, deadlines: Iterable<Deadline>, now: Instant): Deadline[] =>
  [...deadlines]
    .filter(
      ({ step, responsible }) =>
        responsible.id === reader.by.agency.id ||
        (reader.visibility !== 'SUBMITTED' && eventsOf(step).every((type) => seesEvent(reader, type))),
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
