import * as a from '../../../testing/builders';
import type { CaseEvents } from '../../domain/events';
import type { CountedChild } from './counted-child';
import { factsOf } from './facts-of';
import { foldLead } from './lead-state';

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
  return factsOf(a.caseId, rescued, known).flatMap(({ indicator, person }) =>
    indicator === 'rescue_person_times' ? [person!] : [],
  );
};

describe('a rescue of a child whom two merged leads name', () => {
  it('counts the child once, and two children twice', () => {
    expect(counted({ [first]: 'one', [second]: 'one' })).toEqual(['one']);
    expect(counted({ [first]: 'one', [second]: 'other' })).toEqual(['one', 'other']);
  });
});
