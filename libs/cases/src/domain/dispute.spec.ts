import type { AgencyRef } from '@center/kernel';
import * as a from '../../testing/builders';
import { givenCase, recorded } from '../../testing/given-case';
import type { CaseEvent } from './events';
import { disputeAbout, returnTransfer } from './dispute';
import { caseStream } from './streams';
import { issueTransfer } from './transfer';

const { at, transferId, police, dispatcher, signedFor, disputeId } = a;
const handling = [a.registered, a.accepted, a.triaged] as const;
const issued = [...handling, a.issuedToPolice] as const;
const goneOn = [...issued, a.returned, a.replaced] as const;
const disputed = [...goneOn, a.returnedAgain, a.disputed] as const;
const letter = a.sealedText();

const withReplaces = (event: CaseEvent, replaces: typeof transferId): CaseEvent =>
  ({ ...event, data: { ...event.data, replaces } }) as CaseEvent;

const giveBack = (changes: Partial<Parameters<typeof returnTransfer>[0]> = {}) =>
  returnTransfer({
    by: police,
    at,
    transferId,
    disputeId,
    reason: 'NOT_COMPETENT',
    competentAgency: a.educationBureau,
    ...changes,
  });

describe('returning a transfer', () => {
  it('returns it with a reason, signed for or not', () => {
    givenCase(...issued)
      .when(giveBack())
      .then(a.returned);
    givenCase(...issued, signedFor)
      .when(giveBack())
      .then(a.returned);
  });
  it('requires the competent agency for lack of competence only', () => {
    givenCase(...issued)
      .when(giveBack({ competentAgency: undefined }))
      .thenRefused('competent-agency-required');
    givenCase(...issued)
      .when(giveBack({ reason: 'DUPLICATE', competentAgency: undefined }))
      .then(a.event('TransferReturned', police, { transferId, reason: 'DUPLICATE' }));
  });
  it('refuses an unregistered competent agency', () =>
    givenCase(...issued)
      .when(giveBack({ competentAgency: 'unknown' }))
      .thenRefused('unknown-agency'));
  it('requires confirmation in an emergency that the child is safe', () => {
    const urgent = [a.emergency, a.issuedToPolice];
    givenCase(...urgent)
      .when(giveBack())
      .thenRefused('child-not-safe');
    givenCase(...urgent)
      .when(giveBack({ childSafe: false }))
      .thenRefused('child-not-safe');
    givenCase(...urgent)
      .when(giveBack({ childSafe: true }))
      .then(
        a.event('TransferReturned', police, {
          transferId,
          reason: 'NOT_COMPETENT',
          childSafe: true,
          competentAgency: a.educationBureau,
        }),
      );
  });
  it('refuses every other agency, before and after', () => {
    for (const by of [a.education, dispatcher]) {
      givenCase(...issued)
        .when(giveBack({ by }))
        .thenRefused('not-the-receiving-agency');
      givenCase(...issued, a.returned)
        .when(giveBack({ by }))
        .thenRefused('not-the-receiving-agency');
    }
  });
  it('refuses a transfer that awaits material, is accepted, fed back or withdrawn', () => {
    const ends: CaseEvent[][] = [[signedFor, a.materialRequested], [a.acceptedByPolice], [a.fedBack], [a.withdrawn]];
    for (const end of ends)
      givenCase(...issued, ...end)
        .when(giveBack())
        .thenRefused('transfer-not-returnable');
  });
  it('refuses a transfer issued by a ruling', () =>
    givenCase(...disputed, a.ruled, a.issuedByRuling)
      .when(giveBack({ transferId: a.thirdTransferId }))
      .thenRefused('ruled-cannot-return'));
  it('refuses a transfer that the case does not contain', () =>
    givenCase(...handling)
      .when(giveBack())
      .thenRefused('no-such-transfer'));
  it('appends nothing when repeated in the same words', () => {
    givenCase(...issued, a.returned)
      .when(giveBack())
      .thenNothing();
    givenCase(...issued, a.returned)
      .when(giveBack({ reason: 'DUPLICATE' }))
      .thenRefused('already-done-differently', { revision: 4 });
  });
});

