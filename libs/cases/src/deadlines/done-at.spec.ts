import {
  type Deadline,
  type Deadlines,
  deadlineChanges,
  foldDeadlines,
  PUBLISHED_YEARS,
  Steps,
  withDeadlines,
  workingCalendar,
} from '@center/deadlines';
import { newOperation } from '@center/event-store';
import { type DeadlineId, id, type Instant } from '@center/kernel';
import * as a from '../../testing/builders';
import { recorded } from '../../testing/given-case';
import type { Case } from '../domain/case';
import type { CaseEvent, CaseEvents } from '../domain/events';
import { registerFinished } from '../domain/finished';
import { caseStream } from '../domain/streams';
import { caseSteps } from './first-policy';
import { caseDeadlines } from './table';

const { first } = new Steps(caseSteps);
const calendar = workingCalendar(PUBLISHED_YEARS);

/** The deadlines of a case after some events, an hour after each other. */
const after = (...events: readonly CaseEvent[]): Deadline[] =>
  afterAt(
    events.map((_, nth) => nth),
    ...events,
  );

/** The same, for events at some hours. */
const afterAt = (hours: readonly number[], ...events: readonly CaseEvent[]): Deadline[] => {
  let [known, before]: [Deadlines, Case | undefined] = [new Map(), undefined];
  let made = 0;
  const newId = () => id<'deadline'>(`00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`) as DeadlineId;
  const timed = events.map(
    (event, nth) => ({ ...event, data: { ...event.data, at: a.laterThan(hours[nth]!) } }) as CaseEvent,
  );
  for (const [length, event] of timed.entries()) {
    const state: Case = caseStream.fold(recorded(timed.slice(0, length + 1)))!;
    const deciding = { policy: first, inForce: first[0]!, calendar, newId };
    const changes = deadlineChanges(caseDeadlines, { before, after: state, event }, known, deciding);
    const data = { at: event.data.at, ...(changes && { deadlines: changes }) };
    known = foldDeadlines(known, { type: event.type, data });
    before = state;
  }
  return [...known.values()];
};
const doneAt = (step: string, ...events: readonly CaseEvent[]): Instant | undefined =>
  after(...events).findLast((deadline) => deadline.step === (step as never))!.doneAt;

const statusOf = (step: string, ...events: readonly CaseEvent[]) =>
  after(...events).findLast((deadline) => deadline.step === (step as never))?.status;

describe('a conference', () => {
  const graded = (level: 'HIGH' | 'LOW') => a.event('RiskGraded', a.dispatcher, { level, basis: a.sealedText() });

  it('is owed until it is held, also when the grade falls meanwhile', () => {
    const high = [a.registered, a.accepted, a.triaged, graded('HIGH')];
    expect(statusOf('CONFERENCE', ...high)).toBe('RUNNING');
    expect(statusOf('CONFERENCE', ...high, graded('LOW'))).toBe('RUNNING');
    expect(statusOf('CONFERENCE', a.registered, a.accepted, a.triaged, graded('LOW'))).toBeUndefined();
  });
});

describe('a follow-up visit', () => {
  it('that was before the last one does not put back the next one', () => {
    const graded = a.event('RiskGraded', a.dispatcher, { level: 'LOW', basis: a.sealedText() });
    const visit = a.event('VisitRecorded', a.dispatcher, {
      ...({ kind: 'FOLLOW_UP', finding: a.sealedText(), childrenSeen: [] } as const),
    });
    const late = afterAt([0, 1, 2, 3, 9, 5], a.registered, a.accepted, a.triaged, graded, visit, visit);
    const visits = late.filter(({ step }) => (step as string) === 'VISIT');
    expect(visits.map(({ status, startedAt }) => [status, startedAt])).toEqual([
      ['DONE', a.laterThan(3)],
      ['RUNNING', a.laterThan(9)],
    ]);
  });
});

describe('a corrected time', () => {
  it('moves what its event started, and nothing that another event started at the same instant', () => {
    const { deadlines: _, ...facts } = a.registered.data as CaseEvents['LeadRegistered'];
    const [reporter] = facts.reporters;
    const later = id<'reporter'>('00000000-0000-4000-8000-000000000077');
    const added = a.event('ReporterAdded', a.dispatcher, { reporter: { ...reporter!, reporterId: later } });
    const corrected = a.event('RecordCorrected', a.dispatcher, {
      ...{ revision: 0, field: 'at', value: a.laterThan(-2), note: a.sealedText() },
    });
    const started = afterAt([0, 0, 1], a.registered, added, corrected)
      .filter(({ step }) => (step as string) === 'INFORM_REPORTER')
      .map(({ startedAt }) => startedAt);
    expect(started).toEqual([a.laterThan(-2), a.laterThan(0)]);
  });
});

