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
import { type Deadline, deadlineAt, foldDeadlines, missesAt } from '../domain/deadline';
import { escalationOf, type NextSupervision, supervisionsAt } from '../domain/escalation';
import type { Policy } from '../domain/policy';
import { isProvisional, settledDue } from '../domain/settle';
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
  const { deadlineId, step, subject, responsible, knownFrom } = deadline;
  // a due time that had passed before the log knew of the start is nobody's omission
  const escalation = knownFrom && dueAt < knownFrom ? {} : { escalation: escalationOf(deadline, dueAt, policy) };
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
      events.push(supervisionOf(deadlineAt(deadline, moment.now), next, moment, { supervisionId, agency }));
    }
  }
  return events;
};

/** The event with which an open stream that never had a deadline gets its own; none if it has one. */
export const startIn = (history: readonly StoredEvent[], { now, by }: Moment): SystemEvent<'DeadlinesStarted'>[] =>
  deadlinesIn(history).size > 0 ? [] : [{ type: 'DeadlinesStarted', data: { at: now, by } }];

/**
 * The deadlines that a change of the calendar is to recompute: those whose due time it has changed, until an event after it
 * computes the due time from the start. Any other event leaves them to be recomputed: it goes on from the old due time.
 */
const toRecompute = (
  history: readonly StoredEvent[],
  { position, calendar }: NonNullable<RulesReading['recompute']>,
): ReadonlySet<string> => {
  const before = deadlinesIn(history.filter((event) => event.position <= position));
  const later = history.filter((event) => event.position > position);
  const since = later.flatMap(({ data }) => {
    const { moved = [], settled = [] } = (data as Partial<EventContext>).deadlines ?? {};
    return [...moved, ...settled].map(({ deadlineId }) => deadlineId);
  });
  const changed = [...before.values()].filter((deadline) => settledDue(deadline, calendar));
  return new Set(changed.map(({ deadlineId }) => deadlineId).filter((id) => !since.includes(id)));
};

/**
 * The provisional due times of a stream by the newest calendar; and those that a change of the calendar is to recompute, by
 * the calendar as it was then.
 */
export const settlementIn = (
  history: readonly StoredEvent[],
  { now, by }: Moment,
  { calendar, recompute }: Pick<RulesReading, 'calendar' | 'recompute'>,
): SystemEvent<'DeadlinesSettled'>[] => {
  const recomputed = recompute && toRecompute(history, recompute);
  const settled = [...deadlinesIn(history).values()].flatMap((deadline) => {
    const { deadlineId } = deadline;
    const newer = isProvisional(deadline) ? calendar : recomputed?.has(deadlineId) && recompute?.calendar;
    const due = newer && settledDue(deadline, newer);
    return due ? [{ deadlineId, ...due }] : [];
  });
  const data: EventContext = { at: now, by, deadlines: { settled } };
  return settled.length > 0 ? [{ type: 'DeadlinesSettled', data }] : [];
};
