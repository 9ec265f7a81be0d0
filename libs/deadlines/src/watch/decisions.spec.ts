import { type DeadlineChanges, id, type Instant, label, type StoredEvent } from '@center/kernel';
import { at, one, other, policyOf, wall } from '../../testing/story';
import { workingCalendar } from '../domain/calendar';
import { stepCode } from '../domain/codes';
import type { CalendarDate } from '../domain/day';
import { dueBy } from '../domain/due';
import type { Duration } from '../domain/duration';
import { noticeFrom } from '../domain/escalation';
import type { Limit } from '../domain/limit';
import type { WorkingCalendar } from '../domain/working-days';
import { deadlinesIn } from '../with-deadlines';
import { missesIn, settlementIn } from './decisions';

const by = id<'officer'>('00000000-0000-4000-8000-000000000009');
const deadlineId = id<'deadline'>('00000000-0000-4000-8000-000000000011');

/** An event of a stream at a position of the log, with what it does to deadlines. */
const stored = (position: number, time: Instant, deadlines: DeadlineChanges, type = 'Happened'): StoredEvent =>
  ({ type, position: BigInt(position), knownAt: time, data: { at: time, by, deadlines } }) as unknown as StoredEvent;

const starting = (position: number, startedAt: Instant, limit: Limit, calendar: WorkingCalendar): StoredEvent => {
  const rule = { policyVersion: 1, level: label('URGENT'), limit: limit as never, basis: label('规定') };
  const clock = { deadlineId, step: stepCode('ANSWER'), subject: {}, responsible: one, startedAt, rule, warnAt: [0.5] };
  const due = dueBy(limit, { startedAt, adjustments: [] }, calendar);
  return stored(position, startedAt, { started: [{ ...clock, ...due }] });
};

const days = (year: number, ...holidays: string[]): WorkingCalendar =>
  workingCalendar(
    new Map([[year, { year, holidays: holidays as CalendarDate[], workdays: [], basis: label('通知') }]]),
  );

describe('the supervisions of a step that waited', () => {
  const version = policyOf(1, { URGENT: wall('PT2H'), EMERGENCY: wall('PT2H') }, wall('PT1H'));
  const escalation = [
    { after: 'PT0S' as Duration, to: 'RESPONSIBLE' as const },
    { after: 'PT1H' as Duration, to: 'SUPERIOR' as const },
    { after: 'PT3H' as Duration, to: 'CENTER_LEADER' as const },
  ];
  const answer = version.steps[stepCode('ANSWER')]!;
  const policy = [{ ...version, steps: { ...version.steps, [stepCode('ANSWER')]: { ...answer, escalation } } }];
  const escalating = {
    policy,
    agencyFor: () => Promise.resolve(one),
    newId: () => id<'supervision'>('00000000-0000-4000-8000-000000000021'),
  };

  it('are issued at each level of the due time after the pause, when that ended by itself', async () => {
    const then = { dueAt: at('13:00'), provisional: false };
    let history = [
      starting(1, at('10:00'), wall('PT2H'), days(2024)),
      stored(2, at('11:00'), { paused: [{ deadlineId, until: at('12:00'), then }] }),
    ];
    /** What is recorded at a time, and from when on there is something to record after it. */
    const look = async (time: string) => {
      const events = await missesIn(history, { now: at(time), by }, escalating);
      const later = events.map(({ type, data }) => stored(3, at(time), data.deadlines!, type));
      history = [...history, ...later];
      const said = events.map(({ type, data }) => [type, 'level' in data && data.level, data.dueAt]);
      return [said, noticeFrom(deadlinesIn(history).get(deadlineId)!)];
    };
    const dueAt = at('13:00');
    const first = [
      ['DeadlineMissed', false, dueAt],
      ['SupervisionIssued', 1, dueAt],
    ];
    expect(await look('12:30')).toEqual([[], dueAt]);
    expect(await look('13:30')).toEqual([first, at('14:00')]);
    expect(await look('14:30')).toEqual([[['SupervisionIssued', 2, dueAt]], at('16:00')]);
    expect(await look('16:30')).toEqual([[['SupervisionIssued', 3, dueAt]], undefined]);
  });
});

