import {
  type DeadlineChanges,
  type DeadlineId,
  type DeadlineStarted,
  type DueTime,
  type Instant,
  instant,
  milliseconds,
} from '@center/kernel';
import type { Adjustment } from './adjustments';
import type { Limit } from './limit';

export type DeadlineStatus = 'RUNNING' | 'PAUSED' | 'DONE' | 'CANCELLED';

/** A deadline of a stream, folded from the changes in its events. */
export interface Deadline extends DeadlineStarted {
  readonly status: DeadlineStatus;
  /** while paused: since when, and how the pause ends by itself */
  readonly pause?: { readonly from: Instant; readonly until?: Instant; readonly then?: DueTime };
  /** what has moved its due time since the start, in order */
  readonly adjustments: readonly Adjustment[];
  readonly doneAt?: Instant;
  /** the types of the events that started and ended it */
  readonly startedBy?: string;
  readonly endedBy?: string;
  /** due times that had passed when an event changed them or ended the clock, and are not recorded as missed yet */
  readonly passed?: readonly Instant[];
}

export type Deadlines = ReadonlyMap<DeadlineId, Deadline>;

/** An event, as far as its deadlines are concerned. */
export interface TimedEvent {
  readonly type: string;
  readonly data: { readonly at: Instant; readonly late?: string; readonly deadlines?: DeadlineChanges };
  /** when the log has known it; absent for an event that is not appended yet */
  readonly knownAt?: Instant;
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
export const foldDeadlines = (known: Deadlines, { type, data, knownAt }: TimedEvent): Deadlines => {
  const { at, deadlines: changes } = data;
  if (!changes) return known;
  const after = new Map(known);
  const change = (id: DeadlineId, to: (deadline: Deadline) => Deadline): void => {
    const before = after.get(id)!;
    after.set(id, withPassed(to(before), before, knownAt));
  };
  for (const started of changes.started ?? []) {
    const knownFrom = started.knownFrom ?? knownAt;
    after.set(started.deadlineId, { ...started, status: 'RUNNING', startedBy: type, adjustments: [], knownFrom });
  }
  for (const id of changes.done ?? []) {
    change(id, (deadline) => ({
      ...deadlineAt(deadline, at),
      status: 'DONE',
      doneAt: laterOf(at, deadline.startedAt),
      endedBy: type,
      pause: undefined,
    }));
  }
  for (const id of changes.cancelled ?? []) {
    change(id, (deadline) => ({ ...deadlineAt(deadline, at), status: 'CANCELLED', endedBy: type, pause: undefined }));
  }
  for (const id of changes.restored ?? []) {
    change(id, ({ endedBy: _, ...deadline }) => ({ ...deadline, status: 'RUNNING' }));
  }
  for (const { deadlineId, limit, ...due } of changes.extended ?? []) {
    change(deadlineId, (deadline) => {
      const now = deadlineAt(deadline, at);
      return { ...now, ...due, adjustments: [...now.adjustments, { is: 'EXTENSION', limit: limit as Limit }] };
    });
  }
  for (const { deadlineId, dueAt, escalation: levels } of changes.missed ?? []) {
    change(deadlineId, ({ passed, ...deadline }) => {
      const left = passed?.filter((due) => due !== dueAt) ?? [];
      const recorded = [...(deadline.missedBefore ?? []), ...(deadline.missedAt ? [deadline.missedAt] : []), dueAt];
      const missedAt = recorded.reduce(laterOf);
      const missedBefore = recorded.filter((due) => due !== missedAt);
      return {
        ...deadline,
        ...{ missedAt, ...(missedBefore.length > 0 && { missedBefore }), ...(left.length > 0 && { passed: left }) },
        ...(levels && missedAt === dueAt && { escalation: { dueAt, levels, issued: 0 } }),
      };
    });
  }
  for (const { deadlineId, level } of changes.supervised ?? []) {
    change(deadlineId, ({ escalation, ...deadline }) => ({
      ...deadline,
      ...(escalation && { escalation: { ...escalation, issued: level } }),
    }));
  }
  for (const { deadlineId, dueAt, provisional, then } of changes.settled ?? []) {
    change(deadlineId, (deadline) => ({
      ...deadline,
      ...{ dueAt, provisional },
      ...(then && deadline.pause && { pause: { ...deadline.pause, then } }),
    }));
  }
  for (const { deadlineId, ...due } of changes.resumed ?? []) {
    change(deadlineId, (deadline) => resumed(deadline, at, due));
  }
  for (const { deadlineId, level, limit, dueAt, provisional, startedAt } of changes.moved ?? []) {
    change(deadlineId, (deadline) => ({
      ...deadlineAt(deadline, at),
      ...{ dueAt, provisional, rule: { ...deadline.rule, level, limit } },
      ...(startedAt && { startedAt }),
      ...(startedAt && deadline.doneAt && { doneAt: laterOf(deadline.doneAt, startedAt) }),
    }));
  }
  for (const { deadlineId, until, then } of changes.paused ?? []) {
    change(deadlineId, (deadline) => ({
      ...deadline,
      status: 'PAUSED',
      pause: { from: deadline.pause?.from ?? at, ...(until && { until }), ...(then && { then }) },
    }));
  }
  for (const { deadlineId, doneAt } of changes.ended ?? []) {
    change(deadlineId, (deadline) => ({ ...deadline, doneAt: laterOf(doneAt, deadline.startedAt) }));
  }
  for (const { deadlineId, responsible } of changes.responsible ?? []) {
    change(deadlineId, (deadline) => ({ ...deadline, responsible }));
  }
  return after;
};

/** A provisional due time is recorded as missed this long after it. */
const PROVISIONAL_GRACE = 20 * 86_400_000;

/** From when on the due time of a clock counts as missed. */
const missedFrom = ({ dueAt, provisional }: DueTime): Instant =>
  provisional ? instant(milliseconds(dueAt) + PROVISIONAL_GRACE) : dueAt;

/** Whether a due time of a clock is recorded as missed. */
const isRecorded = ({ missedAt, missedBefore }: Deadline, dueAt: Instant): boolean =>
  missedAt === dueAt || missedBefore?.includes(dueAt) === true;

/** The due time that a live clock comes to as it is now; none while a pause has no end. */
const dueToCome = ({ status, pause, ...deadline }: Deadline): DueTime | undefined => {
  if (status === 'RUNNING') return deadline;
  return status === 'PAUSED' && pause?.until ? pause.then : undefined;
};

/** A clock after an event, with the due time that had passed before the log knew of the event and does not come again. */
const withPassed = (after: Deadline, before: Deadline, knownAt: Instant | undefined): Deadline => {
  if (!knownAt || !isLive(before)) return after;
  const then = deadlineAt(before, knownAt);
  const isPassed = then.status === 'RUNNING' && missedFrom(then) < knownAt;
  const isKnown = isRecorded(after, then.dueAt) || after.passed?.includes(then.dueAt);
  if (!isPassed || isKnown || dueToCome(after)?.dueAt === then.dueAt) return after;
  return { ...after, passed: [...(after.passed ?? []), then.dueAt] };
};

/**
 * From when on a miss of a clock must be recorded, and for which due time; `undefined` if none is to come as the clock is
 * now.
 */
export const nextMiss = (deadline: Deadline): { readonly from: Instant; readonly dueAt: Instant } | undefined => {
  const [passed] = deadline.passed ?? [];
  if (passed) return { from: passed, dueAt: passed };
  const due = dueToCome(deadline);
  return due && !isRecorded(deadline, due.dueAt) ? { from: missedFrom(due), dueAt: due.dueAt } : undefined;
};

/** The due times of a clock that have been missed at an instant and are not recorded as missed yet. */
export const missesAt = (deadline: Deadline, now: Instant): readonly Instant[] => {
  const due = dueToCome(deadlineAt(deadline, now));
  const isMissed = due !== undefined && !isRecorded(deadline, due.dueAt) && missedFrom(due) < now;
  return [...(deadline.passed ?? []), ...(isMissed ? [due.dueAt] : [])];
};

/** Whether a step was done after it was due. */
export const isLate = ({ doneAt, dueAt }: Deadline): boolean => doneAt !== undefined && doneAt > dueAt;

/** Whether a clock runs past its due time. */
export const isOverdue = (deadline: Deadline, now: Instant): boolean => {
  const { status, dueAt } = deadlineAt(deadline, now);
  return status === 'RUNNING' && dueAt < now;
};
