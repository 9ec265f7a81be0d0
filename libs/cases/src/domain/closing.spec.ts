import * as a from '../../testing/builders';
import { givenCase } from '../../testing/given-case';
import { CLOSING, type Check, closeCase, proposeClosure, rejectClosure, reopenCase } from './closing';
import { declineLead } from './lead';
import type { ClosureReason } from './codes';
import type { Judgements } from './events';

const judgements: Judgements = { safeNow: true, childViewNoted: true };
const propose = (changes: Partial<Parameters<typeof proposeClosure>[0]> = {}) =>
  proposeClosure({
    ...{ by: a.dispatcher, at: a.at, reason: 'RISK_REMOVED', judgements, certainMinor: false },
    ...changes,
  });
const reject = (by = a.leader) => rejectClosure({ by, at: a.at, note: a.sealedText() });
const close = (by = a.leader) => closeCase({ by, at: a.at, certainMinor: false });

describe('proposing to close', () => {
  it('leaves the decision to a second person', () =>
    givenCase(...a.readyToClose)
      .when(propose())
      .then(a.proposed));
  it('is allowed for the handling unit and the station only', () => {
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
  it('refuses a second proposal while one is pending', () =>
    givenCase(...a.readyToClose, a.proposed)
      .when(propose({ by: a.secondDispatcher }))
      .thenRefused('already-proposed'));
  it('appends nothing when repeated', () =>
    givenCase(...a.readyToClose, a.proposed)
      .when(propose())
      .thenNothing());
  it('refuses changed judgements, which are not a repeat', () =>
    givenCase(...a.readyToClose, a.proposed)
      .when(propose({ judgements: { safeNow: false, childViewNoted: true } }))
      .thenRefused('already-proposed'));
});

describe('the closing table', () => {
  // What is wrong with the case, per check. Each reason must report exactly the missing checks that it requires.
  const disputed = [a.issuedToPolice, a.returned, a.replaced, a.returnedAgain, a.disputed] as const;
  const untidy = [a.registered, a.accepted, a.triaged, ...disputed, a.fourthTransfer[0], a.rescueStarted];
  const unmet: readonly Check[] = ['T', 'R', 'D', 'G', 'I', 'S', 'V'];

  it.each(Object.entries(CLOSING) as [ClosureReason, readonly Check[]][])(
    '%s names all that is missing',
    (reason, checks) =>
      givenCase(...untidy)
        .when(propose({ reason, judgements: {} }))
        .thenRefused('checklist-incomplete', { missing: checks.filter((check) => unmet.includes(check)) }),
  );
  it('does not count a child of unknown or high risk as safe', () => {
    givenCase(...a.readyToClose, a.childAdded)
      .when(propose())
      .thenRefused('checklist-incomplete', { missing: ['G'] });
    const grave = a.event('RiskGraded', a.dispatcher, {
      childId: a.childId,
      level: 'MEDIUM_HIGH',
      basis: a.sealedText(),
    });
    givenCase(...a.readyToClose, grave)
      .when(propose())
      .thenRefused('checklist-incomplete', { missing: ['G'] });
  });
  it('allows closing with a long-term plan while a rescue is running', () =>
    givenCase(...a.readyToClose, a.rescueStarted)
      .when(propose({ reason: 'LONG_TERM_PLAN' }))
      .then(a.event('ClosureProposed', a.dispatcher, { reason: 'LONG_TERM_PLAN', judgements })));
  it('accepts a note instead of the child’s view', () =>
    givenCase(...a.readyToClose)
      .when(propose({ judgements: { safeNow: true, childViewNotApplicableNote: a.sealedText() } }))
      .then(
        a.event('ClosureProposed', a.dispatcher, {
          reason: 'RISK_REMOVED',
          judgements: { safeNow: true, childViewNotApplicableNote: a.sealedText() },
        }),
      ));
});

describe('a reason that contradicts what is known', () => {
  const note = a.sealedText();
  const graded = a.event('RiskGraded', a.dispatcher, { level: 'HIGH', basis: a.sealedText() });
  const grave = [...a.readyToClose, graded] as const;
  const proposedAs = (reason: ClosureReason, noted = true) =>
    a.event('ClosureProposed', a.dispatcher, { reason, judgements, ...(noted && { note }) });

  it('refuses that all children have turned 18 while one certainly has not, unless the note says why', () => {
    givenCase(...a.readyToClose)
      .when(propose({ reason: 'TURNED_18', certainMinor: true }))
      .thenRefused('child-under-18');
    givenCase(...a.readyToClose)
      .when(propose({ reason: 'TURNED_18', certainMinor: true, note }))
      .then(proposedAs('TURNED_18'));
    givenCase(...a.readyToClose)
      .when(propose({ reason: 'TURNED_18' }))
      .then(proposedAs('TURNED_18', false));
    givenCase(...a.readyToClose)
      .when(propose({ certainMinor: true }))
      .then(a.proposed);
  });
  it.each(['DECEASED', 'MOVED_AWAY', 'UNFOUNDED'] as const)('requires a note and the leader for %s', (reason) => {
    givenCase(...grave)
      .when(propose({ reason }))
      .thenRefused('note-required');
    givenCase(...grave)
      .when(propose({ reason, note }))
      .then(proposedAs(reason));
    givenCase(...grave, proposedAs(reason))
      .when(close(a.secondDispatcher))
      .thenRefused('leader-required');
    givenCase(...grave, proposedAs(reason))
      .when(close())
      .then(a.event('CaseClosed', a.leader, { reason }));
    givenCase(...a.readyToClose, proposedAs(reason, false))
      .when(close(a.secondDispatcher))
      .then(a.event('CaseClosed', a.secondDispatcher, { reason }));
  });
  it('reports what the checklist misses first', () =>
    givenCase(...grave, a.rescueStarted)
      .when(propose({ reason: 'MOVED_AWAY' }))
      .thenRefused('checklist-incomplete', { missing: ['R'] }));
  it('is checked again when closing a proposal recorded before this rule', () => {
    givenCase(...grave, proposedAs('MOVED_AWAY', false))
      .when(close())
      .thenRefused('note-required');
    givenCase(...a.readyToClose, proposedAs('TURNED_18', false))
      .when(closeCase({ by: a.leader, at: a.at, certainMinor: true }))
      .thenRefused('child-under-18');
  });
});

describe('rejecting a proposed closing', () => {
  it('keeps the case open', () =>
    givenCase(...a.readyToClose, a.proposed)
      .when(reject())
      .then(a.closureRejected));
  it('refuses if nothing is proposed', () =>
    givenCase(...a.readyToClose)
      .when(reject())
      .thenRefused('not-proposed'));
  it('refuses other roles', () =>
    givenCase(...a.readyToClose, a.proposed)
      .when(reject(a.supervisor))
      .thenRefused('not-the-handler'));
  it('appends nothing when repeated; a new proposal is allowed', () => {
    givenCase(...a.readyToClose, a.proposed, a.closureRejected)
      .when(reject())
      .thenNothing();
    givenCase(...a.readyToClose, a.proposed, a.closureRejected)
      .when(propose())
      .then(a.proposed);
    givenCase(...a.readyToClose, a.proposed, a.closureRejected, a.visited)
      .when(reject())
      .thenNothing();
    givenCase(...a.readyToClose, a.proposed, a.closureRejected, a.proposed, a.visited)
      .when(reject())
      .thenRefused('not-proposed');
  });
});

describe('closing a case', () => {
  it('requires a second person', () => {
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
  it('finds the proposal withdrawn after any other command on the case', () =>
    givenCase(...a.readyToClose, a.proposed, a.gradedLow)
      .when(close())
      .thenRefused('not-proposed'));
  it('refuses other roles', () =>
    givenCase(...a.readyToClose, a.proposed)
      .when(close(a.supervisor))
      .thenRefused('not-the-handler'));
  it('appends nothing when repeated', () =>
    givenCase(...a.readyToClose, a.proposed, a.closed)
      .when(close())
      .thenNothing());
});

describe('reopening a case', () => {
  const reopen = (by = a.dispatcher) => reopenCase({ by, at: a.at, reason: 'NEW_FACT' });
  const closed = [...a.readyToClose, a.proposed, a.closed] as const;

  it('reopens a closed case, which can be closed again', () => {
    givenCase(...closed)
      .when(reopen())
      .then(a.reopened);
    givenCase(...closed, a.reopened)
      .when(close())
      .thenRefused('not-proposed');
    givenCase(...closed, a.reopened)
      .when(propose())
      .then(a.proposed);
  });
  it('reopens a declined lead for a new decision', () => {
    givenCase(a.registered, a.declined).when(reopen()).then(a.reopened);
    const decline = declineLead({ by: a.dispatcher, at: a.at, reason: 'OUT_OF_AREA', advice: a.sealedText() });
    givenCase(a.registered, a.declined, a.reopened).when(decline).then(a.declined);
  });
  it('refuses an open or merged case', () => {
    givenCase(a.registered).when(reopen()).thenRefused('not-closed');
    givenCase(...a.readyToClose, a.proposed)
      .when(reopen())
      .thenRefused('not-closed');
    givenCase(a.registered, a.merged).when(reopen()).thenRefused('not-closed');
  });
  it('refuses other roles than the dispatcher, before and after', () => {
    givenCase(...closed)
      .when(reopen(a.leader))
      .thenRefused('not-the-handler');
    givenCase(...closed, a.reopened)
      .when(reopen(a.leader))
      .thenRefused('not-the-handler');
  });
  it('appends nothing when repeated, until the case is closed again', () => {
    givenCase(...closed, a.reopened)
      .when(reopen())
      .thenNothing();
    givenCase(...closed, a.reopened, a.visited)
      .when(reopen())
      .thenNothing();
    givenCase(...closed, a.reopened, a.proposed, a.closed)
      .when(reopen())
      .then(a.reopened);
  });
});
