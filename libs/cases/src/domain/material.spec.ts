import * as a from '../../testing/builders';
import { givenCase } from '../../testing/given-case';
import { requestMaterial, supplementMaterial } from './material';
import { acceptTransfer } from './transfer';

const { at, transferId, police, dispatcher, signedFor } = a;
const issued = [a.registered, a.accepted, a.triaged, a.issuedToPolice] as const;
const asked = [...issued, signedFor, a.materialRequested] as const;
const text = a.sealedText();

describe('requesting material', () => {
  const ask = (by = police) => requestMaterial({ by, at, transferId, gaps: [text] });

  it('records what is missing', () =>
    givenCase(...issued, signedFor)
      .when(ask())
      .then(a.materialRequested));
  it('refuses every other agency including the issuer, before and after', () => {
    for (const by of [a.education, dispatcher]) {
      givenCase(...issued, signedFor)
        .when(ask(by))
        .thenRefused('not-the-receiving-agency');
      givenCase(...asked)
        .when(ask(by))
        .thenRefused('not-the-receiving-agency');
    }
  });
  it('refuses before the transfer is signed for, and after it was accepted', () => {
    givenCase(...issued)
      .when(ask())
      .thenRefused('transfer-not-signed-for');
    givenCase(...issued, signedFor, a.acceptedByPolice)
      .when(ask())
      .thenRefused('transfer-not-signed-for');
  });
  it('refuses a second request in the same transfer', () =>
    givenCase(...asked, a.supplemented)
      .when(ask())
      .thenRefused('material-already-requested'));
  it('refuses a transfer that the case does not contain', () =>
    givenCase(a.registered).when(ask()).thenRefused('no-such-transfer'));
  it('appends nothing when repeated', () =>
    givenCase(...asked)
      .when(ask())
      .thenNothing());
  it('prevents the receiver from accepting until it is supplied', () => {
    const accept = acceptTransfer({ by: police, at, transferId });
    givenCase(...asked)
      .when(accept)
      .thenRefused('transfer-not-acceptable');
    givenCase(...asked, a.supplemented)
      .when(accept)
      .then(a.acceptedByPolice);
  });
});

describe('supplying material', () => {
  const supply = (by = dispatcher) => supplementMaterial({ by, at, transferId, text });

  it('lets the receiver continue', () =>
    givenCase(...asked)
      .when(supply())
      .then(a.supplemented));
  it('is allowed for any officer of the issuing agency', () =>
    givenCase(...asked)
      .when(supply(a.secondDispatcher))
      .then(a.event('MaterialSupplemented', a.secondDispatcher, { transferId, text })));
  it('refuses every other agency, before and after', () => {
    givenCase(...asked)
      .when(supply(police))
      .thenRefused('not-the-issuing-agency');
    givenCase(...asked, a.supplemented)
      .when(supply(police))
      .thenRefused('not-the-issuing-agency');
  });
  it('refuses if nothing was requested', () => {
    givenCase(...issued, signedFor)
      .when(supply())
      .thenRefused('no-material-requested');
    givenCase(...issued, signedFor, a.acceptedByPolice)
      .when(supply())
      .thenRefused('no-material-requested');
  });
  it('appends nothing when repeated, after acceptance too', () => {
    givenCase(...asked, a.supplemented)
      .when(supply())
      .thenNothing();
    givenCase(...asked, a.supplemented, a.acceptedByPolice)
      .when(supply())
      .thenNothing();
  });
});
