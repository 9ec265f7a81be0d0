import { instant, milliseconds } from '@center/kernel';
import { at, center, childId, dispatcher, laterThan, policeBureau, registered } from '../../testing/builders';
import { nextTransferId, rescueId, sealedText, transferId } from '../../testing/builders';
import { givenCase, recorded } from '../../testing/given-case';
import { type FinishedHistory, registerFinished } from './finished';
import { caseStream } from './streams';

const {
  submittedBy: _submittedBy,
  by: _by,
  ...facts
} = (registered as Extract<typeof registered, { type: 'LeadRegistered' }>).data;
const lead = { ...facts, by: dispatcher, at, late: 'IMPORTED' } as const;
const sent = { to: policeBureau, reason: 'SUSPECTED_CRIME', letter: sealedText() } as const;
const history: FinishedHistory = {
  acceptedAt: laterThan(1),
  transfers: [
    { ...sent, transferId, at: laterThan(2) },
    { ...sent, transferId: nextTransferId, at: laterThan(6) },
  ],
  rescues: [{ rescueId, kind: 'MEDICAL', at: laterThan(4), children: [{ childId, minorAtStart: true }] }],
  closing: { reason: 'RISK_REMOVED', at: laterThan(9) },
};

describe('registering a finished case', () => {
  it('records what the ledger says, in the order of its times, late as imported, by the importing officer', () => {
    const events = registerFinished(lead, history)(undefined);
    expect(events.map(({ type, data }) => [type, data.at])).toEqual([
      ['LeadRegistered', at],
      ['LeadAccepted', laterThan(1)],
      ['TransferIssued', laterThan(2)],
      ['RescueStarted', laterThan(4)],
      ['TransferIssued', laterThan(6)],
      ['TransferCompleted', laterThan(9)],
      ['TransferCompleted', laterThan(9)],
      ['RescueEnded', laterThan(9)],
      ['CaseClosed', laterThan(9)],
    ]);
    for (const { data } of events) expect(data).toMatchObject({ by: dispatcher.officerId, late: 'IMPORTED' });
    expect(events[2]!.data).toMatchObject({ from: center, to: policeBureau, reason: 'SUSPECTED_CRIME' });
  });

  it('is closed, with nothing left to do, although nobody proposed it and a reporter waits for an answer', () => {
    const state = caseStream.fold(recorded(registerFinished(lead, history)(undefined)))!;
    expect(state).toMatchObject({ status: 'CLOSED', closedAs: 'RISK_REMOVED', accepted: true });
    expect([...state.transfers.values()].map(({ status }) => status)).toEqual(['COMPLETED', 'COMPLETED']);
    expect([...state.rescues.values()].map(({ ended }) => ended?.outcome)).toEqual(['OTHER']);
  });

  it('flags what is before its cause by more than five minutes, and takes what is less as at the time of the cause', () => {
    const minutes = (count: number) => instant(milliseconds(at) + count * 60_000);
    const contradicting = {
      acceptedAt: minutes(-6),
      transfers: [{ ...sent, transferId, at: minutes(-4) }],
      rescues: [{ ...history.rescues[0]!, at: minutes(9) }],
      closing: { reason: 'RISK_REMOVED', at: minutes(5) },
    } as const;
    const events = registerFinished(lead, contradicting)(undefined);
    expect(events.map(({ type, data }) => [type, data.at, data.beforeCause])).toEqual([
      ['LeadRegistered', at, undefined],
      ['LeadAccepted', minutes(-6), true],
      ['TransferIssued', at, undefined],
      ['RescueStarted', minutes(9), undefined],
      ['TransferCompleted', minutes(9), undefined],
      ['RescueEnded', minutes(9), undefined],
      ['CaseClosed', minutes(9), undefined],
    ]);
    const early = registerFinished(lead, { ...contradicting, closing: { reason: 'RISK_REMOVED', at: minutes(-60) } });
    expect(
      early(undefined)
        .filter(({ data }) => data.beforeCause)
        .map(({ type }) => type),
    ).toEqual(['LeadAccepted', 'TransferCompleted', 'RescueEnded', 'CaseClosed']);
  });

  it('never changes a case that exists', () =>
    givenCase(registered).when(registerFinished(lead, history)).thenNothing());
});
