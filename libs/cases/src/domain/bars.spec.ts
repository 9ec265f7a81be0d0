import * as a from '../../testing/builders';
import { givenCase, recorded } from '../../testing/given-case';
import { barAgency, endBar, type Parties, releaseBarred, survivorBarsChange } from './bars';
import type { CaseEvent } from './events';
import { runningBars } from './running-bars';
import { caseStream } from './streams';
import { mayActOnOwnTransfer, visibilityOf } from './visibility';

const { at, barId, leader, registered, station, director, ngo, policeBureau, transferId } = a;
const note = a.sealedText();
const parties: Parties = {
  agency: (id) => a.registeredAgency(a.AGENCIES.find((agency) => agency.id === id)!),
  officer: a.registeredOfficer,
};
const bar = (agency: typeof station | undefined, by = leader) => barAgency({ by, at, barId, agency, parties, note });
const barred = (agency: typeof station) => a.event('AgencyBarred', leader, { barId, agency, note });
const accusing = (agency: typeof station) =>
  a.registeredWith({ allegedPerpetrators: [{ personId: a.personId, agencyId: agency.id }] });
const stateOf = (...events: CaseEvent[]) => caseStream.fold(recorded(events))!;
const handling = [registered, a.accepted, a.triaged] as const;
const moved = (from: typeof station) =>
  a.event('CaseReassigned', leader, {
    from: { agency: from },
    to: { agency: a.center },
    reason: 'OTHER',
    unitBarred: true,
  });

describe('barring an agency', () => {
  it('records it with a note', () => givenCase(registered).when(bar(station)).then(barred(station)));
  it('moves the case that the agency handles to the center, flagged until it is assigned', () => {
    givenCase(registered, a.assignedToStation).when(bar(station)).then(barred(station), moved(station));
    const state = stateOf(registered, a.assignedToStation, barred(station), moved(station));
    expect([state.handler.agency.id, state.handlerLeft, state.handlerBarred]).toEqual([a.center.id, station.id, true]);
    expect(visibilityOf(a.supervisor, state)).toBeUndefined();
  });
  it('leaves the case of another unit with it', () =>
    givenCase(registered, a.assignedToStation).when(bar(policeBureau)).then(barred(policeBureau)));
  it('follows the successor of the agency', () => {
    const toHeir = a.event('CaseAssigned', a.dispatcher, {
      from: { agency: a.center },
      to: { agency: a.otherStation },
    });
    givenCase(registered, toHeir).when(bar(ngo)).then(barred(ngo), moved(a.otherStation));
    expect(visibilityOf(a.otherSupervisor, stateOf(registered, toHeir, barred(ngo)))).toBeUndefined();
  });
  it('covers the officer who handles the case because of another post: the case falls to the queue of the unit', () => {
    const toDirector = a.event('CaseAssigned', a.dispatcher, {
      from: { agency: a.center },
      to: { agency: station, officerId: director.officerId },
    });
    const left = a.event('HandlerLeft', leader, { officerId: director.officerId });
    givenCase(registered, toDirector).when(bar(ngo)).then(barred(ngo), left);
    expect(visibilityOf(director, stateOf(registered, toDirector, barred(ngo)))).toBeUndefined();
    expect(visibilityOf(a.supervisor, stateOf(registered, toDirector, barred(ngo)))).toBe('FULL');
  });
  it('withdraws the open transfers to the agency, whatever their status, and leaves finished ones', () => {
    const withdrawn = a.event('TransferWithdrawn', leader, { transferId, reason: 'OTHER', receiverBarred: true });
    const issued = [...handling, a.issuedToPolice] as const;
    const taken = [...issued, a.signedFor, a.acceptedByPolice] as const;
    for (const history of [issued, taken, [...taken, a.fedBack], [...taken, a.withdrawalRequested]] as const)
      givenCase(...history)
        .when(bar(policeBureau))
        .then(barred(policeBureau), withdrawn);
    givenCase(...issued, a.returned)
      .when(bar(policeBureau))
      .then(barred(policeBureau));
    const state = stateOf(...issued, barred(policeBureau), withdrawn);
    expect(visibilityOf(a.police, state)).toBeUndefined();
    expect(mayActOnOwnTransfer(a.police, state, transferId)).toBe(false);
  });
  it('makes the center the issuer of the open transfers from the agency', () => {
    const relayed = a.event('TransferIssued', a.police, {
      ...{ transferId: a.nextTransferId, from: policeBureau, to: a.procuratorateOffice },
      ...{ reason: 'OTHER', letter: note },
    });
    const succeeded = a.event('TransferSucceeded', leader, { transferId: a.nextTransferId, from: a.center });
    givenCase(...handling, relayed)
      .when(bar(policeBureau))
      .then(barred(policeBureau), succeeded);
  });
  it('withdraws a closing proposal, and is allowed on closed and declined cases', () => {
    expect(stateOf(...a.readyToClose, a.proposed, barred(ngo)).proposal).toBeUndefined();
    givenCase(...a.readyToClose, a.proposed, a.closed)
      .when(bar(station))
      .then(barred(station));
    givenCase(registered, a.declined).when(bar(station)).then(barred(station));
  });
  it('refuses a merged lead, an unregistered agency, the center, and other roles', () => {
    givenCase(registered, a.merged).when(bar(station)).thenRefused('case-not-open');
    givenCase(registered).when(bar(undefined)).thenRefused('unknown-agency');
    givenCase(registered).when(bar(a.center)).thenRefused('center-cannot-be-barred');
    for (const by of [a.dispatcher, a.supervisor, a.police])
      givenCase(registered).when(bar(station, by)).thenRefused('not-the-handler');
  });
  it('appends nothing if the leader has barred the agency in the same words', () =>
    givenCase(registered, barred(station)).when(bar(station)).thenNothing());
  it('refuses a note of its own for an agency that is barred by the lead', () =>
    givenCase(accusing(station)).when(bar(station)).thenRefused('already-done-differently', { revision: 0 }));
});

