import { type Deadline, foldDeadlines, isLive } from '@center/deadlines';
import type { DeadlineChanges, DeadlineId, DeadlineSubject, Instant, StoredEventOf } from '@center/kernel';
import { caseDeadlines } from '../deadlines/table';
import type { CaseEvent, CaseEventType } from '../domain/events';

/** What a view keeps of a deadline. */
export type Clock = Pick<
  Deadline,
  | ('deadlineId' | 'step' | 'subject' | 'responsible' | 'dueAt' | 'provisional')
  | ('status' | 'pause' | 'endedBy' | 'missedAt' | 'missedBefore' | 'passed' | 'escalation')
>;

/** What the views keep of a deadline. */
export const clockOf = (deadline: Deadline): Clock => {
  const { deadlineId, step, subject, responsible, dueAt, provisional, status } = deadline;
  const clock: Clock = { deadlineId, step, subject, responsible, dueAt, provisional, status };
  const { pause, endedBy, missedAt, missedBefore, passed, escalation } = deadline;
  const rare = { pause, endedBy, missedAt, missedBefore, passed, escalation };
  return Object.values(rare).some((value) => value !== undefined) ? { ...clock, ...rare } : clock;
};

/** Those that run, those that a merge has cancelled, and missed ones that are not recorded yet. */
const isKept = (deadline: Deadline): boolean =>
  isLive(deadline) ||
  deadline.passed !== undefined ||
  (deadline.status === 'CANCELLED' && caseDeadlines.cancels.includes(deadline.endedBy as CaseEventType));

/** Clocks as deadlines, with the fields that the views keep; no view depends on the others. */
export const asDeadlines = (clocks: readonly Clock[] | null): Deadline[] =>
  (clocks ?? []).map((clock) => ({
    ...clock,
    startedAt: '' as Instant,
    rule: {} as Deadline['rule'],
    warnAt: [],
    adjustments: [],
  }));

type Item = DeadlineId | { readonly deadlineId: DeadlineId };

/** The ids of the deadlines in some changes. */
export const idsIn = (changes: DeadlineChanges): DeadlineId[] =>
  Object.values(changes as Readonly<Record<string, readonly Item[]>>).flatMap((items) =>
    items.map((item) => (typeof item === 'string' ? item : item.deadlineId)),
  );

/** The part of the changes that is about some deadlines. */
const changesAbout = (changes: DeadlineChanges, ids: ReadonlySet<DeadlineId>): DeadlineChanges =>
  Object.fromEntries(
    Object.entries(changes as Readonly<Record<string, readonly Item[]>>)
      .map(([kind, items]) => {
        return [kind, items.filter((item) => ids.has(typeof item === 'string' ? item : item.deadlineId))] as const;
      })
      .filter(([, items]) => items.length > 0),
  );

/**
 * The deadlines after an event that a view keeps, of those that it has and of started ones with a subject that it wants;
 * `undefined` if the event changes none of them.
 */
export const keptAfter = (
  clocks: readonly Clock[] | null,
  { type, data, knownAt }: StoredEventOf<CaseEvent>,
  wants: (subject: DeadlineSubject) => boolean = () => true,
): readonly Deadline[] | undefined => {
  if (!data.deadlines) return undefined;
  const known = new Map<DeadlineId, Deadline>(asDeadlines(clocks).map((clock) => [clock.deadlineId, clock]));
  const started = data.deadlines.started?.filter(({ subject }) => wants(subject)) ?? [];
  const ids = new Set([...known.keys(), ...started.map(({ deadlineId }) => deadlineId)]);
  const deadlines = changesAbout(data.deadlines, ids);
  if (Object.keys(deadlines).length === 0) return undefined;
  const after = foldDeadlines(known, { type, data: { at: data.at, deadlines }, knownAt });
  return [...after.values()].filter(isKept);
};

/** The earliest of some times. */
export const earliest = (times: readonly (Instant | undefined)[]): Instant | null =>
  times.reduce<Instant | null>((one, other) => (other && (!one || other < one) ? other : one), null);

/** From when on a clock that runs or pauses counts as overdue, if nothing is done. */
export const overdueFrom = ({
  status,
  dueAt,
  pause,
}: Pick<Clock, 'status' | 'dueAt' | 'pause'>): Instant | undefined =>
  status === 'PAUSED' ? pause?.until && pause.then?.dueAt : dueAt;
