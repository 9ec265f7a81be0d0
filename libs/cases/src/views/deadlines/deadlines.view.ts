import { type Deadline, type Deadlines, foldDeadlines, isLive } from '@center/deadlines';
import type { DeadlineChanges, DeadlineId, StoredEvent, StoredEventOf } from '@center/kernel';
import { insertRows, type Sql, type View } from '@center/projections';
import type { CaseEvent } from '../../domain/events';
import { caseStream } from '../../domain/streams';
import { overdueFrom } from '../clocks';

/** A row of the deadlines of cases, with the columns of its table. */
interface DeadlineRow {
  readonly deadline_id: string;
  readonly of_case: string;
  readonly step: string;
  readonly owed_by: string;
  readonly state: string;
  readonly due: string;
  /** while paused: when the pause ends by itself, and the due time then */
  readonly resumes: string | null;
  readonly due_then: string | null;
  /** since when it counts as overdue, if nothing is done; `null`: it has ended, or waits */
  readonly overdue_since: string | null;
  readonly deadline: Deadline;
}

const ddl = `
  CREATE TABLE deadline (
    deadline_id uuid PRIMARY KEY,
    of_case uuid NOT NULL,
    step text NOT NULL,
    owed_by uuid NOT NULL,
    state text NOT NULL,
    due timestamptz NOT NULL,
    resumes timestamptz,
    due_then timestamptz,
    overdue_since timestamptz,
    deadline jsonb NOT NULL
  );`;

const indexes = `
  CREATE INDEX deadline_by_due ON deadline (due, deadline_id);
  CREATE INDEX deadline_by_agency ON deadline (owed_by, due, deadline_id);
  CREATE INDEX deadline_by_state ON deadline (state, due, deadline_id) WHERE state IN ('RUNNING', 'PAUSED');
  CREATE INDEX deadline_resumes ON deadline (resumes) WHERE resumes IS NOT NULL;
  CREATE INDEX deadline_overdue ON deadline (overdue_since) WHERE overdue_since IS NOT NULL;`;

const rowOf = (caseId: string, deadline: Deadline): DeadlineRow => ({
  deadline_id: deadline.deadlineId,
  of_case: caseId,
  step: deadline.step,
  owed_by: deadline.responsible.id,
  state: deadline.status,
  due: deadline.dueAt,
  resumes: deadline.pause?.until ?? null,
  due_then: deadline.pause?.then?.dueAt ?? null,
  overdue_since: (isLive(deadline) ? overdueFrom(deadline) : null) ?? null,
  deadline,
});

/** The ids of the deadlines that an event changes, without those that it starts. */
const changedBy = ({ started: _, ...changes }: DeadlineChanges): DeadlineId[] =>
  Object.values(
    changes as Readonly<Record<string, readonly (DeadlineId | { readonly deadlineId: DeadlineId })[]>>,
  ).flatMap((items) => items.map((item) => (typeof item === 'string' ? item : item.deadlineId)));

const isTimed = ({ data }: StoredEventOf<CaseEvent>): boolean => data.deadlines !== undefined;

/** Folds a page of events in memory and writes each changed row once. */
const apply = async (page: readonly StoredEvent[], sql: Sql): Promise<void> => {
  const events = caseStream.eventsIn(page).filter(isTimed);
  const ids = [...new Set(events.flatMap(({ data }) => changedBy(data.deadlines!)))];
  const known =
    ids.length === 0
      ? []
      : await sql<{ deadline: Deadline }>('SELECT deadline FROM deadline WHERE deadline_id = ANY ($1::uuid[])', [ids]);
  let deadlines: Deadlines = new Map(known.map(({ deadline }) => [deadline.deadlineId, deadline]));
  const caseOf = new Map<DeadlineId, string>();
  for (const { type, data, knownAt, stream } of events) {
    const caseId = caseStream.keyOf(stream);
    for (const { deadlineId } of data.deadlines!.started ?? []) caseOf.set(deadlineId, caseId);
    for (const deadlineId of changedBy(data.deadlines!)) caseOf.set(deadlineId, caseId);
    deadlines = foldDeadlines(deadlines, { type, data, knownAt });
  }
  if (ids.length > 0) await sql('DELETE FROM deadline WHERE deadline_id = ANY ($1::uuid[])', [ids]);
  const rows = [...deadlines].map(([deadlineId, deadline]) => rowOf(caseOf.get(deadlineId)!, deadline));
  await insertRows(sql, 'deadline', rows, ['deadline']);
};

/** The deadlines of all cases, those that have ended too. */
export const deadlinesView: View = {
  name: 'deadlines',
  version: 2,
  tables: ['deadline'],
  ddl,
  indexes,
  wants: (event) => caseStream.owns(event),
  apply,
};
