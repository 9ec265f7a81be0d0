import {
  COUNTY,
  OTHER_TOWNSHIP,
  TOWNSHIP,
  accepted,
  assignedToStation,
  at,
  center,
  closed,
  director,
  dispatcher,
  event,
  handlerHasLeft,
  otherStation,
  otherSupervisor,
  personId,
  police,
  policeBureau,
  registered,
  registeredAgency,
  registeredWith,
  sealedText,
  station,
  supervisor,
  transferId,
  triaged,
} from '../../testing/builders';
import { givenCase, recorded } from '../../testing/given-case';
import { assignCase, handlerLeft, reassignCase, unitSucceeded } from './assignment';
import { copyCase } from './copies';
import { issueTransfer } from './transfer';
import { caseStream } from './streams';

const toStation = { ...registeredAgency(station), areaCode: TOWNSHIP };
const toOtherStation = { ...registeredAgency(otherStation), areaCode: OTHER_TOWNSHIP };

describe('assigning a case', () => {
  const assign = assignCase({ by: dispatcher, at, to: toStation });

  it('assigns it to a unit', () => givenCase(registered).when(assign).then(assignedToStation));
  it('assigns it to an officer of a unit', () =>
    givenCase(registered)
      .when(assignCase({ by: dispatcher, at, to: { ...toStation, officerId: director.officerId }, reason: 'AREA' }))
      .then(
        event('CaseAssigned', dispatcher, {
          from: { agency: center },
          to: { agency: station, officerId: director.officerId },
          reason: 'AREA',
        }),
      ));
  it('lets the town supervisor assign inside the township only', () => {
    givenCase(registered)
      .when(assignCase({ by: supervisor, at, to: toStation }))
      .then(event('CaseAssigned', supervisor, { from: { agency: center }, to: { agency: station } }));
    givenCase(registered)
      .when(assignCase({ by: supervisor, at, to: { ...registeredAgency(policeBureau), areaCode: COUNTY } }))
      .thenRefused('not-the-handler');
    givenCase(registered)
      .when(assignCase({ by: otherSupervisor, at, to: toOtherStation }))
      .thenRefused('not-the-handler');
    givenCase(registeredWith({ area: undefined }))
      .when(assignCase({ by: supervisor, at, to: toStation }))
      .thenRefused('not-the-handler');
  });
  it('refuses other roles', () =>
    givenCase(registered)
      .when(assignCase({ by: police, at, to: toStation }))
      .thenRefused('not-the-handler'));
  it('refuses an unregistered assignee', () =>
    givenCase(registered)
      .when(assignCase({ by: dispatcher, at, to: undefined }))
      .thenRefused('unknown-assignee'));
  it('refuses a case that is assigned to another unit', () =>
    givenCase(registered, assignedToStation)
      .when(assignCase({ by: dispatcher, at, to: toOtherStation }))
      .thenRefused('already-assigned'));
  it('refuses a closed case, for any assignee', () => {
    givenCase(registered, closed).when(assign).thenRefused('case-not-open');
    givenCase(registered, closed)
      .when(assignCase({ by: dispatcher, at, to: undefined }))
      .thenRefused('case-not-open');
  });
  it('appends nothing when repeated', () => givenCase(registered, assignedToStation).when(assign).thenNothing());
});

it('never assigns a case to the unit of an alleged perpetrator', () => {
  const accused = registeredWith({ allegedPerpetrators: [{ personId, agencyId: station.id }] });
  givenCase(accused)
    .when(assignCase({ by: dispatcher, at, to: toStation }))
    .thenRefused('agency-barred');
  givenCase(accused, accepted, triaged)
    .when(
      issueTransfer({
        by: dispatcher,
        at,
        transferId,
        to: registeredAgency(station),
        reason: 'OTHER',
        letter: sealedText(),
      }),
    )
    .thenRefused('agency-barred');
  givenCase(accused)
    .when(copyCase({ by: dispatcher, at, now: at, agency: registeredAgency(station) }))
    .thenRefused('agency-barred');
});

