import * as a from '../../testing/builders';
import { givenCase, recorded } from '../../testing/given-case';
import { caseStream } from './streams';
import { gravestRisk } from './gravest-risk';
import { gradeRisk } from './risk';

const basis = a.sealedText();
const grade = (changes: Partial<Parameters<typeof gradeRisk>[0]> = {}) =>
  gradeRisk({ by: a.dispatcher, at: a.at, level: 'LOW', basis, basisMatches: false, ...changes });

describe('grading risk', () => {
  it('grades every child, or one', () => {
    givenCase(a.registered).when(grade()).then(a.gradedLow);
    givenCase(a.registered)
      .when(grade({ childId: a.childId, level: 'HIGH' }))
      .then(a.event('RiskGraded', a.dispatcher, { childId: a.childId, level: 'HIGH', basis }));
  });
  it('is allowed for the handling unit only', () => {
    givenCase(a.registered, a.assignedToStation)
      .when(grade({ by: a.supervisor }))
      .then(a.event('RiskGraded', a.supervisor, { level: 'LOW', basis }));
    givenCase(a.registered)
      .when(grade({ by: a.police }))
      .thenRefused('not-the-handler');
  });
  it('refuses a child that the case does not contain', () =>
    givenCase(a.registered)
      .when(grade({ childId: a.secondChildId }))
      .thenRefused('unknown-child'));
  it('refuses a declined case', () => givenCase(a.registered, a.declined).when(grade()).thenRefused('case-not-open'));
  it('appends nothing when repeated verbatim', () =>
    givenCase(a.registered, a.gradedLow)
      .when(grade({ basisMatches: true }))
      .thenNothing());
  it('appends the same grade again after a different grade or a new child', () => {
    const high = a.event('RiskGraded', a.dispatcher, { childId: a.childId, level: 'HIGH', basis });
    givenCase(a.registered, a.gradedLow, high)
      .when(grade({ basisMatches: true }))
      .then(a.gradedLow);
    givenCase(a.registered, high, a.gradedLow)
      .when(grade({ childId: a.childId, level: 'HIGH', basisMatches: true }))
      .then(high);
    givenCase(a.registered, a.gradedLow, a.childAdded)
      .when(grade({ basisMatches: true }))
      .then(a.gradedLow);
  });
});

it('returns the highest risk among the children', () => {
  const high = a.event('RiskGraded', a.dispatcher, { childId: a.childId, level: 'HIGH', basis });
  const riskAfter = (...events: Parameters<typeof recorded>[0]) => gravestRisk(caseStream.fold(recorded(events))!);
  expect(riskAfter(a.registered)).toBeUndefined();
  expect(riskAfter(a.registered, high)).toBe('HIGH');
  expect(riskAfter(a.registered, high, a.gradedLow)).toBe('LOW');
  expect(riskAfter(a.registeredWith({ children: [] }), a.gradedLow)).toBe('LOW');
});
