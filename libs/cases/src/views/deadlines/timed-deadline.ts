import { type Deadline, foldDeadlines } from '@center/deadlines';
import type { CaseId, DeadlineChanges, DeadlineId, Instant, StoredEventOf } from '@center/kernel';
import type { Course, Fact, FactEvent } from '@center/statistics';
import { AGENCY } from '@center/statistics';
import type { CaseEvent } from '../../domain/events';
import { idsIn } from '../clocks';
import { CONTEXT } from '../facts/facts-of';

/** A deadline with what figures know of it. */
export interface TimedDeadline {
  readonly deadline: Deadline;
  readonly caseId: CaseId;
  /** when it was cancelled or paused */
  readonly away: Course['away'];
  /** the events that started or changed it, as far as figures are concerned */
  readonly events: readonly FactEvent[];
}

/** What figures know of the case. */
export interface TimedCase {
  readonly area: string | null;
  readonly harms: readonly string[];
}

/** What an event does to deadlines, as far as figures are concerned: misses and supervisions that are recorded change none. */
export const figuredChanges = ({ data }: StoredEventOf<CaseEvent>): DeadlineChanges | undefined => {
  if (!data.deadlines) return undefined;
  const { missed: _missed, supervised: _supervised, ...changes } = data.deadlines;
  return Object.keys(changes).length > 0 ? changes : undefined;
};

const endLast = (away: Course['away'], at: Instant): Course['away'] => {
  const [from, to] = away.at(-1) ?? [at, at];
  return [...away.slice(0, -1), [from, to !== null && to < at ? to : at]];
};

/** The times at which a deadline does not count, after an event. */
const awayAfter = (
  away: Course['away'],
  before: Deadline | undefined,
  after: Deadline,
  at: Instant,
): Course['away'] => {
  const wasPaused = before?.status === 'PAUSED';
  if (after.status === 'PAUSED')
    return [...(wasPaused ? away.slice(0, -1) : away), [after.pause!.from, after.pause!.until ?? null]];
  const ended =
    wasPaused || (before?.status === 'CANCELLED' && after.status !== 'CANCELLED') ? endLast(away, at) : away;
  return after.status === 'CANCELLED' && before?.status !== 'CANCELLED' ? [...ended, [at, null]] : ended;
};

/** The deadlines of a case that an event starts or changes, after it. `known` are those before. */
export const timedAfter = (
  known: ReadonlyMap<DeadlineId, TimedDeadline>,
  event: StoredEventOf<CaseEvent>,
  caseId: CaseId,
): TimedDeadline[] => {
  const { type, data, position, revision, knownAt } = event;
  if (!data.deadlines) return [];
  const before = new Map(
    idsIn(data.deadlines).flatMap((id) => (known.has(id) ? [[id, known.get(id)!.deadline] as const] : [])),
  );
  const figured = new Set(idsIn(figuredChanges(event) ?? {}));
  const after = foldDeadlines(before, { type, data, knownAt });
  return [...after].map(([id, deadline]) => {
    const timed = known.get(id);
    const away = awayAfter(timed?.away ?? [], before.get(id), deadline, data.at);
    const own: FactEvent[] = figured.has(id) ? [{ position: position.toString(), revision, type }] : [];
    return { deadline, caseId, away, events: timed ? timed.events.concat(own) : own };
  });
};

/** When a deadline is due: of a paused one, once its pause has ended by itself. */
const dueAt = ({ pause, dueAt: due }: Deadline): Instant => pause?.then?.dueAt ?? due;

/** The columns that lists and later events need besides those of all facts. */
const ownOf = ({ deadline, away }: TimedDeadline) => {
  const { status: state, startedAt: started, dueAt: due, pause } = deadline;
  return { deadline, state, started, due, resumes: pause?.until ?? null, absences: away.length > 0 ? away : null };
};

/** The fact of a deadline. */
export const factOf = (timed: TimedDeadline, { area, harms }: TimedCase): Fact => {
  const { deadline, caseId, away, events } = timed;
  const { deadlineId: key, step, responsible, doneAt } = deadline;
  const at = dueAt(deadline);
  const met = doneAt !== undefined && doneAt <= at;
  const subject = { context: CONTEXT, id: caseId };
  const groups = { [AGENCY.name]: [responsible.id], area, harm: [...new Set(harms)].sort(), step };
  const course = { ended: doneAt ?? null, away };
  return { indicator: 'deadlines', key, subject, events, at, met, person: null, groups, course, own: ownOf(timed) };
};