describe('reassigning a case', () => {
  const reassign = reassignCase({ by: dispatcher, at, to: toOtherStation, reason: 'WORKLOAD' });
  const reassigned = event('CaseReassigned', dispatcher, {
    from: { agency: station },
    to: { agency: otherStation },
    reason: 'WORKLOAD',
  });

  it('assigns it to another unit', () => givenCase(registered, assignedToStation).when(reassign).then(reassigned));
  it('refuses an unassigned case', () => givenCase(registered).when(reassign).thenRefused('not-assigned'));
  it('refuses a closed case', () =>
    givenCase(registered, assignedToStation, closed).when(reassign).thenRefused('case-not-open'));
  it('refuses other roles, before and after the reassignment', () => {
    const byPolice = reassignCase({ by: police, at, to: toOtherStation, reason: 'WORKLOAD' });
    givenCase(registered, assignedToStation).when(byPolice).thenRefused('not-the-handler');
    givenCase(registered, assignedToStation, reassigned).when(byPolice).thenRefused('not-the-handler');
  });
  it('refuses an unregistered assignee', () =>
    givenCase(registered, assignedToStation)
      .when(reassignCase({ by: dispatcher, at, to: undefined, reason: 'AREA' }))
      .thenRefused('unknown-assignee'));
  it('appends nothing when repeated', () =>
    givenCase(registered, assignedToStation, reassigned).when(reassign).thenNothing());
});

describe('a handler who leaves', () => {
  const handed = event('CaseAssigned', dispatcher, {
    from: { agency: center },
    to: { agency: station, officerId: supervisor.officerId },
  });
  const leave = handlerLeft({ at, by: dispatcher.officerId, officerId: supervisor.officerId });

  it('leaves the case in the queue of the unit, flagged until it is assigned', () => {
    givenCase(registered, handed).when(leave).then(handlerHasLeft);
    const queued = caseStream.fold(recorded([registered, handed, handlerHasLeft]))!;
    expect(queued.handler).toEqual({ agency: station });
    expect(queued.handlerLeft).toBe(supervisor.officerId);
    const named = event('CaseReassigned', dispatcher, {
      from: { agency: station },
      to: { agency: station, officerId: director.officerId },
      reason: 'ABSENCE',
    });
    expect(caseStream.fold(recorded([registered, handed, handlerHasLeft, named]))!.handlerLeft).toBeUndefined();
  });
  it('is replaced by reassigning, even to the same unit, which clears the flag; a repeat then appends nothing', () => {
    const again = event('CaseReassigned', dispatcher, {
      from: { agency: station },
      to: { agency: station },
      reason: 'ABSENCE',
    });
    const toTheUnit = reassignCase({ by: dispatcher, at, to: toStation, reason: 'ABSENCE' });
    givenCase(registered, handed, handlerHasLeft).when(toTheUnit).then(again);
    givenCase(registered, handed, handlerHasLeft, again).when(toTheUnit).thenNothing();
    expect(caseStream.fold(recorded([registered, handed, handlerHasLeft, again]))!.handlerLeft).toBeUndefined();
  });
  it('does not count an assignment to the unit as a repeat', () =>
    givenCase(registered, handed, handlerHasLeft)
      .when(assignCase({ by: dispatcher, at, to: toStation }))
      .thenRefused('already-assigned'));
  it('appends nothing if another officer handles the case, or none any more', () => {
    givenCase(registered, assignedToStation).when(leave).thenNothing();
    givenCase(registered, handed, closed).when(leave).thenNothing();
    givenCase(registered, handed, handlerHasLeft).when(leave).thenNothing();
  });
});

describe('a unit that ends', () => {
  const succeed = unitSucceeded({
    at,
    by: dispatcher.officerId,
    ended: station.id,
    successor: registeredAgency(otherStation),
  });
  const moved = (to: typeof center, ended: { unitEnded?: true } = {}) =>
    event('CaseReassigned', dispatcher, { from: { agency: station }, to: { agency: to }, reason: 'OTHER', ...ended });

  it('moves its cases to its successor, otherwise to the accountable unit', () => {
    givenCase(registered, assignedToStation).when(succeed).then(moved(otherStation));
    givenCase(registered, assignedToStation)
      .when(unitSucceeded({ at, by: dispatcher.officerId, ended: station.id, successor: undefined }))
      .then(moved(center, { unitEnded: true }));
  });
  it('flags cases without a successor until they are assigned, even to the same unit', () => {
    const fallen = caseStream.fold(recorded([registered, assignedToStation, moved(center, { unitEnded: true })]))!;
    expect(fallen.handlerLeft).toBe(station.id);
    const again = reassignCase({
      by: dispatcher,
      at,
      to: { ...registeredAgency(center), areaCode: COUNTY },
      reason: 'OTHER',
    })(fallen);
    expect(again).toHaveLength(1);
  });
  it('moves nothing to the unit of the alleged perpetrator', () => {
    const accusing = registeredWith({ allegedPerpetrators: [{ agencyId: otherStation.id, personId }] });
    givenCase(accusing, assignedToStation)
      .when(succeed)
      .then(moved(center, { unitEnded: true }));
  });
  it('appends nothing if another unit handles the case, or it is closed', () => {
    givenCase(registered).when(succeed).thenNothing();
    givenCase(registered, assignedToStation, closed).when(succeed).thenNothing();
  });
});
