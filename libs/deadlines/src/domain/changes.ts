import type { DeadlineChanges, DeadlineId, DeadlineStarted, DueTime, Instant, Label } from '@center/kernel';
import { adjusted } from './adjustments';
import { LEVELS, type Level } from './codes';
import { type Deadline, deadlineAt, type Deadlines, foldDeadlines, isLive } from './deadline';
import { extended } from './extension';
import { dueBy } from './due';
import type { Limit } from './limit';
import type { Policy, PolicyVersion } from './policy';
import type { Change, CorrectedTime, DeadlineTable, Owed, StepRow } from './table';
import type { WorkingCalendar } from './working-days';

/** What the due times of a change are decided by. */
export interface Deciding {
  /** all versions: a clock keeps the one that it started with */
  readonly policy: Policy;
  readonly inForce: PolicyVersion;
  readonly calendar: WorkingCalendar;
  readonly newId: () => DeadlineId;
  /** when clocks start; by default at the business time of the event */
  readonly startsAt?: Instant;
  /** more events follow in the same operation: the step that fills a gap is owed only after the last of them */
  readonly more?: boolean;
}

interface Occurrence {
  readonly type: string;
  readonly data: { readonly at: Instant };
}

type Mutable = { -readonly [K in keyof DeadlineChanges]?: NonNullable<DeadlineChanges[K]>[number][] };

const sameSubject = (one: Owed['subject'], other: Owed['subject']): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const ALL: readonly Level[] = Object.values(LEVELS).flat();
const endsAsDone = <State, Event extends Occurrence>({ done }: StepRow<State, Event>, type: Event['type']): boolean =>
  done === 'ANY' || done.includes(type);
/** A step without a limit at its start has no clock, also if a later version of the policy has one. */
const mayStart = <State, Event extends Occurrence>(
  { starts }: StepRow<State, Event>,
  type: Event['type'] | 'DeadlinesStarted',
): boolean => starts.length === 0 || type === 'DeadlinesStarted' || starts.includes(type);
const isGraver = (one: string, other: string): boolean => ALL.indexOf(one as Level) < ALL.indexOf(other as Level);

/**
 * What one event does to the deadlines of its stream, by the table of its context. Pure: the rules and the calendar are
 * given. `undefined` if nothing changes.
 */
