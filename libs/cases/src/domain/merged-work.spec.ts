import { type CaseId, id } from '@center/kernel';
import * as a from '../../testing/builders';
import { givenCase, recorded } from '../../testing/given-case';
import type { Case } from './case';
import { voidChild } from './child';
import { missingChecks } from './closing';
import type { CaseEvent } from './events';
import { brought, duplicateLeaves } from './merge';
import { takeBack, workFor } from './merged-work';
import { runningRescues } from './open-work';
import { recognised } from './recognised';
import { endRescue } from './rescue';
import { caseStream } from './streams';
import { visibilityOf } from './visibility';

const { at, dispatcher, joinedChildId, joinedReporterId, otherCaseId: lead, caseId: survivor } = a;
const by = dispatcher.officerId;
const fold = (...events: CaseEvent[]): Case => caseStream.fold(recorded(events))!;

const graded = a.event('RiskGraded', dispatcher, {
  childId: joinedChildId,
  level: 'MEDIUM_HIGH',
  basis: a.sealedText(7),
});
const identified = a.event('ChildIdentified', dispatcher, {
  ...{ childId: joinedChildId, personId: a.uuid<'person'>(70), identityStatus: 'VERIFIED' },
  name: a.sealedText(8),
});
const informed = a.event('ReporterInformed', dispatcher, {
  ...{ reporterId: joinedReporterId, how: 'PHONE', text: a.sealedText(9) },
});
const rescued = a.event('RescueStarted', a.rescueWorker, {
  ...{ rescueId: a.rescueId, kind: 'TEMP_CARE', unit: a.center, place: a.sealedText(10) },
  children: [
    { childId: joinedChildId, minorAtStart: true },
    { childId: a.childId, minorAtStart: false },
  ],
});
const meanwhile = [a.registered, a.accepted, a.triaged, a.joined, graded, identified, informed, rescued] as const;
const theirs = {
  ...({ at, by: a.rescueWorker.officerId, rescueId: a.rescueId, kind: 'TEMP_CARE', unit: a.center } as const),
  children: [{ childId: joinedChildId, minorAtStart: true }],
};
const leaves = duplicateLeaves({ at, by, duplicate: lead, leads: [lead] });
const left = a.event('DuplicateLeft', dispatcher, {
  ...{ duplicate: lead, leads: [lead], rescues: [{ rescueId: a.rescueId, childIds: [joinedChildId] }] },
});

/** The lead itself: one child, and one reporter who wants an answer. */
const reported = a.registeredWith({
  children: [
    {
      ...{ childId: joinedChildId, personId: a.personId, name: a.sealedText(1) },
      ...{ identityStatus: 'CLAIMED', sex: 'FEMALE', categories: ['ORPHAN'] },
    },
  ],
  reporters: [{ reporterId: joinedReporterId, personId: a.personId, anonymous: false, wantsAnswer: true }],
});
const own = [reported, a.accepted, a.triaged, a.merged, a.unmerged] as const;
const work = () => workFor(fold(...meanwhile), [lead]);
const takesBack = () => takeBack({ at, by, survivor, revision: meanwhile.length - 1, ...work() });
const returned = a.event('MergedWorkReturned', dispatcher, {
  ...{ survivor, revision: meanwhile.length - 1 },
  children: [{ childId: joinedChildId, personId: a.uuid<'person'>(70), risk: 'MEDIUM_HIGH' }],
  reporters: [{ reporterId: joinedReporterId, how: 'PHONE', informedAt: at, informedBy: by }],
  rescues: [theirs],
});

