import { type Instant, instant, milliseconds } from '@center/kernel';
import * as a from '../../testing/builders';
import { givenCase, recorded } from '../../testing/given-case';
import type { Case } from './case';
import { closeCase, proposeClosure, rejectClosure, reopenCase } from './closing';
import { copyCase, endCopy } from './copies';
import { returnTransfer, ruleDispute } from './dispute';
import type { CaseEvent } from './events';
import { acceptLead, declineLead } from './lead';
import { requestMaterial, supplementMaterial } from './material';
import { unmergeLead } from './merge';
import { DoneDifferently, Repetition, decided } from './repeat';
import { endRescue, voidRescue } from './rescue';
import { caseStream } from './streams';
import { acceptTransfer, rejectFeedback } from './transfer';
import { withdrawTransfer } from './withdrawal';

const { at, dispatcher, police, leader, transferId } = a;
const [same, other] = [a.sealedText(), a.sealedText(7)];
const doing = { by: dispatcher, at };
const receiving = { by: police, at, transferId };
const issued = [a.registered, a.accepted, a.triaged, a.issuedToPolice] as const;
const ruling = { disputeId: a.disputeId, transferId: a.thirdTransferId };
const asked = [...issued, a.signedFor, a.materialRequested] as const;
const fedBack = [...issued, a.signedFor, a.acceptedByPolice, a.fedBack] as const;
const disputed = [...issued, a.returned, a.replaced, a.returnedAgain, a.disputed] as const;
type Decide = (state: Case) => CaseEvent[];

/** Per command: what happened, the same words, other words, and the refusal of these. */
const repeats: Readonly<Record<string, readonly [readonly CaseEvent[], Decide, Decide, string?]>> = {
  decline: [
    [a.registered, a.declined],
    declineLead({ ...doing, reason: 'OUT_OF_AREA', advice: same }),
    declineLead({ ...doing, reason: 'OUT_OF_AREA', advice: other }),
  ],
  return: [
    [...issued, a.event('TransferReturned', police, { transferId, reason: 'OUT_OF_AREA', note: same })],
    returnTransfer({ ...receiving, disputeId: a.disputeId, reason: 'OUT_OF_AREA', competentAgency: undefined }),
    returnTransfer({ ...receiving, disputeId: a.disputeId, reason: 'DUPLICATE', competentAgency: undefined }),
  ],
  'return, naming another agency': [
    [...issued, a.event('TransferReturned', police, { transferId, reason: 'OUT_OF_AREA', note: same })],
    returnTransfer({
      ...receiving,
      disputeId: a.disputeId,
      reason: 'OUT_OF_AREA',
      competentAgency: undefined,
      note: same,
    }),
    returnTransfer({ ...receiving, disputeId: a.disputeId, reason: 'OUT_OF_AREA', competentAgency: a.educationBureau }),
  ],
  'request-material': [
    asked,
    requestMaterial({ ...receiving, gaps: [same] }),
    requestMaterial({ ...receiving, gaps: [same, other] }),
    'material-already-requested',
  ],
  supplement: [
    [...asked, a.supplemented],
    supplementMaterial({ ...doing, transferId, text: same }),
    supplementMaterial({ ...doing, transferId, text: other }),
  ],
  withdraw: [
    [...issued, a.withdrawn],
    withdrawTransfer({ ...doing, transferId, reason: 'RESOLVED', receiver: undefined }),
    withdrawTransfer({ ...doing, transferId, reason: 'RESOLVED', receiver: undefined, note: other }),
  ],
  'withdraw what was accepted': [
    [...issued, a.acceptedByPolice, a.withdrawalRequested, a.withdrawalConfirmed],
    withdrawTransfer({ ...doing, transferId, reason: 'RESOLVED', receiver: undefined }),
    withdrawTransfer({ ...doing, transferId, reason: 'BETTER_AGENCY', receiver: undefined }),
  ],
  'reject-feedback': [
    [...fedBack, a.feedbackRejected],
    rejectFeedback({ ...doing, transferId, note: same }),
    rejectFeedback({ ...doing, transferId, note: other }),
  ],
  'rule-dispute': [
    [...disputed, a.event('DisputeRuled', leader, { ...ruling, agency: a.procuratorateOffice, note: same })],
    ruleDispute({
      ...{ by: leader, at, ...ruling, note: same, letter: same },
      agency: a.registeredAgency(a.procuratorateOffice),
    }),
    ruleDispute({
      ...{ by: leader, at, ...ruling, note: other, letter: other },
      agency: a.registeredAgency(a.procuratorateOffice),
    }),
    'no-open-dispute',
  ],
  'end-rescue': [
    [...issued, a.rescueStarted, a.rescueEnded],
    endRescue({ ...doing, rescueId: a.rescueId, outcome: 'SAFE_AT_HOME' }),
    endRescue({ ...doing, rescueId: a.rescueId, outcome: 'SAFE_AT_HOME', note: other }),
    'rescue-not-running',
  ],
  'void-rescue': [
    [...issued, a.rescueStarted, a.rescueVoided],
    voidRescue({ ...doing, rescueId: a.rescueId, reason: 'ENTERED_IN_ERROR', note: same }),
    voidRescue({ ...doing, rescueId: a.rescueId, reason: 'OTHER', note: other }),
  ],
  unmerge: [
    [a.registered, a.merged, a.unmerged],
    unmergeLead({ ...doing, note: same }),
    unmergeLead({ ...doing, note: other }),
  ],
  'propose-closure': [
    [...a.readyToClose, a.proposed],
    proposeClosure({ ...doing, reason: 'RISK_REMOVED', judgements: { safeNow: true }, certainMinor: false }),
    proposeClosure({ ...doing, reason: 'RISK_REMOVED', judgements: {}, certainMinor: false, note: other }),
    'already-proposed',
  ],
  'reject-closure': [
    [...a.readyToClose, a.proposed, a.closureRejected],
    rejectClosure({ by: leader, at, note: same }),
    rejectClosure({ by: leader, at, note: other }),
  ],
  reopen: [
    [...a.readyToClose, a.proposed, a.closed, a.reopened],
    reopenCase({ ...doing, reason: 'NEW_FACT' }),
    reopenCase({ ...doing, reason: 'WRONG_CLOSURE' }),
  ],
  copy: [
    [a.registered, a.copied],
    copyCase({ ...doing, now: at, agency: a.registeredAgency(a.ngo) }),
    copyCase({ ...doing, now: at, agency: a.registeredAgency(a.ngo), note: other }),
  ],
  'end-copy': [
    [a.registered, a.copied, a.copyEnded],
    endCopy({ ...doing, agencyId: a.ngo.id, reason: 'ENTERED_IN_ERROR', note: same }),
    endCopy({ ...doing, agencyId: a.ngo.id, reason: 'OTHER', note: other }),
  ],
};

