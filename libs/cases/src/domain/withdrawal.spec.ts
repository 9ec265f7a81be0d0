import * as a from '../../testing/builders';
import { givenCase } from '../../testing/given-case';
import { feedBack, signForTransfer } from './transfer';
import { confirmWithdrawal, withdrawTransfer } from './withdrawal';

const { at, transferId, police, dispatcher, signedFor } = a;
const issued = [a.registered, a.accepted, a.triaged, a.issuedToPolice] as const;
const taken = [...issued, signedFor, a.acceptedByPolice] as const;
const asked = [...taken, a.withdrawalRequested] as const;

describe('withdrawing a transfer', () => {
  const withdraw = (by = dispatcher) => withdrawTransfer({ by, at, transferId, reason: 'RESOLVED', receiver: police });

  it('withdraws it at once until it is accepted', () => {
    givenCase(...issued)
      .when(withdraw())
      .then(a.withdrawn);
    givenCase(...issued, signedFor)
      .when(withdraw())
      .then(a.withdrawn);
    givenCase(...issued, signedFor, a.materialRequested)
      .when(withdraw())
      .then(a.withdrawn);
  });
  it('requires the receiver’s consent once it is accepted', () =>
    givenCase(...taken)
      .when(withdraw())
      .then(a.withdrawalRequested));
  it('requires no consent if the receiver has ended, or may no longer see the case', () => {
    const gone = withdrawTransfer({ by: dispatcher, at, transferId, reason: 'RESOLVED', receiver: undefined });
    givenCase(...taken)
      .when(gone)
      .then(a.withdrawn);
    givenCase(...asked)
      .when(gone)
      .then(a.withdrawn);
    const accuses = {
      ...a.joined,
      data: { ...a.joined.data, barred: [{ agencyId: police.agency.id, lead: a.otherCaseId }] },
    };
    givenCase(...taken, accuses as typeof a.joined)
      .when(withdraw())
      .then(a.withdrawn);
    givenCase(...asked)
      .when(withdraw())
      .thenNothing();
  });
  it('refuses every other agency including the receiver, before and after', () => {
    for (const by of [police, a.education]) {
      givenCase(...issued)
        .when(withdraw(by))
        .thenRefused('not-the-issuing-agency');
      givenCase(...issued, a.withdrawn)
        .when(withdraw(by))
        .thenRefused('not-the-issuing-agency');
    }
  });
  it('refuses a returned, fed back or completed transfer', () => {
    givenCase(...issued, a.returned)
      .when(withdraw())
      .thenRefused('transfer-not-withdrawable');
    givenCase(...taken, a.fedBack)
      .when(withdraw())
      .thenRefused('transfer-not-withdrawable');
    givenCase(...taken, a.fedBack, a.completed)
      .when(withdraw())
      .thenRefused('transfer-not-withdrawable');
  });
  it('refuses a transfer that the case does not contain', () =>
    givenCase(a.registered).when(withdraw()).thenRefused('no-such-transfer'));
  it('appends nothing when repeated, requested or done', () => {
    givenCase(...issued, a.withdrawn)
      .when(withdraw())
      .thenNothing();
    givenCase(...asked)
      .when(withdraw())
      .thenNothing();
    givenCase(...asked, a.withdrawalConfirmed)
      .when(withdraw())
      .thenNothing();
  });
  it('may be requested for one reason and made for another, and knows both when repeated', () => {
    const barred = { ...a.joined.data, barred: [{ agencyId: police.agency.id, lead: a.otherCaseId }] };
    const other = { ...a.withdrawn, data: { ...a.withdrawn.data, reason: 'ISSUED_IN_ERROR' } } as typeof a.withdrawn;
    const made = [...asked, { ...a.joined, data: barred } as typeof a.joined, other] as const;
    const withdrawFor = (reason: 'RESOLVED' | 'ISSUED_IN_ERROR' | 'OTHER') =>
      withdrawTransfer({ by: dispatcher, at, transferId, reason, receiver: police });
    givenCase(...made)
      .when(withdrawFor('RESOLVED'))
      .thenNothing();
    givenCase(...made)
      .when(withdrawFor('ISSUED_IN_ERROR'))
      .thenNothing();
    givenCase(...made)
      .when(withdrawFor('OTHER'))
      .thenRefused('already-done-differently', { revision: 8 });
  });
  it('requests consent again if the receiver had acted already and its feedback was rejected', () =>
    givenCase(...asked, a.fedBack, a.feedbackRejected)
      .when(withdraw())
      .then(a.withdrawalRequested));
  it('leaves nothing to sign for', () =>
    givenCase(...issued, a.withdrawn)
      .when(signForTransfer({ by: police, at, transferId }))
      .thenRefused('transfer-not-issued'));
});

describe('confirming a withdrawal', () => {
  const confirm = (by = police) => confirmWithdrawal({ by, at, transferId });

  it('withdraws the transfer, for the reason the issuer gave', () =>
    givenCase(...asked)
      .when(confirm())
      .then(a.withdrawalConfirmed));
  it('refuses every other agency including the issuer, before and after', () => {
    givenCase(...asked)
      .when(confirm(dispatcher))
      .thenRefused('not-the-receiving-agency');
    givenCase(...asked, a.withdrawalConfirmed)
      .when(confirm(dispatcher))
      .thenRefused('not-the-receiving-agency');
  });
  it('refuses if nothing was requested, also after a withdrawal without consent', () => {
    givenCase(...taken)
      .when(confirm())
      .thenRefused('no-withdrawal-requested');
    givenCase(...issued, a.withdrawn)
      .when(confirm())
      .thenRefused('no-withdrawal-requested');
  });
  it('appends nothing when repeated', () =>
    givenCase(...asked, a.withdrawalConfirmed)
      .when(confirm())
      .thenNothing());
  it('can be answered with final feedback instead, but not interim feedback', () => {
    const feedback = {
      outcome: 'HANDLED',
      measures: ['WARNING_LETTER'],
      text: a.sealedText(),
      textMatches: false,
    } as const;
    givenCase(...asked)
      .when(feedBack({ by: police, at, transferId, kind: 'FINAL', ...feedback }))
      .then(a.fedBack);
    givenCase(...asked)
      .when(feedBack({ by: police, at, transferId, kind: 'INTERIM', ...feedback }))
      .thenRefused('transfer-not-accepted');
  });
});