export const deadlineChanges = <State, Event extends Occurrence>(
  table: DeadlineTable<State, Event>,
  { before, after, event }: Omit<Change<State, Event>, 'last'>,
  known: Deadlines,
  deciding: Deciding,
): DeadlineChanges | undefined => {
  const { at } = event.data;
  const changes: Mutable = {};
  let [folded, added]: [Deadlines, Mutable] = [known, {}];
  let clocks: readonly Deadline[] | undefined = [...known.values()];
  const add = <K extends keyof DeadlineChanges>(kind: K, item: NonNullable<DeadlineChanges[K]>[number]): void => {
    (changes[kind] ??= [] as never).push(item);
    (added[kind] ??= [] as never).push(item);
    clocks = undefined;
  };
  /** the clocks with what has been changed so far */
  const current = (): readonly Deadline[] => {
    if (clocks) return clocks;
    folded = foldDeadlines(folded, { type: event.type, data: { at, deadlines: added } });
    added = {};
    return (clocks = [...folded.values()]);
  };
  const apply = (row: StepRow<State, Event>, owed: readonly Owed[]): void => {
    const ofRow = current().filter(({ step }) => step === (row.step as Label));
    if (ofRow.length === 0 && owed.length === 0) return;
    if (corrected) correct(corrected, row, ofRow, owed);
    const level = table.level(after, row.by);
    const rises = level !== undefined && before !== undefined && isGraver(level, table.level(before, row.by) ?? level);
    const renewals = row.renewedBy?.(event) ?? [];
    /** What was done before a clock started does not fulfil it. */
    const renewedAt = ({ startedAt }: Deadline): Instant | undefined => renewals.find((time) => startedAt <= time);
    const isKept = (clock: Deadline): boolean =>
      !renewedAt(clock) && owed.some(({ subject }) => sameSubject(subject, clock.subject));
    let since: Instant | undefined;
    for (const clock of ofRow.filter(isLive)) {
      if (isKept(clock)) continue;
      const renewed = renewedAt(clock);
      const isDone = (renewed || endsAsDone(row, event.type)) && !table.cancels.includes(event.type);
      add(isDone ? 'done' : 'cancelled', clock.deadlineId);
      const doneAt = isDone && (renewed ?? row.doneAt?.(event, clock.subject));
      if (doneAt && doneAt !== at) add('ended', { deadlineId: clock.deadlineId, doneAt });
      if (renewed) since = renewals.at(-1);
    }
    for (const one of owed) {
      const live = ofRow.find((clock) => isLive(clock) && isKept(clock) && sameSubject(one.subject, clock.subject));
      if (live) follow(live, one, rises ? level : undefined);
      else begin(ofRow, row, { ...one, ...(since && { since }) }, level);
    }
  };
  const isReopened = before !== undefined && !table.isOpen(before);
  const isRestored = ({ status, endedBy }: Deadline): boolean =>
    status === 'CANCELLED' &&
    endedBy !== undefined &&
    table.cancels.includes(endedBy) &&
    table.restores.includes(event.type);
  const begin = (
    ofRow: readonly Deadline[],
    row: StepRow<State, Event>,
    owed: Owed,
    level: Level | undefined,
  ): void => {
    const last = ofRow.findLast(({ subject }) => sameSubject(subject, owed.subject));
    if (last && isRestored(last)) add('restored', last.deadlineId);
    else if (owed.carried) add('started', { ...owed.carried, ...partyOf(owed), deadlineId: deciding.newId() });
    else if (isReopened || mayStart(row, event.type)) {
      const started = level && startOf(row, owed, level, deciding.startsAt ?? owed.since ?? at, deciding);
      if (started) add('started', started);
    }
  };
  /** `risen`: the level, if the event raises it. */
  const follow = (clock: Deadline, owed: Owed, risen: Level | undefined): void => {
    const { deadlineId, rule } = clock;
    if (clock.responsible.id !== owed.responsible.id) {
      add('responsible', { deadlineId, responsible: owed.responsible });
    }
    const { carried } = owed;
    if (carried) {
      const { dueAt, provisional } = carried; // the earlier due time stays
      if (dueAt < clock.dueAt)
        add('moved', { ...{ deadlineId, dueAt, provisional }, level: rule.level, limit: rule.limit });
    } else if (risen && isGraver(risen, rule.level)) {
      const moved = recomputed(deadlineAt(clock, at), owed.dueAt, risen, deciding);
      if (moved) add('moved', { deadlineId, ...moved });
    }
  };
  const longer = table.extends?.(event);
  if (longer) {
    const { deadlineId, limit } = longer;
    const due = extended(known.get(deadlineId), { limit: limit as Limit, at }, deciding);
    add('extended', { deadlineId, limit, ...due });
  }
  const corrected = table.corrects?.({ before, event });
  /** The clocks of a row that the corrected event started, also if they have ended since, and those that it ended. */
  const correct = (
    { type, from, to, ids }: CorrectedTime,
    row: StepRow<State, Event>,
    ofRow: readonly Deadline[],
    owed: readonly Owed[],
  ): void => {
    for (const clock of ofRow) {
      const about = Object.entries(clock.subject);
      if (!about.every(([name, value]) => ids[name] === undefined || ids[name] === value)) continue;
      const isNamed = about.length > 0 && about.every(([name]) => ids[name] !== undefined);
      const isBy = clock.startedBy === type || (isNamed && row.starts.includes(type));
      const isStart = isBy && clock.startedAt === from;
      if (isStart && clock.status !== 'CANCELLED') restart(clock, owed, to);
      const doneAt = from < clock.startedAt ? clock.startedAt : from;
      const isEnd = clock.endedBy === type && clock.status === 'DONE' && clock.doneAt === doneAt;
      if (isEnd) add('ended', { deadlineId: clock.deadlineId, doneAt: to });
    }
  };

  const restart = (clock: Deadline, owed: readonly Owed[], startedAt: Instant): void => {
    const { deadlineId, rule, subject } = clock;
    const set = owed.find((other) => sameSubject(other.subject, subject))?.dueAt;
    const moved = recomputed({ ...deadlineAt(clock, at), startedAt }, set, rule.level as string as Level, deciding);
    if (moved) add('moved', { deadlineId, startedAt, ...moved });
  };
  const owedBy = (row: StepRow<State, Event>): readonly Owed[] => {
    if (!row.outlives && !table.isOpen(after)) return [];
    const last = current().findLast(({ step }) => step === (row.step as Label));
    return row.owed({ before, after, event, last });
  };
  for (const row of table.rows) apply(row, owedBy(row));
  for (const row of table.rows) {
    if (row.pausedBy && current().some(({ step }) => step === (row.step as Label))) {
      pauses(row, owedBy(row), current(), at, deciding, add);
    }
  }
  const aside = new Set(table.rows.filter((row) => row.aside).map(({ step }) => step as string));
  const acted = current().some(
    (clock) => isLive(clock) && !aside.has(clock.step) && clock.step !== (table.fallback.step as Label),
  );
  if (!deciding.more) apply(table.fallback, acted ? [] : owedBy(table.fallback));
  return Object.keys(changes).length > 0 ? changes : undefined;
};