describe('a command whose effect is in place', () => {
  it.each(Object.entries(repeats))('%s: says nothing in the same words', (_, [events, repeat]) =>
    givenCase(...events)
      .when(repeat)
      .thenNothing(),
  );
  it.each(Object.entries(repeats))('%s: is refused in other words', (_, [events, , differently, code]) =>
    givenCase(...events)
      .when(differently)
      .thenRefused(code ?? 'already-done-differently'),
  );
  it('names the revision of the event that stands', () =>
    givenCase(a.registered, a.declined, a.noted)
      .when(declineLead({ ...doing, reason: 'OTHER', advice: same }))
      .thenRefused('already-done-differently', { revision: 1 }));
});

describe('the time of a repeat', () => {
  const MINUTE = 60_000;
  const later = (minutes: number): Instant => instant(milliseconds(at) + minutes * MINUTE);
  const repetition = (events: readonly CaseEvent[], decide: Decide): Repetition => {
    try {
      decide(caseStream.fold(recorded(events))!);
    } catch (error) {
      if (error instanceof Repetition) return error;
    }
    throw new Error('not a repetition');
  };

  it.each([
    ['accept', [a.registered, a.accepted], acceptLead(doing)],
    ['accept-transfer', [...issued, a.signedFor, a.acceptedByPolice], acceptTransfer(receiving)],
    ['close', [...a.readyToClose, a.proposed, a.closed], closeCase({ by: leader, at, certainMinor: false })],
  ] as const)('%s: up to five minutes apart is the same, and so is a time that is not stated', (_, events, decide) => {
    const repeated = repetition(events, decide);
    for (const at of [undefined, later(0), later(5), later(-5)]) expect(decided(repeated, true, { at })).toEqual([]);
    expect(() => decided(repeated, true, { at: later(6) })).toThrow(DoneDifferently);
    expect(() => decided(repeated, true, { at: later(-6) })).toThrow(DoneDifferently);
    expect(() => decided(repeated, false)).toThrow(DoneDifferently);
  });

  it('the reason of a late entry is one of the words', () => {
    const late = { ...a.accepted, data: { ...a.accepted.data, late: 'PAPER' } } as CaseEvent;
    const repeated = repetition([a.registered, late], acceptLead(doing));
    expect(decided(repeated, true)).toEqual([]);
    expect(decided(repeated, true, { lateEntryReason: 'PAPER' })).toEqual([]);
    expect(() => decided(repeated, true, { lateEntryReason: 'PHONED_IN' })).toThrow(DoneDifferently);
    const prompt = repetition([a.registered, a.accepted], acceptLead(doing));
    expect(() => decided(prompt, true, { lateEntryReason: 'PAPER' })).toThrow(DoneDifferently);
  });
});
