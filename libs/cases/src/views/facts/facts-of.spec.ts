import { instant, type Instant } from '@center/kernel';
import * as a from '../../../testing/builders';
import type { CaseEvents } from '../../domain/events';
import type { CountedChild } from './counted-child';
import { factsOf } from './facts-of';
import { foldLead, type LeadState } from './lead-state';

const at = { position: '1', revision: 0, type: '' };
const [first, second] = [a.childId, a.secondChildId];

const opened = foldLead(undefined, 'LeadRegistered', a.registered.data as CaseEvents['LeadRegistered'], at);
const rescued = foldLead(
  opened,
  'RescueStarted',
  {
    ...(a.rescueStarted.data as CaseEvents['RescueStarted']),
    children: [first, second].map((childId) => ({ childId, minorAtStart: true })),
  },
  { ...at, position: '2', revision: 1 },
);
const counted = (persons: Readonly<Record<string, string>>): string[] => {
  const known = (childId: string): CountedChild => ({
    ...{ childId, person: persons[childId]!, verified: true, categories: [], cases: [a.caseId] },
  });
  return factsOf(a.caseId, rescued, known, false).flatMap(({ indicator, person }) =>
    indicator === 'rescue_person_times' ? [person!] : [],
  );
};

describe('a rescue of a child whom two merged leads name', () => {
  it('counts the child once, and two children twice', () => {
    expect(counted({ [first]: 'one', [second]: 'one' })).toEqual(['one']);
    expect(counted({ [first]: 'one', [second]: 'other' })).toEqual(['one', 'other']);
  });
});

describe('the days of a closed case', () => {
  const time = (hours: number) => instant(Date.UTC(2024, 7, 1, 2 + hours));
  const pause = (from: number, to: number | null) => ({
    ...{ deadlineId: String(from), from: time(from) },
    to: to === null ? null : time(to),
  });
  const closed = (pauses: LeadState['pauses'], reopenedAt: Instant | null = null) => {
    const closings = [{ at: time(240), closed: at, reopenedAt }];
    const state = { ...opened, at: time(0), pauses, closings };
    return factsOf(a.caseId, { ...state, accepted: at }, () => undefined, false).find(
      ({ indicator }) => indicator === 'cases_closed',
    )?.own;
  };

  it('are those from its registration; paused ones count once, and end with it', () => {
    expect(closed([])).toEqual({ days: 10, paused_days: 0 });
    expect(closed([pause(48, 96), pause(24, 72), pause(60, 66), pause(216, null), pause(300, 310)])).toEqual({
      ...{ days: 10, paused_days: 4 },
    });
  });

  it('are none of a case that is open again', () => expect(closed([], time(250))).toBeUndefined());
});
