import { type CaseId, id } from '@center/kernel';
import * as a from '../../testing/builders';
import { givenCase, recorded } from '../../testing/given-case';
import { type Check, closeCase, missingChecks, proposeClosure } from './closing';
import { acceptLead, declineLead } from './lead';
import type { CaseEvent } from './events';
import { caseStream } from './streams';
import { type Survivor, brought, duplicateJoins, duplicateLeaves, mergeLead, unmergeLead } from './merge';
import { recognised } from './recognised';

const { at, dispatcher, otherCaseId: into, registered, accepted, triaged } = a;
const survivor: Survivor = { caseId: into, earlier: true, declined: false };
const fold = (...events: CaseEvent[]) => caseStream.fold(recorded(events))!;

describe('merging a lead', () => {
  const merge = (changes: Partial<Parameters<typeof mergeLead>[0]> = {}) =>
    mergeLead({ by: dispatcher, at, asked: into, survivor, ...changes });

  it('records the earlier case', () => {
    for (const history of [[registered], [registered, accepted], [registered, accepted, triaged]]) {
      givenCase(...history)
        .when(merge())
        .then(a.merged);
    }
  });
  it('merges into the survivor of a requested case that was merged itself', () => {
    const asked = a.caseId;
    givenCase(registered).when(merge({ asked })).then(a.merged);
    givenCase(registered, a.merged).when(merge({ asked })).thenNothing();
  });
  it('refuses other roles than the dispatcher, before and after', () => {
    givenCase(registered)
      .when(merge({ by: a.leader }))
      .thenRefused('not-the-handler');
    givenCase(registered, a.merged)
      .when(merge({ by: a.leader }))
      .thenRefused('not-the-handler');
  });
  it('refuses a case that does not exist, is not earlier, or was declined', () => {
    const declined = { ...survivor, declined: true };
    givenCase(registered)
      .when(merge({ survivor: undefined }))
      .thenRefused('survivor-unknown');
    givenCase(registered)
      .when(merge({ survivor: { ...survivor, earlier: false } }))
      .thenRefused('survivor-not-earlier');
    givenCase(registered)
      .when(merge({ survivor: declined }))
      .thenRefused('survivor-declined');
  });
  it('refuses while a transfer, a dispute or a rescue is open', () => {
    const issued = [registered, accepted, triaged, a.issuedToPolice];
    givenCase(...issued)
      .when(merge())
      .thenRefused('open-work');
    givenCase(...issued, a.returned, a.replaced, a.returnedAgain, a.disputed)
      .when(merge())
      .thenRefused('open-work');
    givenCase(registered, accepted, triaged, a.rescueStarted).when(merge()).thenRefused('open-work');
    givenCase(registered, accepted, triaged, a.rescueStarted, a.rescueEnded).when(merge()).then(a.merged);
  });
  it('refuses a lead that is closed, declined or merged elsewhere', () => {
    for (const end of [a.closed, a.declined]) givenCase(registered, end).when(merge()).thenRefused('case-not-open');
    const elsewhere = { asked: a.caseId, survivor: { ...survivor, caseId: a.caseId } };
    givenCase(registered, a.merged).when(merge(elsewhere)).thenRefused('already-done-differently', { revision: 1 });
  });
  it('appends nothing when repeated', () => givenCase(registered, a.merged).when(merge()).thenNothing());
});

describe('undoing a merge', () => {
  const unmerge = (by = dispatcher) => unmergeLead({ by, at, note: a.sealedText() });

  it('restores the previous state of the lead', () => {
    for (const history of [[registered], [registered, accepted], [registered, accepted, triaged]]) {
      givenCase(...history, a.merged)
        .when(unmerge())
        .then(a.unmerged);
      expect(fold(...history, a.merged, a.unmerged)).toMatchObject({
        status: fold(...history).status,
        merged: undefined,
      });
    }
  });
  it('refuses a lead that is not merged, and other roles than the dispatcher', () => {
    givenCase(registered).when(unmerge()).thenRefused('not-merged');
    givenCase(registered, a.declined).when(unmerge()).thenRefused('not-merged');
    givenCase(registered, a.merged).when(unmerge(a.leader)).thenRefused('not-the-handler');
  });
  it('appends nothing when repeated, until the lead is merged again', () => {
    givenCase(registered, a.merged, a.unmerged).when(unmerge()).thenNothing();
    givenCase(registered, a.merged, a.unmerged, a.merged).when(unmerge()).then(a.unmerged);
  });
});