describe('a lead that leaves a survivor', () => {
  it('takes its children out of the rescues of the survivor, which go on for the others', () => {
    givenCase(...meanwhile)
      .when(leaves)
      .then(left);
    const after = fold(...meanwhile, left);
    expect(after.rescues.get(a.rescueId)?.children.map(({ childId }) => childId)).toEqual([a.childId]);
    const alone = { ...rescued, data: { ...rescued.data, children: theirs.children } } as CaseEvent;
    expect(runningRescues(fold(a.registered, a.joined, alone, left))).toEqual([]);
    givenCase(a.registered, a.joined, alone, left)
      .when(endRescue({ by: a.rescueWorker, at, rescueId: a.rescueId, outcome: 'PLACED' }))
      .thenRefused('no-such-rescue');
  });

  it('leaves the rescues where an older version of the program has left them', () =>
    expect(runningRescues(fold(...meanwhile, a.left))).toHaveLength(1));

  it('takes back what was recorded about its child and reporter, once', () => {
    givenCase(...own)
      .when(takesBack())
      .then(returned);
    givenCase(...own, returned)
      .when(takesBack())
      .thenNothing();
  });

  it('cannot be closed with a grade, a rescue or an answer forgotten', () => {
    const after = fold(...own, returned);
    expect(missingChecks(after, 'RISK_REMOVED', { safeNow: true, childViewNoted: true })).toEqual(['R', 'G']);
    expect(after.children.get(joinedChildId)).toMatchObject({ risk: 'MEDIUM_HIGH', personId: a.uuid<'person'>(70) });
    givenCase(...own, returned)
      .when(endRescue({ by: a.rescueWorker, at, rescueId: a.rescueId, outcome: 'PLACED' }))
      .then(a.event('RescueEnded', a.rescueWorker, { rescueId: a.rescueId, outcome: 'PLACED' }));
  });

  it('is reopened if it was closed in the meantime, and withdraws a closing proposal', () => {
    expect(fold(...own, a.proposed, a.closed, returned).status).toBe('HANDLING');
    expect(fold(...own, a.proposed, returned).proposal).toBeUndefined();
  });

  it('gets nothing if nothing was recorded about it', () => {
    const nothing = workFor(fold(a.registered, a.joined), [lead]);
    givenCase(...own)
      .when(takeBack({ at, by, survivor, revision: 1, ...nothing }))
      .thenNothing();
    expect(workFor(fold(a.registered, a.joined, a.gradedLow), [survivor])).toEqual({
      children: [],
      reporters: [],
      rescues: [],
    });
  });

  it('does not get a child back that was voided in the survivor', () => {
    const voided = a.event('ChildVoided', dispatcher, {
      ...{ childId: joinedChildId, persons: [{ personId: a.personId }] },
      ...{ reason: 'ENTERED_IN_ERROR', note: a.sealedText(11) },
    });
    const before = fold(a.registered, a.joined, rescued, voided);
    const why = { at, by, childId: joinedChildId, reason: 'ENTERED_IN_ERROR' } as const;
    expect(workFor(before, [lead])).toMatchObject({ children: [], voidedChildren: [why], rescues: [] });
    const takes = () => takeBack({ at, by, survivor, revision: 3, ...workFor(before, [lead]) });
    const back = a.event('MergedWorkReturned', dispatcher, {
      ...{ survivor, revision: 3, children: [], reporters: [], rescues: [] },
      voidedChildren: [{ ...why, persons: [{ personId: a.personId }] }],
    });
    givenCase(...own)
      .when(takes())
      .then(back);
    givenCase(...own, back)
      .when(takes())
      .thenNothing();
    expect([...fold(...own, back).children]).toEqual([]);
    givenCase(...own, back)
      .when(voidChild({ ...why, by: dispatcher, note: a.sealedText(12) }))
      .thenNothing();
    expect(workFor(fold(a.registered, a.joined, rescued, voided, left), [lead])).not.toHaveProperty('voidedChildren');
  });

  describe('whose survivor was visited', () => {
    const visit = (hours: number, kind: 'FOLLOW_UP' | 'VERIFICATION' = 'FOLLOW_UP'): CaseEvent => {
      const visited = a.event('VisitRecorded', dispatcher, { kind, finding: a.sealedText(), childrenSeen: [] });
      return { ...visited, data: { ...visited.data, at: a.laterThan(hours) } } as CaseEvent;
    };
    const followUpsAt = (...hours: readonly number[]) => ({
      ...{ survivor, revision: 4, children: [], reporters: [], rescues: [] },
      followUps: hours.map((hour) => a.laterThan(hour)),
    });
    const before = fold(a.registered, visit(1), a.joined, visit(5), visit(3), visit(4, 'VERIFICATION'));
    const takes = () => takeBack({ at, by, survivor, revision: 4, ...workFor(before, [lead]) });
    const back = a.event('MergedWorkReturned', dispatcher, followUpsAt(3, 5));

    it('takes back when the follow-up visits were since the merge, once', () => {
      givenCase(...own)
        .when(takes())
        .then(back);
      givenCase(...own, back)
        .when(takes())
        .thenNothing();
      givenCase(...own, a.proposed, a.closed)
        .when(takes())
        .thenNothing(); // a visit does not reopen a case
    });

    it('takes back the corrected time of a visit, and visits that another survivor returned', () => {
      const corrected = a.event('RecordCorrected', dispatcher, {
        ...{ revision: 3, field: 'at', value: a.laterThan(2), note: a.sealedText() },
      });
      const between = fold(a.registered, a.accepted, a.joined, visit(5), corrected, back, a.left);
      expect(workFor(between, [lead])).toMatchObject({ followUps: followUpsAt(2, 3, 5).followUps });
      expect(workFor(fold(a.registered, a.joined, visit(1), a.left, a.joined), [lead])).not.toHaveProperty('followUps');
    });
  });

  it('keeps how its reporter was informed after it had left', () => {
    const since = a.event('ReporterInformed', dispatcher, {
      reporterId: joinedReporterId,
      how: 'VISIT',
      text: a.sealedText(),
    });
    const [taken] = takesBack()(fold(...own, since));
    expect(taken).toMatchObject({ data: { reporters: [] } });
  });

  it('shows its rescue to the unit that carries it out', () => {
    const unit = { ...a.rescueWorker, agency: a.ngo };
    const byNgo = { ...returned, data: { ...returned.data, rescues: [{ ...theirs, unit: a.ngo }] } } as CaseEvent;
    expect(visibilityOf(unit, fold(...own))).toBeUndefined();
    expect(visibilityOf(unit, fold(...own, byNgo))).toBe('FULL');
  });

  it('brings a running rescue to the next survivor', () => {
    expect(brought(fold(...own, returned)).rescues).toEqual([theirs]);
  });
});

