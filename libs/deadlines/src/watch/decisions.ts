import type { DeadlineEvents, EventContext, Instant, OfficerId, StoredEvent } from '@center/kernel';
import { type Deadline, missesAt } from '../domain/deadline';
import { settledDue } from '../domain/settle';
import type { WorkingCalendar } from '../domain/working-days';
import { deadlinesIn } from '../with-deadlines';

/** An event that the center records by itself. */
export type SystemEvent<T extends keyof DeadlineEvents = keyof DeadlineEvents> = {
  [Type in T]: { readonly type: Type; readonly data: DeadlineEvents[Type] };
}[T];

interface Moment {
  readonly now: Instant;
  readonly by: OfficerId;
}

const missOf = (deadline: Deadline, dueAt: Instant, { now, by }: Moment): SystemEvent<'DeadlineMissed'> => {
  const { deadlineId, step, subject, responsible } = deadline;
  return {
    type: 'DeadlineMissed',
    data: {
      ...{ at: dueAt, by, deadlineId, step, subject, responsible, dueAt, noticedAt: now },
      deadlines: { missed: [{ deadlineId, dueAt }] },
    },
  };
};

/** Every miss of a stream that has come and is not recorded, in the order of the due times. */
export const missesIn = (history: readonly StoredEvent[], moment: Moment): SystemEvent<'DeadlineMissed'>[] => {
  const misses = [...deadlinesIn(history).values()].flatMap((deadline) =>
    missesAt(deadline, moment.now).map((dueAt) => missOf(deadline, dueAt, moment)),
  );
  return misses.sort((one, other) => (one.data.dueAt < other.data.dueAt ? -1 : 1));
};

/** The event with which an open stream that never had a deadline gets its own; none if it has one. */
export const startIn = (history: readonly StoredEvent[], { now, by }: Moment): SystemEvent<'DeadlinesStarted'>[] =>
  deadlinesIn(history).size > 0 ? [] : [{ type: 'DeadlinesStarted', data: { at: now, by } }];

/** The provisional due times of a stream by a calendar that has more years. */
export const settlementIn = (
  history: readonly StoredEvent[],
  { now, by }: Moment,
  calendar: WorkingCalendar,
): SystemEvent<'DeadlinesSettled'>[] => {
  const settled = [...deadlinesIn(history).values()].flatMap((deadline) => {
    const due = settledDue(deadline, calendar);
    return due ? [{ deadlineId: deadline.deadlineId, ...due }] : [];
  });
  const data: EventContext = { at: now, by, deadlines: { settled } };
  return settled.length > 0 ? [{ type: 'DeadlinesSettled', data }] : [];
};
