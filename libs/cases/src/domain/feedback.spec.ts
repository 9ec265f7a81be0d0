import * as a from '../../testing/builders';
import { givenCase } from '../../testing/given-case';
import { completeTransfer, feedBack, rejectFeedback } from './transfer';

const { at, transferId, dispatcher, police, education, signedFor } = a;
const issued = [a.registered, a.accepted, a.triaged, a.issuedToPolice] as const;
const taken = [...issued, signedFor, a.acceptedByPolice] as const;

describe('submitting feedback', () => {
  const final = { kind: 'FINAL', outcome: 'HANDLED', measures: ['WARNING_LETTER'], text: a.sealedText() } as const;
  const feed = (changes: Partial<Parameters<typeof feedBack>[0]> = {}) =>
    feedBack({ by: police, at, transferId, ...final, textMatches: false, ...changes });

  it('reports what was done', () =>
    givenCase(...taken)
      .when(feed())
      .then(a.fedBack));
  it('accepts interim feedback repeatedly, if its content is new', () => {
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
  it('refuses a transfer that is not accepted, and new content after the final feedback', () => {
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
  it('appends nothing when repeated verbatim, until the feedback is rejected', () => {
    givenCase(...taken, a.fedBack)
      .when(feed({ textMatches: true }))
      .thenNothing();
    givenCase(...taken, a.fedBack, a.completed)
      .when(feed({ textMatches: true }))
      .thenNothing();
    givenCase(...taken, a.fedBack, a.feedbackRejected)
      .when(feed({ textMatches: true }))
      .then(a.fedBack);
  });
});

describe('completing a transfer', () => {
  const complete = completeTransfer({ by: dispatcher, at, transferId });

  it('completes it', () =>
    givenCase(...taken, a.fedBack)
      .when(complete)
      .then(a.completed));
  it('refuses before the final feedback', () =>
    givenCase(...taken)
      .when(complete)
      .thenRefused('transfer-not-fed-back'));
  it('refuses other roles than the dispatcher', () =>
    givenCase(...taken, a.fedBack)
      .when(completeTransfer({ by: police, at, transferId }))
      .thenRefused('not-the-handler'));
  it('appends nothing when repeated', () =>
    givenCase(...taken, a.fedBack, a.completed)
      .when(complete)
      .thenNothing());
});

describe('rejecting a feedback', () => {
  const note = a.sealedText();
  const reject = rejectFeedback({ by: dispatcher, at, transferId, note });

  it('reverts the transfer to the receiver', () => {
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
  it('refuses other roles than the dispatcher', () =>
    givenCase(...taken, a.fedBack)
      .when(rejectFeedback({ by: police, at, transferId, note }))
      .thenRefused('not-the-handler'));
  it('appends nothing when repeated, until the next final feedback', () => {
    const interim = a.event('TransferFedBack', police, {
      transferId,
      kind: 'INTERIM',
      outcome: 'IN_PROGRESS',
      measures: [],
    });
    const rejected = [...taken, a.fedBack, a.feedbackRejected] as const;
    givenCase(...rejected)
      .when(reject)
      .thenNothing();
    givenCase(...rejected, interim)
      .when(reject)
      .thenNothing();
    givenCase(...rejected, interim, a.fedBack)
      .when(reject)
      .then(a.feedbackRejected);
    givenCase(...rejected, interim)
      .when(
        feedBack({
          by: police,
          at,
          transferId,
          kind: 'INTERIM',
          outcome: 'IN_PROGRESS',
          measures: [],
          textMatches: true,
        }),
      )
      .thenNothing();
  });
});