describe('the texts of returned work', () => {
  const past = fold(...meanwhile);
  const whole = (...since: CaseEvent[]): Case =>
    recognised(fold(...own, returned, ...since), [], ({ caseId, revision }) =>
      caseId === survivor && revision === meanwhile.length - 1 ? past : undefined,
    );

  it('are read from the survivor that recorded them', () => {
    const { children, reporters, rescues, grades } = whole();
    expect(children.get(joinedChildId)).toMatchObject({
      ...{ name: a.sealedText(8), identityStatus: 'VERIFIED', sex: 'FEMALE', categories: ['ORPHAN'] },
    });
    expect(reporters.get(joinedReporterId)?.informed).toMatchObject({ how: 'PHONE', text: a.sealedText(9) });
    expect(rescues.get(a.rescueId)).toMatchObject({ place: a.sealedText(10), children: theirs.children });
    expect(grades).toMatchObject([{ childId: joinedChildId, level: 'MEDIUM_HIGH', basis: a.sealedText(7) }]);
  });

  it('come before what the lead has recorded since', () => {
    const since = a.event('ChildIdentified', dispatcher, { childId: joinedChildId, name: a.sealedText(11) });
    expect(whole(since).children.get(joinedChildId)).toMatchObject({
      name: a.sealedText(11),
      identityStatus: 'VERIFIED',
    });
    const regraded = a.event('RiskGraded', dispatcher, {
      childId: joinedChildId,
      level: 'LOW',
      basis: a.sealedText(12),
    });
    expect(whole(regraded)).toMatchObject({ grades: [{ basis: a.sealedText(12) }] });
    expect(whole(regraded).children.get(joinedChildId)?.risk).toBe('LOW');
  });

  it('are found through a survivor that had them returned itself', () => {
    const middle: CaseId = id(a.nextTransferId);
    const back = { ...returned, data: { ...returned.data, survivor: middle, revision: 5 } } as CaseEvent;
    const between = fold(a.registeredWith({ children: [], reporters: [] }), a.joined, returned);
    const state = recognised(fold(...own, back), [], ({ caseId }) => (caseId === middle ? between : past));
    expect(state.children.get(joinedChildId)).toMatchObject({ name: a.sealedText(8) });
    expect(state.reporters.get(joinedReporterId)?.informed?.text).toMatchObject(a.sealedText(9));
    expect(state.rescues.get(a.rescueId)).toMatchObject({ place: a.sealedText(10) });
    expect(state.grades).toMatchObject([{ basis: a.sealedText(7) }]);
  });
});
