import * as a from '../../testing/builders';
import { givenCase, recorded } from '../../testing/given-case';
import { addChild, addReporter, identifyChild, voidChild } from './child';
import { missingChecks } from './closing';
import { Repetition, decided } from './repeat';
import { caseStream } from './streams';
import type { CaseEvents } from './events';

const { at, dispatcher, registered, assignedToStation } = a;
const otherPersonId = a.uuid<'person'>(70);
const thirdChildId = a.uuid<'child'>(71);
const child: CaseEvents['ChildAdded']['child'] = {
  childId: a.secondChildId,
  personId: a.personId,
  identityStatus: 'CLAIMED',
  sex: 'FEMALE',
  categories: ['ORPHAN'],
};
const reporter = { reporterId: a.secondReporterId, personId: a.personId, anonymous: false, wantsAnswer: true };

describe('adding a child', () => {
  const add = (by = dispatcher) => addChild({ by, at, child });

  it('adds another child to the case', () => givenCase(registered).when(add()).then(a.childAdded));
  it('is allowed for the handling unit only', () => {
    givenCase(registered, assignedToStation)
      .when(add(a.supervisor))
      .then(a.event('ChildAdded', a.supervisor, { child }));
    givenCase(registered).when(add(a.supervisor)).thenRefused('not-the-handler');
    givenCase(registered, assignedToStation).when(add(a.education)).thenRefused('not-the-handler');
  });
  it('refuses a closed, declined or merged case', () => {
    for (const end of [a.closed, a.declined, a.merged])
      givenCase(registered, end).when(add()).thenRefused('case-not-open');
  });
  it('refuses a person who is already in the case', () => {
    givenCase(registered, a.childAdded).when(add()).thenRefused('child-already-named');
  });
  it('refuses a number that another child of the lead has, though it proves no identity', () => {
    const other = { ...child, personId: otherPersonId };
    const named = (sameNumber: (typeof a.childId)[]) => addChild({ by: dispatcher, at, child: other, sameNumber });
    givenCase(registered)
      .when(named([a.childId]))
      .thenRefused('child-already-named');
    givenCase(registered)
      .when(named([]))
      .then(a.event('ChildAdded', dispatcher, { child: other }));
  });
  it('adds a child that a merged lead names too', () => {
    givenCase(registered, a.joined)
      .when(addChild({ by: dispatcher, at, child: { ...child, childId: thirdChildId } }))
      .then(a.event('ChildAdded', dispatcher, { child: { ...child, childId: thirdChildId } }));
  });
  it('requires a grade of the new child before the risk counts as removed', () => {
    const state = caseStream.fold(recorded([...a.readyToClose, a.childAdded]))!;
    expect([...state.children.values()].map(({ risk }) => risk)).toEqual(['LOW', undefined]);
  });
});

describe('identifying a child', () => {
  const facts = { childId: a.childId, personId: a.personId, name: a.sealedText(), sex: 'MALE' } as const;
  const identify = (changes: Partial<Parameters<typeof identifyChild>[0]> = {}) =>
    identifyChild({ by: dispatcher, at, nothingNew: false, ...facts, ...changes });

  it('updates the given fields and keeps the others', () => {
    givenCase(registered).when(identify()).then(a.childIdentified);
    const state = caseStream.fold(recorded([registered, a.gradedLow, a.childIdentified]))!;
    expect(state.children.get(a.childId)).toMatchObject({ sex: 'MALE', identityStatus: 'UNKNOWN', risk: 'LOW' });
  });
  it('refuses a child that the case does not contain', () =>
    givenCase(registered)
      .when(identify({ childId: a.secondChildId }))
      .thenRefused('unknown-child'));
  it('refuses the person or number of another child of the lead', () => {
    givenCase(registered, a.childAdded)
      .when(identify({ childId: a.childId, personId: a.personId }))
      .thenRefused('child-already-named');
    givenCase(registered, a.childAdded)
      .when(identify({ personId: otherPersonId, sameNumber: [a.secondChildId] }))
      .thenRefused('child-already-named');
    givenCase(registered, a.childAdded)
      .when(identify({ personId: otherPersonId, sameNumber: [a.childId] }))
      .then(a.event('ChildIdentified', dispatcher, { ...facts, personId: otherPersonId }));
  });
  it('refuses units that do not handle the case, and a closed case', () => {
    givenCase(registered)
      .when(identify({ by: a.education }))
      .thenRefused('not-the-handler');
    givenCase(registered, a.childIdentified)
      .when(identify({ by: a.education, nothingNew: true }))
      .thenRefused('not-the-handler');
    givenCase(registered, a.closed).when(identify()).thenRefused('case-not-open');
  });
  it('appends nothing if all values are known, on a closed case too', () => {
    givenCase(registered, a.childIdentified)
      .when(identify({ nothingNew: true }))
      .thenNothing();
    givenCase(registered, a.childIdentified, a.closed)
      .when(identify({ nothingNew: true }))
      .thenNothing();
  });
  it('records known values again with another time: it is compared with that of the event that recorded them', () => {
    const state = caseStream.fold(recorded([registered, a.childIdentified]))!;
    const asked = (): unknown => {
      try {
        return identify({ nothingNew: true, at: a.laterThan(5) })(state);
      } catch (error) {
        return error;
      }
    };
    const repetition = asked() as Repetition;
    expect(repetition).toBeInstanceOf(Repetition);
    expect(decided(repetition, true, repetition.recorded)).toEqual([]);
    expect(decided(repetition, true, { at: a.laterThan(5) })).toMatchObject([{ type: 'ChildIdentified' }]);
  });
});

