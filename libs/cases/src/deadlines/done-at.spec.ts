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
const after = (...events: readonly CaseEvent[]): Deadline[] => {
  let [known, before]: [Deadlines, Case | undefined] = [new Map(), undefined];
  let nth = 0;
  const newId = () => id<'deadline'>(`00000000-0000-4000-8000-${String((nth += 1)).padStart(12, '0')}`) as DeadlineId;
  const timed = events.map(
    (event, hours) => ({ ...event, data: { ...event.data, at: a.laterThan(hours) } }) as CaseEvent,
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