const partyOf = ({ subject, responsible }: Owed): Pick<Owed, 'subject' | 'responsible'> => ({ subject, responsible });

const startOf = <State, Event extends Occurrence>(
  { step }: StepRow<State, Event>,
  owed: Owed,
  level: Level,
  startedAt: Instant,
  { inForce, calendar, newId }: Deciding,
): DeadlineStarted | undefined => {
  const rule = inForce.steps[step];
  const limit = rule?.limits[level];
  if (!rule || !limit) return undefined;
  const { dueAt, provisional } = dueBy(limit, { startedAt, dueBy: owed.dueAt, adjustments: [] }, calendar);
  const { subject, responsible } = owed;
  const kept = { policyVersion: inForce.version, level: level as string as Label, limit, basis: rule.basis };
  const { warnAt } = rule;
  const started = {
    deadlineId: newId(),
    step,
    subject,
    responsible,
    startedAt,
    dueAt,
    provisional,
    rule: kept,
    warnAt,
  };
  return owed.dueAt ? { ...started, dueBy: owed.dueAt } : started;
};

/** A clock at another level or from another start, with the version that it started with, and everything since. */
const recomputed = (
  { step, startedAt, rule, adjustments, dueBy: set }: Deadline,
  owedBy: Instant | undefined,
  level: Level,
  { policy, calendar }: Deciding,
) => {
  const version = policy.find((one) => one.version === rule.policyVersion);
  const limit = version?.steps[step as keyof typeof version.steps]?.limits[level];
  if (!limit) return undefined;
  const due = dueBy(limit, { startedAt, dueBy: set ?? owedBy, adjustments }, calendar);
  return { ...due, level: level as string as Label, limit };
};

/** Pauses and resumes the clocks of a row. A pause ends at the due time of the step that it waits for. */
const pauses = <State, Event extends Occurrence>(
  row: StepRow<State, Event>,
  owed: readonly Owed[],
  clocks: readonly Deadline[],
  at: Instant,
  { calendar }: Deciding,
  add: <K extends 'paused' | 'resumed'>(kind: K, item: NonNullable<DeadlineChanges[K]>[number]) => void,
): void => {
  for (const clock of clocks.filter((one) => isLive(one) && one.step === (row.step as Label))) {
    const { deadlineId, rule, pause } = clock;
    const limit = rule.limit as Limit;
    const until = clocks.find(
      (one) => isLive(one) && one.step === (row.pausedBy as string) && sameSubject(one.subject, clock.subject),
    )?.dueAt;
    const isPaused = owed.some(({ subject, paused }) => paused && sameSubject(subject, clock.subject));
    const hasEnded = pause?.until !== undefined && pause.until <= at; // by itself: more time for the other step does not undo that
    if (isPaused && !hasEnded && (!pause || pause.until !== until)) {
      const from = pause?.from ?? at;
      if (until && until <= from) continue; // it has waited long enough
      const then = until && adjusted(limit, clock, { is: 'PAUSE', from, to: until }, calendar);
      add('paused', { deadlineId, ...(until && { until, then: dueIn(then!) }) });
    }
    if (!isPaused && pause) {
      const to = pause.until && pause.until < at ? pause.until : at;
      add('resumed', { deadlineId, ...dueIn(adjusted(limit, clock, { is: 'PAUSE', from: pause.from, to }, calendar)) });
    }
  }
};

const dueIn = ({ dueAt, provisional }: DueTime): DueTime => ({ dueAt, provisional });