describe('adding a reporter', () => {
  const add = (by = dispatcher) => addReporter({ by, at, reporter });

  it('adds another reporter, who must be informed too', () => {
    givenCase(registered).when(add()).then(a.reporterAdded);
    const state = caseStream.fold(recorded([...a.readyToClose, a.reporterAdded]))!;
    expect([...state.reporters.values()].map(({ informed }) => !!informed)).toEqual([true, false]);
  });
  it('refuses units that do not handle the case, and a closed case', () => {
    givenCase(registered).when(add(a.police)).thenRefused('not-the-handler');
    givenCase(registered, a.closed).when(add()).thenRefused('case-not-open');
  });
});

describe('voiding a child', () => {
  const voiding = (by = dispatcher, childId = a.secondChildId) =>
    voidChild({ by, at, childId, reason: 'ENTERED_IN_ERROR', note: a.sealedText() });
  const added = [registered, a.childAdded] as const;
  const folded = (...events: Parameters<typeof givenCase>) => caseStream.fold(recorded(events))!;

  it('is allowed for those who may add one, also after the case was closed', () => {
    givenCase(...added)
      .when(voiding())
      .then(a.childVoided);
    givenCase(...added, a.closed)
      .when(voiding())
      .then(a.childVoided);
    for (const by of [a.education, a.leader, a.supervisor])
      givenCase(...added)
        .when(voiding(by))
        .thenRefused('not-the-handler');
  });
  it('names the guardian too, who is then not in the case either', () => {
    const guardian = { personId: a.uuid<'person'>(77) };
    const withGuardian = a.event('ChildAdded', dispatcher, { child: { ...child, guardian } });
    const persons = [{ personId: a.personId }, guardian];
    givenCase(registered, withGuardian)
      .when(voiding())
      .then({ ...a.childVoided, data: { ...a.childVoided.data, persons } } as typeof a.childVoided);
  });
  it('appends nothing when repeated', () =>
    givenCase(...added, a.childVoided)
      .when(voiding())
      .thenNothing());
  it('refuses a child that the case does not contain, and in a merged lead, whose children the survivor has', () => {
    givenCase(registered).when(voiding()).thenRefused('unknown-child');
    givenCase(...added, a.merged)
      .when(voiding())
      .thenRefused('case-not-open');
  });
  it('leaves nothing that depends on the child: its missing grade does not prevent closing', () => {
    const graded = a.event('RiskGraded', dispatcher, { childId: a.childId, level: 'LOW', basis: a.sealedText() });
    const missing = (...events: Parameters<typeof givenCase>) =>
      missingChecks(folded(registered, graded, a.childAdded, ...events), 'RISK_REMOVED', {
        safeNow: true,
        childViewNoted: true,
      });
    expect(missing()).toContain('G');
    expect(missing(a.childVoided)).not.toContain('G');
  });
  it('takes the child out of its rescues, and voids one that has no other child', () => {
    const rescue = (rescueId: typeof a.rescueId, ...childIds: (typeof a.childId)[]) =>
      a.event('RescueStarted', a.rescueWorker, {
        ...{ rescueId, kind: 'MEDICAL', unit: a.center },
        children: childIds.map((childId) => ({ childId, minorAtStart: true })),
      });
    const both = rescue(a.rescueId, a.childId, a.secondChildId);
    const alone = rescue(a.uuid<'rescue'>(78), a.secondChildId);
    const { rescues } = folded(...added, both, alone, a.childVoided);
    expect([...rescues.values()].map(({ children, voided }) => [children.length, voided?.reason])).toEqual([
      [1, undefined],
      [0, 'ENTERED_IN_ERROR'],
    ]);
  });
});
