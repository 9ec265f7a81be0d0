import type { AgencyRef } from '@center/kernel';
import * as a from '../../testing/builders';
import { givenCase } from '../../testing/given-case';
import { acceptTransfer, completeTransfer, feedBack, issueTransfer, rejectFeedback, signForTransfer } from './transfer';

const { at, transferId, dispatcher, police, education, registered, accepted, triaged, issuedToPolice, signedFor } = a;
const handling = [registered, accepted, triaged] as const;
const issued = [...handling, issuedToPolice] as const;
const taken = [...issued, signedFor, a.acceptedByPolice] as const;
const letter = a.sealedText();

describe('issuing a transfer', () => {
  const issue = (to: AgencyRef | undefined, by = dispatcher) =>
    issueTransfer({ by, at, transferId, to, reason: 'SUSPECTED_CRIME', letter });

  it('hands the matter to another agency', () =>
    givenCase(...handling)
      .when(issue(a.policeBureau))
      .then(issuedToPolice));
  it('is legal before triage in an emergency only', () => {
    givenCase(a.emergency).when(issue(a.policeBureau)).then(issuedToPolice);
    givenCase(registered, accepted).when(issue(a.policeBureau)).thenRefused('not-triaged');
  });
  it('lets a liaison hand on what its agency has accepted', () => {
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
  it('refuses an agency that the register does not know', () =>
    givenCase(...handling)
      .when(issue(undefined))
      .thenRefused('unknown-agency'));
  it('refuses the own agency, and civil affairs from the center: that is an assignment', () => {
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
  it('refuses an agency that has an open transfer, not one that has finished', () => {
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
          to: a.educationBureau,
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

  it('confirms that it has arrived', () =>
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
  it('refuses a transfer that the case does not have', () =>
    givenCase(...handling)
      .when(sign)
      .thenRefused('no-such-transfer'));
  it('stays quiet when repeated, at once and after acceptance', () => {
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

  it('gives the matter to the receiving agency', () =>
    givenCase(...issued, signedFor)
      .when(accept)
      .then(a.acceptedByPolice));
  it('signs for an unsigned one too', () =>
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
  it('stays quiet when repeated, at once and after feedback', () => {
    givenCase(...taken)
      .when(accept)
      .thenNothing();
    givenCase(...taken, a.fedBack)
      .when(accept)
      .thenNothing();
  });
});

describe('feeding back', () => {
  const final = { kind: 'FINAL', outcome: 'HANDLED', measures: ['WARNING_LETTER'], text: a.sealedText() } as const;
  const feed = (changes: Partial<Parameters<typeof feedBack>[0]> = {}) =>
    feedBack({ by: police, at, transferId, ...final, sameText: false, ...changes });

  it('reports what was done', () =>
    givenCase(...taken)
      .when(feed())
      .then(a.fedBack));
  it('reports on the way as often as there is something new', () => {
    const interim = a.event('TransferFedBack', police, {
      transferId,
      ...final,
      kind: 'INTERIM',
      outcome: 'IN_PROGRESS',
    });
    const tell = feed({ kind: 'INTERIM', outcome: 'IN_PROGRESS' });
    givenCase(...taken)
      .when(tell)
      .then(interim);
    givenCase(...taken, interim)
      .when(tell)
      .then(interim);
    givenCase(...taken, interim)
      .when(feed())
      .then(a.fedBack);
  });
  it('refuses what is not accepted, and anything new after the final one', () => {
    givenCase(...issued, signedFor)
      .when(feed())
      .thenRefused('transfer-not-accepted');
    givenCase(...taken, a.fedBack)
      .when(feed({ outcome: 'OTHER' }))
      .thenRefused('transfer-not-accepted');
    givenCase(...taken, a.fedBack)
      .when(feed({ kind: 'INTERIM' }))
      .thenRefused('transfer-not-accepted');
  });
  it('refuses every other agency', () =>
    givenCase(...taken)
      .when(feed({ by: education }))
      .thenRefused('not-the-receiving-agency'));
  it('stays quiet when repeated word for word, until the feedback was rejected', () => {
    givenCase(...taken, a.fedBack)
      .when(feed({ sameText: true }))
      .thenNothing();
    givenCase(...taken, a.fedBack, a.completed)
      .when(feed({ sameText: true }))
      .thenNothing();
    givenCase(...taken, a.fedBack, a.feedbackRejected)
      .when(feed({ sameText: true }))
      .then(a.fedBack);
  });
});

describe('completing a transfer', () => {
  const complete = completeTransfer({ by: dispatcher, at, transferId });

  it('finishes it', () =>
    givenCase(...taken, a.fedBack)
      .when(complete)
      .then(a.completed));
  it('refuses before the final feedback', () =>
    givenCase(...taken)
      .when(complete)
      .thenRefused('transfer-not-fed-back'));
  it('refuses whoever is no dispatcher', () =>
    givenCase(...taken, a.fedBack)
      .when(completeTransfer({ by: police, at, transferId }))
      .thenRefused('not-the-handler'));
  it('stays quiet when repeated', () =>
    givenCase(...taken, a.fedBack, a.completed)
      .when(complete)
      .thenNothing());
});

describe('rejecting a feedback', () => {
  const note = a.sealedText();
  const reject = rejectFeedback({ by: dispatcher, at, transferId, note });

  it('sends it back to the receiver', () => {
    givenCase(...taken, a.fedBack)
      .when(reject)
      .then(a.feedbackRejected);
    givenCase(...taken, a.fedBack, a.feedbackRejected)
      .when(completeTransfer({ by: dispatcher, at, transferId }))
      .thenRefused('transfer-not-fed-back');
  });
  it('refuses before the final feedback', () =>
    givenCase(...taken)
      .when(reject)
      .thenRefused('transfer-not-fed-back'));
  it('refuses whoever is no dispatcher', () =>
    givenCase(...taken, a.fedBack)
      .when(rejectFeedback({ by: police, at, transferId, note }))
      .thenRefused('not-the-handler'));
  it('stays quiet when repeated', () =>
    givenCase(...taken, a.fedBack, a.feedbackRejected)
      .when(reject)
      .thenNothing());
});
