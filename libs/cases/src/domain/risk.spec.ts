import { id } from '@center/kernel';
import * as a from '../../testing/builders';
import { givenCase, recorded } from '../../testing/given-case';
import type { RiskLevel } from './codes';
import { caseStream } from './streams';
import { gravestRisk } from './gravest-risk';
import { gradeRisk, recurrenceOf } from './risk';

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

describe('the first grade of a case that repeats a closed one', () => {
  const repeated = id<'case'>('00000000-0000-4000-8000-0000000000aa');
  const raised = (level: RiskLevel, given: RiskLevel) =>
    a.event('RiskGraded', a.dispatcher, { level, basis, recurrence: { caseId: repeated, given } });

  it.each<[RiskLevel, RiskLevel]>([
    ['LOW', 'MEDIUM_LOW'],
    ['MEDIUM_HIGH', 'HIGH'],
    ['HIGH', 'HIGH'],
  ])('%s is raised to %s', (given, level) =>
    givenCase(a.registered)
      .when(grade({ level: given, repeated }))
      .then(raised(level, given)),
  );
  it('is the only one that is raised', () =>
    givenCase(a.registered, raised('MEDIUM_LOW', 'LOW'))
      .when(grade({ level: 'MEDIUM_HIGH', repeated }))
      .then(a.event('RiskGraded', a.dispatcher, { level: 'MEDIUM_HIGH', basis })));
  it('appends nothing when given again, and the given grade when it is graded so after another', () => {
    givenCase(a.registered, raised('MEDIUM_LOW', 'LOW'))
      .when(grade({ repeated, basisMatches: true }))
      .thenNothing();
    givenCase(a.registered, raised('MEDIUM_LOW', 'LOW'))
      .when(grade({ level: 'MEDIUM_LOW', repeated, basisMatches: true }))
      .then(a.event('RiskGraded', a.dispatcher, { level: 'MEDIUM_LOW', basis }));
  });
  it('names the closed case', () => {
    const after = (...events: Parameters<typeof recorded>[0]) => recurrenceOf(caseStream.fold(recorded(events))!);
    expect(after(a.registered, raised('HIGH', 'HIGH'), a.gradedLow)).toBe(repeated);
    expect(after(a.registered, a.gradedLow)).toBeUndefined();
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
