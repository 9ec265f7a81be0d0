import * as a from '../../testing/builders';
import { givenCase } from '../../testing/given-case';
import { feedBack, signForTransfer } from './transfer';
import { confirmWithdrawal, withdrawTransfer } from './withdrawal';

const { at, transferId, police, dispatcher, signedFor } = a;
const issued = [a.registered, a.accepted, a.triaged, a.issuedToPolice] as const;
const taken = [...issued, signedFor, a.acceptedByPolice] as const;
const asked = [...taken, a.withdrawalRequested] as const;

describe('withdrawing a transfer', () => {
  const withdraw = (by = dispatcher) => withdrawTransfer({ by, at, transferId, reason: 'RESOLVED' });

  it('takes it back at once until it is accepted', () => {
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
  it('asks the receiver once it is accepted', () =>
    givenCase(...taken)
      .when(withdraw())
      .then(a.withdrawalRequested));
  it('asks nobody when the receiver has ended, or may not see the case any more', () => {
    const gone = withdrawTransfer({ by: dispatcher, at, transferId, reason: 'RESOLVED', receiverEnded: true });
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
  it('refuses every other agency, the receiver too, before and after', () => {
    for (const by of [police, a.education]) {
      givenCase(...issued)
        .when(withdraw(by))
        .thenRefused('not-the-issuing-agency');
      givenCase(...issued, a.withdrawn)
        .when(withdraw(by))
        .thenRefused('not-the-issuing-agency');
    }
  });
  it('refuses what was returned, fed back or completed', () => {
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
  it('refuses a transfer that the case does not have', () =>
    givenCase(a.registered).when(withdraw()).thenRefused('no-such-transfer'));
  it('stays quiet when repeated, asked or done', () => {
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
  it('asks anew when the receiver had acted already and its feedback was rejected', () =>
    givenCase(...asked, a.fedBack, a.feedbackRejected)
      .when(withdraw())
      .then(a.withdrawalRequested));
  it('leaves nothing to be signed for', () =>
    givenCase(...issued, a.withdrawn)
      .when(signForTransfer({ by: police, at, transferId }))
      .thenRefused('transfer-not-issued'));
});

describe('confirming a withdrawal', () => {
  const confirm = (by = police) => confirmWithdrawal({ by, at, transferId });

  it('lets the transfer go, for the reason the issuer gave', () =>
    givenCase(...asked)
      .when(confirm())
      .then(a.withdrawalConfirmed));
  it('refuses every other agency, the issuer too, before and after', () => {
    givenCase(...asked)
      .when(confirm(dispatcher))
      .thenRefused('not-the-receiving-agency');
    givenCase(...asked, a.withdrawalConfirmed)
      .when(confirm(dispatcher))
      .thenRefused('not-the-receiving-agency');
  });
  it('refuses when nobody asked, also after a withdrawal that needed no consent', () => {
    givenCase(...taken)
      .when(confirm())
      .thenRefused('no-withdrawal-requested');
    givenCase(...issued, a.withdrawn)
      .when(confirm())
      .thenRefused('no-withdrawal-requested');
  });
  it('stays quiet when repeated', () =>
    givenCase(...asked, a.withdrawalConfirmed)
      .when(confirm())
      .thenNothing());
  it('may be answered by a final feedback instead, not by an interim one', () => {
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