describe('a chain of returns', () => {
  const again = (reason: 'OUT_OF_AREA' | 'NOT_COMPETENT' | 'DUPLICATE' | 'ALREADY_HANDLED') =>
    giveBack({ by: a.education, transferId: a.nextTransferId, reason, competentAgency: undefined });
  const replacing = (replaces = transferId, to: AgencyRef = a.educationBureau) =>
    issueTransfer({
      by: dispatcher,
      at,
      transferId: a.nextTransferId,
      to: a.registeredAgency(to),
      reason: 'SUSPECTED_CRIME',
      letter,
      replaces,
    });

  it('continues with another agency', () =>
    givenCase(...issued, a.returned)
      .when(replacing())
      .then(a.replaced));
  it('raises a dispute with the second return for lack of competence or area', () => {
    givenCase(...goneOn)
      .when(again('OUT_OF_AREA'))
      .then(a.returnedAgain, a.disputed);
    const notOurs = { by: a.education, transferId: a.nextTransferId, competentAgency: a.policeBureau };
    const returnedToo = a.event('TransferReturned', a.education, {
      transferId: a.nextTransferId,
      reason: 'NOT_COMPETENT',
      competentAgency: a.policeBureau,
    });
    givenCase(...goneOn)
      .when(giveBack(notOurs))
      .then(returnedToo, a.disputed);
  });
  it('raises no dispute for other reasons, or outside the chain', () => {
    const duplicate = a.event('TransferReturned', a.education, {
      transferId: a.nextTransferId,
      reason: 'DUPLICATE',
    });
    givenCase(...goneOn)
      .when(again('DUPLICATE'))
      .then(duplicate);
    const parallel = a.event('TransferIssued', dispatcher, {
      transferId: a.nextTransferId,
      from: a.center,
      to: a.educationBureau,
      reason: 'OTHER',
      letter,
    });
    givenCase(...issued, parallel, a.returned)
      .when(again('OUT_OF_AREA'))
      .then(a.returnedAgain);
  });
  it('counts returns across one for another reason', () => {
    const first = a.event('TransferReturned', police, { transferId, reason: 'OUT_OF_AREA' });
    const second = a.event('TransferReturned', a.education, { transferId: a.nextTransferId, reason: 'DUPLICATE' });
    const third = a.event('TransferIssued', dispatcher, {
      transferId: a.thirdTransferId,
      from: a.center,
      to: a.policeBureau,
      reason: 'OTHER',
      letter,
      replaces: a.nextTransferId,
    });
    givenCase(...issued, first, a.replaced, second, third)
      .when(giveBack({ transferId: a.thirdTransferId, reason: 'OUT_OF_AREA', competentAgency: undefined }))
      .then(
        a.event('TransferReturned', police, { transferId: a.thirdTransferId, reason: 'OUT_OF_AREA' }),
        a.event('DisputeRaised', police, {
          disputeId,
          transferIds: [transferId, a.nextTransferId, a.thirdTransferId],
        }),
      );
  });
  describe('without `replaces`', () => {
    const sentTo = (
      to: AgencyRef,
      transferId = a.nextTransferId,
      reason: 'SUSPECTED_CRIME' | 'OTHER' = 'SUSPECTED_CRIME',
    ) => issueTransfer({ by: dispatcher, at, transferId, to: a.registeredAgency(to), reason, letter });
    const plain = (
      to: AgencyRef,
      transferId = a.nextTransferId,
      reason: 'SUSPECTED_CRIME' | 'OTHER' = 'SUSPECTED_CRIME',
    ) => a.event('TransferIssued', dispatcher, { transferId, from: a.center, to, reason, letter });

    it('continues after the latest return of a transfer for the same reason by an agency that disclaimed it', () => {
      givenCase(...issued, a.returned)
        .when(sentTo(a.educationBureau))
        .then(a.replaced);
      const parallel = plain(a.educationBureau);
      givenCase(...issued, parallel, a.returnedAgain, a.returned)
        .when(sentTo(a.procuratorateOffice, a.thirdTransferId))
        .then(withReplaces(plain(a.procuratorateOffice, a.thirdTransferId), transferId));
    });
    it('raises a dispute with the second return in a row', () => {
      const events = [...issued, a.returned, a.replaced] as const;
      givenCase(...events)
        .when(again('OUT_OF_AREA'))
        .then(a.returnedAgain, a.disputed);
    });
    it('starts a new chain for another reason, after another kind of return, or after a dispute', () => {
      givenCase(...issued, a.returned)
        .when(sentTo(a.educationBureau, a.nextTransferId, 'OTHER'))
        .then(plain(a.educationBureau, a.nextTransferId, 'OTHER'));
      givenCase(...issued, a.event('TransferReturned', police, { transferId, reason: 'DUPLICATE' }))
        .when(sentTo(a.educationBureau))
        .then(plain(a.educationBureau));
      givenCase(...disputed)
        .when(sentTo(a.procuratorateOffice, a.thirdTransferId))
        .then(plain(a.procuratorateOffice, a.thirdTransferId));
    });
    it('leaves out what was issued before the return', () => {
      const parallel = plain(a.educationBureau);
      givenCase(...issued, parallel, a.returned)
        .when(again('OUT_OF_AREA'))
        .then(a.returnedAgain);
    });
  });

  it('refuses to replace a transfer that is replaced, disputed, withdrawn, in progress or of another case', () => {
    givenCase(...goneOn, a.returnedAgain)
      .when(replacing(transferId))
      .thenRefused('not-replaceable');
    givenCase(...disputed)
      .when(replacing(a.nextTransferId))
      .thenRefused('not-replaceable');
    givenCase(...issued, a.withdrawn)
      .when(replacing())
      .thenRefused('not-replaceable');
    givenCase(...handling)
      .when(replacing())
      .thenRefused('not-replaceable');
  });
  it('identifies the dispute raised by a return', () => {
    const state = caseStream.fold(recorded(disputed))!;
    expect(disputeAbout(state, a.nextTransferId)).toBe(disputeId);
    expect(disputeAbout(state, transferId)).toBeUndefined();
  });
});
