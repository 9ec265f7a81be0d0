import type { AgencyRef } from '@center/kernel';
import * as a from '../../testing/builders';
import { givenCase } from '../../testing/given-case';
import { acceptTransfer, issueTransfer, signForTransfer, transfersSucceeded } from './transfer';

const { at, transferId, dispatcher, police, education, registered, accepted, triaged, issuedToPolice, signedFor } = a;
const handling = [registered, accepted, triaged] as const;
const issued = [...handling, issuedToPolice] as const;
const taken = [...issued, signedFor, a.acceptedByPolice] as const;
const letter = a.sealedText();

describe('issuing a transfer', () => {
  const issue = (to: AgencyRef | undefined, by = dispatcher) =>
    issueTransfer({ by, at, transferId, to: to && a.registeredAgency(to), reason: 'SUSPECTED_CRIME', letter });

  it('transfers the matter to another agency', () =>
    givenCase(...handling)
      .when(issue(a.policeBureau))
      .then(issuedToPolice));
  it('is allowed before triage in an emergency only', () => {
    givenCase(a.emergency).when(issue(a.policeBureau)).then(issuedToPolice);
    givenCase(registered, accepted).when(issue(a.policeBureau)).thenRefused('not-triaged');
  });
  it('lets a liaison transfer further what its agency has accepted', () => {
    const relayed = a.event('TransferIssued', police, {
      transferId,
      from: a.policeBureau,
      to: a.educationBureau,
      reason: 'SUSPECTED_CRIME',
      letter,
    });
    givenCase(...taken)
      .when(issue(a.educationBureau, police))
      .then(relayed);
    givenCase(...issued)
      .when(issue(a.educationBureau, police))
      .thenRefused('not-the-handler');
    givenCase(...handling)
      .when(issue(a.policeBureau, education))
      .thenRefused('not-the-handler');
  });
  it('lets the station issue in an emergency only', () => {
    givenCase(a.emergency)
      .when(issue(a.policeBureau, a.supervisor))
      .then(
        a.event('TransferIssued', a.supervisor, {
          transferId,
          from: a.station,
          to: a.policeBureau,
          reason: 'SUSPECTED_CRIME',
          letter,
        }),
      );
    givenCase(...handling)
      .when(issue(a.policeBureau, a.supervisor))
      .thenRefused('not-the-handler');
  });
  it('refuses an agency that is not registered', () =>
    givenCase(...handling)
      .when(issue(undefined))
      .thenRefused('unknown-agency'));
  it('refuses the own agency, and civil affairs from the center, which is an assignment', () => {
    givenCase(...handling)
      .when(issue(a.center))
      .thenRefused('not-another-agency');
    givenCase(...handling)
      .when(issue(a.civilAffairs))
      .thenRefused('not-another-agency');
    givenCase(...taken)
      .when(issue(a.policeBureau, police))
      .thenRefused('not-another-agency');
  });
  it('refuses an agency that has an open transfer, but not a finished one', () => {
    givenCase(...issued)
      .when(issue(a.policeBureau))
      .thenRefused('already-with-agency');
    givenCase(...taken, a.fedBack, a.completed)
      .when(issue(a.policeBureau))
      .then(issuedToPolice);
  });
  it('refuses to replace a transfer that was not returned', () =>
    givenCase(...issued)
      .when(
        issueTransfer({
          by: dispatcher,
          at,
          transferId,
          to: a.registeredAgency(a.educationBureau),
          reason: 'OTHER',
          letter,
          replaces: transferId,
        }),
      )
      .thenRefused('not-replaceable'));
  it('refuses on a closed case', () =>
    givenCase(...handling, a.closed)
      .when(issue(a.policeBureau))
      .thenRefused('case-not-open'));
});