describe('a miss of a due time that had passed before the log knew of the start', () => {
  const policy = [policyOf(1, { URGENT: wall('PT2H'), EMERGENCY: wall('PT30M') }, wall('PT1H'))];
  const escalating = { policy, agencyFor: () => Promise.resolve(one), newId: () => by as never };
  const moved = (dueAt: Instant) => ({
    moved: [{ deadlineId, dueAt, provisional: false, level: label('EMERGENCY'), limit: { wall: label('PT30M') } }],
  });
  const known = { ...starting(1, at('10:00'), wall('PT2H'), days(2024)), knownAt: at('13:00') };
  const escalated = async (...history: readonly StoredEvent[]) =>
    (await missesIn(history, { now: at('15:00'), by }, escalating)).map(({ data }) => [
      'dueAt' in data && data.dueAt,
      data.deadlines!.missed![0]!.escalation !== undefined,
    ]);

  it('is not escalated, also when it was moved since', async () => {
    expect(await escalated(known)).toEqual([[at('12:00'), false]]);
    expect(await escalated(known, stored(2, at('13:00'), moved(at('10:30'))))).toEqual([
      [at('10:30'), false],
      [at('12:00'), false],
    ]);
    expect(await escalated(known, stored(2, at('13:00'), moved(at('14:00'))))).toEqual([
      [at('12:00'), false],
      [at('14:00'), true],
    ]);
  });
});

describe('a change of the calendar that recomputes', () => {
  const started = at('2024-08-05T10:00:00+08:00'); // a Monday
  const due = (day: string) => ({ deadlineId, dueAt: at(`${day}T00:00:00+08:00`), provisional: false });
  const recompute = { position: 2n, calendar: days(2024, '2024-08-07') };
  const reading = { calendar: recompute.calendar, recompute };
  const now = at('2024-08-06T10:00:00+08:00');
  const settled = (history: readonly StoredEvent[], rules = reading) =>
    settlementIn(history, { now, by }, rules).flatMap(({ data }) => data.deadlines!.settled!);
  const beginning = starting(1, started, { workingDays: 5 }, days(2024));
  const from = (since: DeadlineChanges) => [beginning, stored(3, now, since)];

  it('recomputes a due time that was decided before it, also one that another event has changed since', () => {
    expect(settled([beginning])).toEqual([due('2024-08-14')]);
    expect(settled(from({ responsible: [{ deadlineId, responsible: other }] }))).toEqual([due('2024-08-14')]);
    const longer = { limit: { workingDays: 1 }, ...due('2024-08-14') };
    expect(settled(from({ extended: [longer] }))).toEqual([due('2024-08-15')]);
  });

  it('recomputes none that was decided after it, and each once', () => {
    expect(settled(from({ settled: [due('2024-08-14')] }))).toEqual([]);
    const moved = { ...due('2024-08-13'), level: label('EMERGENCY'), limit: { workingDays: 5 } };
    expect(settled(from({ moved: [moved] }))).toEqual([]);
    expect(settled([starting(3, started, { workingDays: 5 }, days(2024))])).toEqual([]);
    const later = { ...reading, calendar: days(2024, '2024-08-07', '2024-08-08') };
    expect(settled(from({ settled: [due('2024-08-14')] }), later)).toEqual([]);
  });

  it('leaves a provisional due time to be settled by a year that is published after it', () => {
    const next = starting(1, at('2024-12-30T10:00:00+08:00'), { workingDays: 5 }, days(2024)); // a Monday
    expect(settled([next])).toEqual([]);
    const calendar = new Map([...recompute.calendar, ...days(2025, '2025-01-01')]);
    expect(settled([next], { calendar, recompute })).toEqual([due('2025-01-08')]);
  });
});