describe('a survivor', () => {
  const lead = caseStream.fold(
    recorded(
      [a.registeredWith({ children: [], reporters: [] }), a.childAdded, a.reporterAdded, a.gradedLow, a.merged],
      caseStream.nameOf(into),
    ),
  )!;
  const joins = duplicateJoins({ at, by: dispatcher.officerId, ...brought(lead) });
  const joined = a.event('DuplicateJoined', dispatcher, {
    duplicate: into,
    leads: [into],
    children: [{ childId: a.secondChildId, personId: a.personId, risk: 'LOW', lead: into }],
    reporters: [{ reporterId: a.secondReporterId, wantsAnswer: true, lead: into }],
  });
  const leaves = duplicateLeaves({ at, by: dispatcher.officerId, duplicate: into, leads: [into] });
  const judged = { safeNow: true, childViewNoted: true };

  it('adds the children and reporters of the lead once', () => {
    givenCase(registered).when(joins).then(joined);
    givenCase(registered, joined).when(joins).thenNothing();
  });
  it('adds only what was not added by another path', () => {
    const third: CaseId = id(a.transferId);
    const whole = { ...lead, duplicates: [third] };
    const both = duplicateJoins({ at, by: dispatcher.officerId, ...brought(whole) });
    givenCase(registered, joined)
      .when(both)
      .then(a.event('DuplicateJoined', dispatcher, { duplicate: into, leads: [third], children: [], reporters: [] }));
    const [first] = both(fold(registered));
    expect(both(fold(registered, first!))).toEqual([]);
  });
  it('removes everything the lead added, once', () => {
    givenCase(registered, joined).when(leaves).then(a.left);
    givenCase(registered).when(leaves).thenNothing();
    const after = fold(registered, joined, a.left);
    expect([[...after.children.keys()], [...after.reporters.keys()]]).toEqual([[a.childId], [a.reporterId]]);
    expect(after.duplicates).toEqual([]);
  });
  it('is reopened if it was closed or declined, and unchanged otherwise', () => {
    expect(fold(...a.readyToClose, a.proposed, a.closed, joined)).toMatchObject({
      status: 'HANDLING',
      proposal: undefined,
    });
    const declined = fold(registered, a.declined, joined);
    expect(declined.status).toBe('REGISTERED');
    givenCase(registered, a.declined, joined)
      .when(acceptLead({ by: dispatcher, at }))
      .then(accepted);
    expect(fold(registered, accepted, joined).status).toBe('ACCEPTED');
    expect(fold(registered, a.merged, joined).status).toBe('MERGED');
    givenCase(registered, a.declined, joined)
      .when(declineLead({ by: dispatcher, at, reason: 'OUT_OF_AREA', advice: a.sealedText() }))
      .then(a.declined);
  });
  it('includes the children and reporters of the lead in its checklist', () => {
    const missing = (...events: CaseEvent[]): Check[] =>
      missingChecks(fold(...a.readyToClose, ...events), 'RISK_REMOVED', judged);
    expect(missing()).toEqual([]);
    expect(missing(joined)).toEqual(['I']);
    expect(missing(a.joined)).toEqual(['G', 'I']);
    expect(missing(a.joined, a.left)).toEqual([]);
    const propose = proposeClosure({
      ...{ by: dispatcher, at, reason: 'RISK_REMOVED', judgements: judged },
      certainMinor: false,
    });
    givenCase(...a.readyToClose, a.joined)
      .when(propose)
      .thenRefused('checklist-incomplete', { missing: ['G', 'I'] });
  });
  it('withdraws its closing proposal when a lead is added', () =>
    givenCase(...a.readyToClose, a.proposed, joined)
      .when(closeCase({ by: a.leader, at, certainMinor: false }))
      .thenRefused('not-proposed'));

  it('includes what survivors in between have recorded about a child', () => {
    const middle: CaseId = id(a.nextTransferId);
    const named = into;
    const identified = a.event('ChildIdentified', dispatcher, {
      ...{ childId: a.secondChildId, personId: a.personId, identityStatus: 'VERIFIED', sex: 'MALE' },
    });
    const innermost = { ...lead, id: named, merged: { ...lead.merged!, into: middle } };
    const between = fold(a.registeredWith({ children: [], reporters: [] }), joined, identified, a.merged);
    const way = { ...between, id: middle, merged: { ...between.merged!, into: a.caseId } };
    const top = fold(registered, {
      ...joined,
      data: { ...joined.data, duplicate: middle, leads: [middle, named] },
    } as CaseEvent);
    expect(recognised(top, [way, innermost]).children.get(a.secondChildId)).toMatchObject({
      ...{ identityStatus: 'VERIFIED', sex: 'MALE', categories: ['ORPHAN'] },
    });
  });

  it('combines the child’s facts from the lead with what was recorded since', () => {
    const identified = a.event('ChildIdentified', dispatcher, {
      childId: a.secondChildId,
      personId: a.personId,
      name: a.sealedText(3),
    });
    const high = a.event('RiskGraded', dispatcher, { level: 'HIGH', basis: a.sealedText() });
    const whole = recognised(fold(registered, joined, identified, high), [lead]);
    expect(whole.children.get(a.secondChildId)).toMatchObject({
      sex: 'FEMALE',
      identityStatus: 'CLAIMED',
      categories: ['ORPHAN'],
      risk: 'HIGH',
      name: a.sealedText(3),
      joinedFrom: into,
    });
    expect(whole.children.get(a.childId)).toEqual(fold(registered, high).children.get(a.childId));
    const anonymous = { ...lead.reporters.get(a.secondReporterId)!, anonymous: true };
    const shy = { ...lead, reporters: new Map([[a.secondReporterId, anonymous]]) };
    expect(recognised(fold(registered, joined), [shy]).reporters.get(a.secondReporterId)).toMatchObject({
      anonymous: true,
      joinedFrom: into,
    });
  });
});