describe('signing for a transfer', () => {
  const sign = signForTransfer({ by: police, at, transferId });

  it('confirms receipt', () =>
    givenCase(...issued)
      .when(sign)
      .then(signedFor));
  it('refuses every other agency, before and after', () => {
    const bySchool = signForTransfer({ by: education, at, transferId });
    givenCase(...issued)
      .when(bySchool)
      .thenRefused('not-the-receiving-agency');
    givenCase(...issued, signedFor)
      .when(bySchool)
      .thenRefused('not-the-receiving-agency');
    givenCase(...issued)
      .when(signForTransfer({ by: dispatcher, at, transferId }))
      .thenRefused('not-the-receiving-agency');
  });
  it('refuses a transfer that the case does not contain', () =>
    givenCase(...handling)
      .when(sign)
      .thenRefused('no-such-transfer'));
  it('appends nothing when repeated, at once and after acceptance', () => {
    givenCase(...issued, signedFor)
      .when(sign)
      .thenNothing();
    givenCase(...taken)
      .when(sign)
      .thenNothing();
  });
});

describe('accepting a transfer', () => {
  const accept = acceptTransfer({ by: police, at, transferId });

  it('assigns the matter to the receiving agency', () =>
    givenCase(...issued, signedFor)
      .when(accept)
      .then(a.acceptedByPolice));
  it('also signs for an unsigned transfer', () =>
    givenCase(...issued)
      .when(accept)
      .then(signedFor, a.acceptedByPolice));
  it('refuses every other agency, before and after', () => {
    const bySchool = acceptTransfer({ by: education, at, transferId });
    givenCase(...issued)
      .when(bySchool)
      .thenRefused('not-the-receiving-agency');
    givenCase(...taken)
      .when(bySchool)
      .thenRefused('not-the-receiving-agency');
  });
  it('appends nothing when repeated, at once and after feedback', () => {
    givenCase(...taken)
      .when(accept)
      .thenNothing();
    givenCase(...taken, a.fedBack)
      .when(accept)
      .thenNothing();
  });
});

describe('an agency that ends', () => {
  const succeed = transfersSucceeded({
    at,
    by: dispatcher.officerId,
    ended: a.policeBureau.id,
    successor: a.registeredAgency(a.educationBureau),
  });

  it('moves its open transfers to its successor, received and issued', () => {
    givenCase(...issued)
      .when(succeed)
      .then(a.succeeded);
    const relayed = a.event('TransferIssued', police, {
      transferId: a.nextTransferId,
      from: a.policeBureau,
      to: a.procuratorateOffice,
      reason: 'OTHER',
      letter,
    });
    givenCase(...taken, relayed)
      .when(succeed)
      .then(
        a.succeeded,
        a.event('TransferSucceeded', dispatcher, { transferId: a.nextTransferId, from: a.educationBureau }),
      );
    givenCase(...issued, a.succeeded)
      .when(signForTransfer({ by: education, at, transferId }))
      .then(a.event('TransferSignedFor', education, { transferId }));
  });
  it('leaves finished transfers and those of other agencies unchanged', () => {
    givenCase(...issued, a.returned)
      .when(succeed)
      .thenNothing();
    givenCase(...handling, a.replaced)
      .when(succeed)
      .thenNothing();
    givenCase(...issued, a.succeeded)
      .when(succeed)
      .thenNothing();
  });
});

describe('parallel transfers', () => {
  const toProcurator = issueTransfer({
    by: dispatcher,
    at,
    transferId: a.nextTransferId,
    to: a.registeredAgency(a.procuratorateOffice),
    reason: 'GUARDIANSHIP',
    letter,
  });
  const parallel = a.event('TransferIssued', dispatcher, {
    transferId: a.nextTransferId,
    from: a.center,
    to: a.procuratorateOffice,
    reason: 'GUARDIANSHIP',
    letter,
  });

  it('are independent: a step of one receiver does not affect the other', () => {
    givenCase(...taken)
      .when(toProcurator)
      .then(parallel);
    givenCase(...taken, parallel, a.withdrawalRequested)
      .when(signForTransfer({ by: a.procurator, at, transferId: a.nextTransferId }))
      .then(a.event('TransferSignedFor', a.procurator, { transferId: a.nextTransferId }));
    givenCase(...taken, parallel)
      .when(acceptTransfer({ by: police, at, transferId: a.nextTransferId }))
      .thenRefused('not-the-receiving-agency');
  });
});
