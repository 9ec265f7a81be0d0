import * as a from '../../testing/builders';
import { givenCase } from '../../testing/given-case';
import { CLOSING, type Check, closeCase, proposeClosure, rejectClosure } from './closing';
import type { ClosureReason } from './codes';
import type { Judgements } from './events';

const judgements: Judgements = { safeNow: true, childViewNoted: true };
const propose = (changes: Partial<Parameters<typeof proposeClosure>[0]> = {}) =>
  proposeClosure({ by: a.dispatcher, at: a.at, reason: 'RISK_REMOVED', judgements, ...changes });
const reject = (by = a.leader) => rejectClosure({ by, at: a.at, note: a.sealedText() });
const close = (by = a.leader) => closeCase({ by, at: a.at });

describe('proposing to close', () => {
  it('leaves the decision to a second person', () =>
    givenCase(...a.readyToClose)
      .when(propose())
      .then(a.proposed));
  it('is open to the handling unit and the station, and refuses others', () => {
    const bySupervisor = a.event('ClosureProposed', a.supervisor, { reason: 'RISK_REMOVED', judgements });
    givenCase(...a.readyToClose)
      .when(propose({ by: a.supervisor }))
      .then(bySupervisor);
    givenCase(...a.readyToClose)
      .when(propose({ by: a.otherSupervisor }))
      .thenRefused('not-the-handler');
    givenCase(...a.readyToClose)
      .when(propose({ by: a.education }))
      .thenRefused('not-the-handler');
  });
  it('refuses before triage', () => givenCase(a.registered, a.accepted).when(propose()).thenRefused('not-triaged'));
  it('refuses a second proposal beside the first', () =>
    givenCase(...a.readyToClose, a.proposed)
      .when(propose({ by: a.secondDispatcher }))
      .thenRefused('already-proposed'));
  it('stays quiet when repeated', () =>
    givenCase(...a.readyToClose, a.proposed)
      .when(propose())
      .thenNothing());
});

describe('the closing table', () => {
  // What is wrong with the case, check by check; each reason must name exactly those of its own checks.
  const untidy = [a.registered, a.accepted, a.triaged, a.issuedToPolice] as const;
  const unmet: readonly Check[] = ['T', 'G', 'I', 'S', 'V'];

  it.each(Object.entries(CLOSING) as [ClosureReason, readonly Check[]][])(
    '%s names all that is missing',
    (reason, checks) =>
      givenCase(...untidy)
        .when(propose({ reason, judgements: {} }))
        .thenRefused('checklist-incomplete', { missing: checks.filter((check) => unmet.includes(check)) }),
  );
  it('takes a view that cannot be asked for, with a note why', () =>
    givenCase(...a.readyToClose)
      .when(propose({ judgements: { safeNow: true, childViewNotApplicableNote: a.sealedText() } }))
      .then(
        a.event('ClosureProposed', a.dispatcher, {
          reason: 'RISK_REMOVED',
          judgements: { safeNow: true, childViewNotApplicableNote: a.sealedText() },
        }),
      ));
});

describe('rejecting a closing', () => {
  it('lets the work go on', () =>
    givenCase(...a.readyToClose, a.proposed)
      .when(reject())
      .then(a.closureRejected));
  it('refuses when nothing is proposed', () =>
    givenCase(...a.readyToClose)
      .when(reject())
      .thenRefused('not-proposed'));
  it('refuses other roles', () =>
    givenCase(...a.readyToClose, a.proposed)
      .when(reject(a.supervisor))
      .thenRefused('not-the-handler'));
  it('stays quiet when repeated; a new proposal may follow', () => {
    givenCase(...a.readyToClose, a.proposed, a.closureRejected)
      .when(reject())
      .thenNothing();
    givenCase(...a.readyToClose, a.proposed, a.closureRejected)
      .when(propose())
      .then(a.proposed);
  });
});

describe('closing a case', () => {
  it('takes a second person', () => {
    givenCase(...a.readyToClose, a.proposed)
      .when(close())
      .then(a.closed);
    givenCase(...a.readyToClose, a.proposed)
      .when(close(a.dispatcher))
      .thenRefused('same-person');
    givenCase(...a.readyToClose, a.proposed, a.closed)
      .when(close(a.dispatcher))
      .thenRefused('same-person');
  });
  it('refuses without a proposal, and after its rejection', () => {
    givenCase(...a.readyToClose)
      .when(close())
      .thenRefused('not-proposed');
    givenCase(...a.readyToClose, a.proposed, a.closureRejected)
      .when(close())
      .thenRefused('not-proposed');
  });
  it('withdraws the proposal with anything else done on the case', () =>
    givenCase(...a.readyToClose, a.proposed, a.gradedLow)
      .when(close())
      .thenRefused('not-proposed'));
  it('refuses other roles', () =>
    givenCase(...a.readyToClose, a.proposed)
      .when(close(a.supervisor))
      .thenRefused('not-the-handler'));
  it('stays quiet when repeated', () =>
    givenCase(...a.readyToClose, a.proposed, a.closed)
      .when(close())
      .thenNothing());
});
