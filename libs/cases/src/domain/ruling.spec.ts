import type { AgencyRef } from '@center/kernel';
import * as a from '../../testing/builders';
import { givenCase, recorded } from '../../testing/given-case';
import { missingChecks } from './closing';
import { returnTransfer, ruleDispute } from './dispute';
import { caseStream } from './streams';

const { at, police, dispatcher, disputeId } = a;
const handling = [a.registered, a.accepted, a.triaged] as const;
const goneOn = [...handling, a.issuedToPolice, a.returned, a.replaced] as const;
const disputed = [...goneOn, a.returnedAgain, a.disputed] as const;
const letter = a.sealedText();

describe('ruling a dispute', () => {
  const rule = (agency: AgencyRef | undefined = a.policeBureau, by = a.leader) =>
    ruleDispute({
      by,
      at,
      disputeId,
      transferId: a.thirdTransferId,
      agency: agency && a.registeredAgency(agency),
      note: letter,
      letter,
    });

  it('issues a transfer that cannot be returned', () =>
    givenCase(...disputed)
      .when(rule())
      .then(a.ruled, a.issuedByRuling));
  it('is allowed for the dispatcher and the leader; refuses the agencies, before and after', () => {
    for (const by of [police, a.education, a.supervisor]) {
      givenCase(...disputed)
        .when(rule(a.policeBureau, by))
        .thenRefused('not-the-handler');
      givenCase(...disputed, a.ruled, a.issuedByRuling)
        .when(rule(a.policeBureau, by))
        .thenRefused('not-the-handler');
    }
  });
  it('refuses the center itself, and an unregistered agency', () => {
    givenCase(...disputed)
      .when(rule(a.center))
      .thenRefused('not-another-agency');
    givenCase(...disputed)
      .when(
        ruleDispute({
          by: a.leader,
          at,
          disputeId,
          transferId: a.thirdTransferId,
          agency: undefined,
          note: letter,
          letter,
        }),
      )
      .thenRefused('unknown-agency');
  });
  it('makes the open transfer of the agency the ruled one: it cannot be returned, and closing asks for no other', () => {
    const sent = {
      transferId: a.fourthTransferId,
      from: a.center,
      to: a.policeBureau,
      reason: 'OTHER',
      letter,
    } as const;
    const open = a.event('TransferIssued', dispatcher, sent);
    const confirmed = a.event('DisputeRuled', a.leader, {
      ...{ disputeId, agency: a.policeBureau, transferId: a.fourthTransferId, note: letter },
    });
    givenCase(...disputed, open)
      .when(rule())
      .then(confirmed);
    givenCase(...disputed, open, confirmed)
      .when(
        returnTransfer({
          by: police,
          at,
          transferId: a.fourthTransferId,
          disputeId,
          reason: 'OUT_OF_AREA',
          competentAgency: undefined,
        }),
      )
      .thenRefused('ruled-cannot-return');
    givenCase(...disputed, open, confirmed)
      .when(rule())
      .thenNothing();
    const { transferId: fourth } = sent;
    const done = [
      a.event('TransferFedBack', police, { transferId: fourth, kind: 'FINAL', outcome: 'HANDLED', measures: [] }),
      a.event('TransferCompleted', dispatcher, { transferId: fourth }),
    ];
    const state = caseStream.fold(recorded([...disputed, open, confirmed, ...done]))!;
    expect(missingChecks(state, 'MOVED_AWAY', {})).toEqual(['I']);
  });
  it('refuses an unknown dispute, and one with a different ruling', () => {
    givenCase(...goneOn)
      .when(rule())
      .thenRefused('no-such-dispute');
    givenCase(...disputed, a.ruled, a.issuedByRuling)
      .when(rule(a.educationBureau))
      .thenRefused('no-open-dispute');
  });
  it('refuses a closed case', () =>
    givenCase(...disputed, a.closed)
      .when(rule())
      .thenRefused('case-not-open'));
  it('appends nothing when repeated', () =>
    givenCase(...disputed, a.ruled, a.issuedByRuling)
      .when(rule())
      .thenNothing());
});