describe('ending a bar', () => {
  const end = (id = barId, by = leader) => endBar({ by, at, barId: id, note });
  const ended = (agency: typeof station, id = barId) =>
    a.event('BarEnded', leader, { barId: id, agencyId: agency.id, note });

  it('ends the bar that the leader added, and one that follows from the lead', () => {
    givenCase(registered, barred(station)).when(end()).then(ended(station));
    const own = station.id as string as typeof barId;
    givenCase(accusing(station)).when(end(own)).then(ended(station, own));
    const copied = [accusing(station), a.copiedTo(station)] as const;
    expect(visibilityOf(a.supervisor, stateOf(...copied))).toBeUndefined();
    expect(visibilityOf(a.supervisor, stateOf(...copied, ended(station, own)))).toBe('FULL');
  });
  it('ends every cause at once, but not a bar of the survivor', () => {
    const joined = { ...a.joined, data: { ...a.joined.data, barred: [{ agencyId: station.id, lead: a.otherCaseId }] } };
    const events = [registered, barred(station), joined as CaseEvent];
    expect(runningBars(stateOf(...events, ended(station)))).toEqual([]);
    const inherited = a.event('SurvivorBarsChanged', leader, { survivor: a.otherCaseId, agencyIds: [station.id] });
    expect(runningBars(stateOf(registered, barred(station), inherited, ended(station)))).toHaveLength(1);
    givenCase(registered, inherited)
      .when(end(station.id as string as typeof barId))
      .thenRefused('no-such-bar');
  });
  it('refuses an unknown bar before it checks the role, and other roles', () => {
    givenCase(registered).when(end(barId, a.dispatcher)).thenRefused('no-such-bar');
    givenCase(registered, barred(station)).when(end(barId, a.dispatcher)).thenRefused('not-the-handler');
  });
  it('appends nothing when repeated; the agency can be barred again', () => {
    givenCase(registered, barred(station), ended(station)).when(end()).thenNothing();
    givenCase(registered, barred(station), ended(station)).when(bar(station)).then(barred(station));
  });
});

describe('the part of barred agencies', () => {
  it('ends once, in an open case only', () => {
    const release = releaseBarred({ at, by: leader.officerId }, parties);
    givenCase(accusing(station), a.assignedToStation).when(release).then(moved(station));
    givenCase(accusing(station), a.assignedToStation, moved(station)).when(release).thenNothing();
    givenCase(accusing(station), a.assignedToStation, a.closed).when(release).thenNothing();
    givenCase(registered, a.assignedToStation).when(release).thenNothing();
  });
});

describe('the bars of a survivor', () => {
  it('replace those recorded before, and nothing is appended if they are the same', () => {
    const change = (...agencyIds: (typeof station.id)[]) =>
      survivorBarsChange({ at, by: leader.officerId, survivor: a.otherCaseId, agencyIds });
    const changed = (...agencyIds: (typeof station.id)[]) =>
      a.event('SurvivorBarsChanged', leader, { survivor: a.otherCaseId, agencyIds });
    givenCase(registered, a.merged).when(change(station.id, ngo.id)).then(changed(station.id, ngo.id));
    givenCase(registered, changed(station.id, ngo.id)).when(change(ngo.id, station.id)).thenNothing();
    givenCase(registered).when(change()).thenNothing();
    expect(stateOf(registered, changed(station.id), changed(ngo.id)).bars.map(({ agencyId }) => agencyId)).toEqual([
      ngo.id,
    ]);
    expect(visibilityOf(a.supervisor, stateOf(registered, changed(station.id)))).toBeUndefined();
  });
});

describe('whom a bar covers', () => {
  it('gets no answer in any role but the administrator’s and the viewer’s, who see no case', () => {
    const state = stateOf(accusing(a.civilAffairs));
    expect(visibilityOf(a.auditor, state)).toBeUndefined();
    expect(visibilityOf(a.auditor, stateOf(registered))).toBe('PSEUDONYMOUS');
    const twoPosts = { ...a.dispatcher, affiliations: [station.id] };
    expect(visibilityOf(twoPosts, stateOf(accusing(station)))).toBeUndefined();
    expect(visibilityOf(a.dispatcher, stateOf(accusing(a.center)))).toBe('FULL');
  });
});