describe('when a step was done', () => {
  const [reporter] = (a.registered.data as CaseEvents['LeadRegistered']).reporters;
  const returned = (informedAt: Instant) =>
    a.event('MergedWorkReturned', a.dispatcher, {
      ...{ survivor: a.otherCaseId, revision: 2, children: [], rescues: [] },
      reporters: [
        {
          ...({
            reporterId: reporter!.reporterId,
            how: 'PHONE',
            informedAt,
            informedBy: a.dispatcher.officerId,
          } as const),
        },
      ],
    });
  const merge = a.event('LeadMerged', a.dispatcher, { into: a.otherCaseId });
  const unmerge = a.event('LeadUnmerged', a.dispatcher, { note: a.sealedText() });

  it('is when a reporter was informed in the survivor of a merge, not when the merge was undone', () => {
    const informedAt = a.laterThan(2);
    expect(doneAt('INFORM_REPORTER', a.registered, a.accepted, merge, unmerge, returned(informedAt))).toBe(informedAt);
  });

  it('is when the survivor of a merge was visited; the next visit is owed from the last one there', () => {
    const graded = a.event('RiskGraded', a.dispatcher, { level: 'LOW', basis: a.sealedText() });
    const visitedAt = (...hours: readonly number[]) =>
      a.event('MergedWorkReturned', a.dispatcher, {
        ...{ survivor: a.otherCaseId, revision: 2, children: [], reporters: [], rescues: [] },
        followUps: hours.map((hour) => a.laterThan(hour)),
      });
    const visitsOf = (...hours: readonly number[]) =>
      afterAt([0, 1, 2, 3, 4, 8, 9], a.registered, a.accepted, a.triaged, graded, merge, unmerge, visitedAt(...hours))
        .filter(({ step }) => (step as string) === 'VISIT')
        .map(({ status, startedAt, doneAt }) => [status, startedAt, doneAt]);
    expect(visitsOf(2, 5, 6)).toEqual([
      ['DONE', a.laterThan(3), a.laterThan(5)],
      ['RUNNING', a.laterThan(6), undefined],
    ]);
    expect(visitsOf(2)).toEqual([['RUNNING', a.laterThan(3), undefined]]); // before the grade
  });

  it('follows the corrected time of the end of a rescue', () => {
    const started = a.event('RescueStarted', a.rescueWorker, {
      ...({ rescueId: a.rescueId, kind: 'TEMP_GUARDIANSHIP', unit: a.center, children: [] } as const),
    });
    const ended = a.event('RescueEnded', a.rescueWorker, { rescueId: a.rescueId, outcome: 'PLACED' });
    const corrected = (value: Instant) =>
      a.event('RecordCorrected', a.dispatcher, { revision: 4, field: 'at', value, note: a.sealedText() });
    const history = [a.registered, a.accepted, a.triaged, started, ended];
    expect(doneAt('GUARDIANSHIP_END', ...history)).toBe(a.laterThan(4));
    expect(doneAt('GUARDIANSHIP_END', ...history, corrected(a.laterThan(3)))).toBe(a.laterThan(3));
    const twice = [...history, corrected(a.laterThan(3)), corrected(a.laterThan(4))];
    expect(doneAt('GUARDIANSHIP_END', ...twice)).toBe(a.laterThan(4));
    expect(doneAt('GUARDIANSHIP_END', ...history, corrected(a.laterThan(1)))).toBe(a.laterThan(3)); // when it started
  });
});

describe('the import of a finished case', () => {
  const { submittedBy: _submitted, by: _by, ...facts } = a.registered.data as CaseEvents['LeadRegistered'];
  const lead = { ...facts, by: a.dispatcher, at: a.at, late: 'IMPORTED' } as const;
  const imported = (closing: object): readonly CaseEvent[] =>
    registerFinished(lead, { acceptedAt: a.laterThan(1), transfers: [], rescues: [], ...closing } as never)(undefined);

  it('starts no clocks', async () => {
    const reading = { policy: first, calendar, inForceAt: () => first[0]! };
    const asked = withDeadlines(
      caseDeadlines,
      { current: () => Promise.resolve(reading as never) },
      { now: () => a.at },
    );
    const events = imported({ closing: { reason: 'RISK_REMOVED', at: a.laterThan(9) } });
    const given = { type: caseStream, key: a.caseId, loaded: undefined, operation: newOperation() };
    const completed = await asked({ ...given, events } as never);
    expect(completed.flatMap(({ data }) => data.deadlines ?? [])).toEqual([]);
    expect(completed).toHaveLength(events.length);
    const open = await asked({ ...given, events: events.slice(0, 2) } as never); // without its closing it is open
    expect(open.flatMap(({ data }) => data.deadlines ?? [])).not.toEqual([]);
  });
});
