import type {
  AgencyRef,
  DeadlineEvents,
  EscalatedTo,
  EventContext,
  Instant,
  OfficerId,
  StoredEvent,
  SupervisionId,
} from '@center/kernel';
import { type Deadline, foldDeadlines, missesAt } from '../domain/deadline';
import { escalationOf, type NextSupervision, supervisionsAt } from '../domain/escalation';
import type { Policy } from '../domain/policy';
import { isProvisional, settledDue } from '../domain/settle';
import type { WorkingCalendar } from '../domain/working-days';
import type { RulesReading } from '../rules';
import { deadlinesIn } from '../with-deadlines';

/** An event that the center records by itself. */
export type SystemEvent<T extends keyof DeadlineEvents = keyof DeadlineEvents> = {
  [Type in T]: { readonly type: Type; readonly data: DeadlineEvents[Type] };
}[T];

interface Moment {
  readonly now: Instant;
  readonly by: OfficerId;
}

/** How misses are escalated. */
export interface Escalating {
  readonly policy: Policy;
  /** the agency that is supervised */
  readonly agencyFor: (to: EscalatedTo, responsible: AgencyRef) => Promise<AgencyRef>;
  readonly newId: (nth: number) => SupervisionId;
}

const missOf = (
  deadline: Deadline,
  dueAt: Instant,
  { now, by }: Moment,
  policy: Policy,
): SystemEvent<'DeadlineMissed'> => {
  const { deadlineId, step, subject, responsible, knownLate } = deadline;
  const escalation = knownLate === dueAt ? {} : { escalation: escalationOf(deadline, dueAt, policy) };
  return {
    type: 'DeadlineMissed',
    data: {
      ...{ at: dueAt, by, deadlineId, step, subject, responsible, dueAt, noticedAt: now },
      ruleLevel: deadline.rule.level,
      deadlines: { missed: [{ deadlineId, dueAt, ...escalation }] },
    },
  };
};

const supervisionOf = (
  { deadlineId, step, dueAt, rule }: Deadline,
  { level, to }: NextSupervision,
  { now, by }: Moment,
  given: { readonly supervisionId: SupervisionId; readonly agency: AgencyRef },
): SystemEvent<'SupervisionIssued'> => ({
  type: 'SupervisionIssued',
  data: {
    ...{ at: now, by, ...given, deadlineId, dueAt, level, to, step, ruleLevel: rule.level },
    deadlines: { supervised: [{ deadlineId, level }] },
  },
});

/**
 * Every miss of a stream that has come and is not recorded, in the order of the due times; then the supervisions of steps
 * that are overdue.
 */
export const missesIn = async (
  history: readonly StoredEvent[],
  moment: Moment,
  { policy, agencyFor, newId }: Escalating,
): Promise<SystemEvent<'DeadlineMissed' | 'SupervisionIssued'>[]> => {
  const known = deadlinesIn(history);
  const misses = [...known.values()]
    .flatMap((deadline) => missesAt(deadline, moment.now).map((dueAt) => missOf(deadline, dueAt, moment, policy)))
    .sort((one, other) => (one.data.dueAt < other.data.dueAt ? -1 : 1));
  const events: SystemEvent<'DeadlineMissed' | 'SupervisionIssued'>[] = [...misses];
  for (const deadline of misses.reduce(foldDeadlines, known).values()) {
    for (const next of supervisionsAt(deadline, moment.now)) {
      const agency = await agencyFor(next.to, deadline.responsible);
      const supervisionId = newId(events.length - misses.length);
      events.push(supervisionOf(deadline, next, moment, { supervisionId, agency }));
    }
  }
  return events;
};

/** The event with which an open stream that never had a deadline gets its own; none if it has one. */
export const startIn = (history: readonly StoredEvent[], { now, by }: Moment): SystemEvent<'DeadlinesStarted'>[] =>
  deadlinesIn(history).size > 0 ? [] : [{ type: 'DeadlinesStarted', data: { at: now, by } }];

/** The deadlines of a stream that an event after a position has started or changed. */
const changedSince = (history: readonly StoredEvent[], since: bigint): ReadonlySet<string> => {
  const later = history.filter(({ position }) => position > since);
  const changes = later.map(({ data }) => {
    const { missed: _missed, supervised: _supervised, ...rest } = (data as Partial<EventContext>).deadlines ?? {};
    return rest;
  });
  const items = changes.flatMap((change) => Object.values(change).flat());
  return new Set(items.map((item) => (typeof item === 'string' ? item : item.deadlineId)));
};

/**
 * The provisional due times of a stream by a calendar that has more years; and, by the calendar that was to recompute all of
 * them, those of the deadlines that no event has started or changed since.
 */
export const settlementIn = (
  history: readonly StoredEvent[],
  { now, by }: Moment,
  { calendar, recompute }: Pick<RulesReading, 'calendar' | 'recompute'>,
): SystemEvent<'DeadlinesSettled'>[] => {
  const changed = recompute ? changedSince(history, recompute.position) : new Set();
  const calendarFor = (deadline: Deadline): WorkingCalendar | undefined => {
    if (recompute && !changed.has(deadline.deadlineId)) return recompute.calendar;
    return isProvisional(deadline) ? calendar : undefined;
  };
  const settled = [...deadlinesIn(history).values()].flatMap((deadline) => {
    const by = calendarFor(deadline);
    const due = by && settledDue(deadline, by);
    return due ? [{ deadlineId: deadline.deadlineId, ...due }] : [];
  });
  const data: EventContext = { at: now, by, deadlines: { settled } };
  return settled.length > 0 ? [{ type: 'DeadlinesSettled', data }] : [];
};
