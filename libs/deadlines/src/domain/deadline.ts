import type { DeadlineChanges, DeadlineId, DeadlineStarted, DueTime, Instant } from '@center/kernel';
import type { Adjustment } from './adjustments';

export type DeadlineStatus = 'RUNNING' | 'PAUSED' | 'DONE' | 'CANCELLED';

/** A deadline of a stream, folded from the changes in its events. */
export interface Deadline extends DeadlineStarted {
  readonly status: DeadlineStatus;
  /** while paused: since when, and how the pause ends by itself */
  readonly pause?: { readonly from: Instant; readonly until?: Instant; readonly then?: DueTime };
  /** what has moved its due time since the start, in order */
  readonly adjustments: readonly Adjustment[];
  readonly doneAt?: Instant;
  /** the type of the event that ended it */
  readonly endedBy?: string;
}

export type Deadlines = ReadonlyMap<DeadlineId, Deadline>;

/** An event, as far as its deadlines are concerned. */
export interface TimedEvent {
  readonly type: string;
  readonly data: { readonly at: Instant; readonly late?: string; readonly deadlines?: DeadlineChanges };
}

/** Whether a clock has not ended. */
export const isLive = ({ status }: Deadline): boolean => status === 'RUNNING' || status === 'PAUSED';

const laterOf = (one: Instant, other: Instant): Instant => (one < other ? other : one);
const earlierOf = (one: Instant, other: Instant | undefined): Instant =>
  other !== undefined && other < one ? other : one;

/** A clock as of an instant: a pause whose end has passed has ended, without an event. */
export const deadlineAt = (deadline: Deadline, now: Instant): Deadline => {
  const { pause } = deadline;
  if (!pause?.until || pause.until > now) return deadline;
  return resumed(deadline, pause.until, pause.then ?? deadline);
};

const resumed = (deadline: Deadline, at: Instant, { dueAt, provisional }: DueTime): Deadline => {
  const { pause, ...rest } = deadline;
  if (!pause) return deadline;
  const ended: Adjustment = { is: 'PAUSE', from: pause.from, to: earlierOf(at, pause.until) };
  return { ...rest, dueAt, provisional, status: 'RUNNING', adjustments: [...deadline.adjustments, ended] };
};

/** The deadlines of a stream after one more event. */
export const foldDeadlines = (known: Deadlines, { type, data }: TimedEvent): Deadlines => {
  const { at, deadlines: changes } = data;
  if (!changes) return known;
  const after = new Map(known);
  const change = (id: DeadlineId, to: (deadline: Deadline) => Deadline): void => {
    after.set(id, to(after.get(id)!));
  };
  for (const started of changes.started ?? []) {
    after.set(started.deadlineId, { ...started, status: 'RUNNING', adjustments: [] });
  }
  for (const id of changes.done ?? []) {
    change(id, (deadline) => ({
      ...deadlineAt(deadline, at),
      ...{ status: 'DONE', doneAt: laterOf(at, deadline.startedAt), endedBy: type, pause: undefined },
    }));
  }
  for (const id of changes.cancelled ?? []) {
    change(id, (deadline) => ({ ...deadlineAt(deadline, at), status: 'CANCELLED', endedBy: type, pause: undefined }));
  }
  for (const id of changes.restored ?? []) {
    change(id, ({ endedBy: _, ...deadline }) => ({ ...deadline, status: 'RUNNING' }));
  }
  for (const { deadlineId, ...due } of changes.resumed ?? []) {
    change(deadlineId, (deadline) => resumed(deadline, at, due));
  }
  for (const { deadlineId, level, limit, dueAt, provisional } of changes.moved ?? []) {
    change(deadlineId, (deadline) => ({
      ...deadlineAt(deadline, at),
      ...{ dueAt, provisional, rule: { ...deadline.rule, level, limit } },
    }));
  }
  for (const { deadlineId, until, then } of changes.paused ?? []) {
    change(deadlineId, (deadline) => ({
      ...deadline,
      status: 'PAUSED',
      pause: { from: deadline.pause?.from ?? at, ...(until && { until }), ...(then && { then }) },
    }));
  }
  for (const { deadlineId, responsible } of changes.responsible ?? []) {
    change(deadlineId, (deadline) => ({ ...deadline, responsible }));
  }
  return after;
};

/** Whether a step was done after it was due. */
export const isLate = ({ doneAt, dueAt }: Deadline): boolean => doneAt !== undefined && doneAt > dueAt;

/** Whether a clock runs past its due time. */
export const isOverdue = (deadline: Deadline, now: Instant): boolean => {
  const { status, dueAt } = deadlineAt(deadline, now);
  return status === 'RUNNING' && dueAt < now;
};
