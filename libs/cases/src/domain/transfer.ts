import {
  type AgencyId,
  type AgencyRef,
  type RegisteredAgency,
  type TransferId,
  refuse,
  eventContext,
  type EventContext,
  type CommandContext,
} from '@center/kernel';
import { type Case, type Command, type Fact, type Folds, type Transfer, put } from './case';
import type { Measure } from './codes';
import type { CaseEvent, CaseEventType, TransferStep } from './events';
import { openTransfers } from './open-work';
import { requireAuthority, requireState } from './process';
import { lastRevision, repeats } from './repeat';
import { isBarred, knownTo, requireNotBarred } from './visibility';

/** A command on one transfer of the case. */
export interface TransferStepInput extends CommandContext {
  readonly transferId: TransferId;
}

export interface IssueTransferInput extends Omit<Command<'TransferIssued'>, 'from' | 'to' | 'ruled'> {
  /** the receiving agency as currently registered; `undefined` if not registered */
  readonly to: RegisteredAgency | undefined;
}

export const step = ({ transferId, ...doing }: TransferStepInput): TransferStep => ({
  transferId,
  ...eventContext(doing),
});

/** The revision of the last event of a type on a transfer. */
export const lastStep = (state: Case, { transferId }: TransferStepInput, type: CaseEventType): number | undefined =>
  lastRevision(state, [type], { transferId });

export const transferOf = (state: Case, transferId: TransferId): Transfer =>
  state.transfers.get(transferId) ?? refuse('no-such-transfer');

/** The center belongs to civil affairs, so work between the two is an assignment and never a transfer. */
export const isSameOrganisation = (from: AgencyRef, to: AgencyRef): boolean => {
  const house = ({ kind }: AgencyRef) => kind === 'MINORS_CENTER' || kind === 'CIVIL_AFFAIRS';
  return from.id === to.id || (house(from) && house(to));
};

/** The unfinished transfer that an agency has of the case; `undefined` if it has none. */
export const openTransferTo = (state: Case, agency: AgencyRef): Transfer | undefined =>
  openTransfers(state).find((open) => open.to.id === agency.id);

/** Whether a return says that the receiver is not competent, or that the matter is not in its area. */
export const isDisclaimer = (returned: Pick<Fact<'TransferReturned'>, 'reason'> | undefined): boolean =>
  returned?.reason === 'NOT_COMPETENT' || returned?.reason === 'OUT_OF_AREA';

/** A returned transfer of this case that has not been replaced and has no dispute. */
const isReplaceable = (state: Case, transferId: TransferId): boolean =>
  state.transfers.get(transferId)?.status === 'RETURNED' &&
  ![...state.transfers.values()].some(({ replaces }) => replaces === transferId) &&
  ![...state.disputes.values()].some(({ transferIds, ruling }) => !ruling && transferIds.includes(transferId));

/**
 * The transfer that one for the same reason replaces if it names none: the latest one that its receiver disclaimed, unless
 * something replaced it, or it was in a dispute.
 */
const disclaimedLast = (state: Case, reason: Transfer['reason']): TransferId | undefined => {
  const disputed = [...state.disputes.values()].flatMap(({ transferIds }) => transferIds);
  return [...state.transfers.values()]
    .filter((transfer) => isDisclaimer(transfer.returned) && transfer.reason === reason)
    .filter(({ id }) => isReplaceable(state, id) && !disputed.includes(id))
    .sort((one, other) => one.returnedAt! - other.returnedAt!)
    .at(-1)?.id;
};

/** Transfers the matter to another agency. The accountable unit does not change. Refuses per its row in the state table. */
export const issueTransfer =
  ({ by, at, late, to: receiver, replaces: named, ...letter }: IssueTransferInput) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('issue-transfer', by, state);
    requireState('issue-transfer', state);
    const known = knownTo(by, receiver, state) ?? refuse('unknown-agency');
    requireNotBarred(known, state);
    const to = known.agency;
    if (isSameOrganisation(by.agency, to)) refuse('not-another-agency');
    if (openTransferTo(state, to)) refuse('already-with-agency');
    if (named && !isReplaceable(state, named)) refuse('not-replaceable');
    const replaces = named ?? disclaimedLast(state, letter.reason);
    const issued = { ...eventContext({ by, at, late }), from: by.agency, to, ...letter, ...(replaces && { replaces }) };
    return [{ type: 'TransferIssued', data: issued }];
  };

/** The receiving agency confirms receipt of the transfer. */
export const signForTransfer =
  (stepping: TransferStepInput) =>
  (state: Case): CaseEvent[] => {
    const transfer = transferOf(state, stepping.transferId);
    requireAuthority('sign-for', stepping.by, state, transfer);
    if (transfer.signedForAt) return repeats(state, lastStep(state, stepping, 'TransferSignedFor'), {});
    requireState('sign-for', state, transfer);
    return [{ type: 'TransferSignedFor', data: step(stepping) }];
  };

/** The receiving agency accepts the matter. This also signs for a transfer that was not signed for. */
export const acceptTransfer =
  (stepping: TransferStepInput) =>
  (state: Case): CaseEvent[] => {
    const transfer = transferOf(state, stepping.transferId);
    requireAuthority('accept-transfer', stepping.by, state, transfer);
    if (transfer.acceptedAt) return repeats(state, lastStep(state, stepping, 'TransferAccepted'), {});
    requireState('accept-transfer', state, transfer);
    const signing: CaseEvent[] =
      transfer.status === 'ISSUED' ? [{ type: 'TransferSignedFor', data: step(stepping) }] : [];
    return [...signing, { type: 'TransferAccepted', data: step(stepping) }];
  };

export interface FeedBackInput extends Command<'TransferFedBack'> {
  /** whether the text is the same as in the last feedback; if so, the same feedback is a repeat */
  readonly textMatches: boolean;
}

const sameMeasures = (one: readonly Measure[], other: readonly Measure[]): boolean =>
  one.length === other.length && one.every((measure) => other.includes(measure));

const isRepeatedFeedback = (last: Fact<'TransferFedBack'> | undefined, now: FeedBackInput): boolean =>
  last?.kind === now.kind &&
  last.outcome === now.outcome &&
  sameMeasures(last.measures, now.measures) &&
  now.textMatches;

/** The receiving agency reports what it did: INTERIM while in progress, FINAL when done. */
export const feedBack =
  (feeding: FeedBackInput) =>
  (state: Case): CaseEvent[] => {
    const transfer = transferOf(state, feeding.transferId);
    requireAuthority('feed-back', feeding.by, state, transfer);
    const last = transfer.feedbacks.at(-1);
    const undone = last?.kind === 'FINAL' && transfer.feedbackRejected;
    const write = (): CaseEvent[] => {
      requireState('feed-back', state, transfer);
      if (feeding.kind === 'INTERIM' && transfer.status !== 'ACCEPTED') refuse('transfer-not-accepted');
      const { kind, outcome, measures, text } = feeding;
      return [{ type: 'TransferFedBack', data: { ...step(feeding), kind, outcome, measures, ...(text && { text }) } }];
    };
    const isRepeat = !undone && isRepeatedFeedback(last, feeding);
    return isRepeat ? repeats(state, lastStep(state, feeding, 'TransferFedBack'), {}, write) : write();
  };

/** The center accepts the final feedback, which completes the transfer. */
export const completeTransfer =
  (stepping: TransferStepInput) =>
  (state: Case): CaseEvent[] => {
    const transfer = transferOf(state, stepping.transferId);
    requireAuthority('complete', stepping.by, state, transfer);
    if (transfer.status === 'COMPLETED') return repeats(state, lastStep(state, stepping, 'TransferCompleted'), {});
    requireState('complete', state, transfer);
    return [{ type: 'TransferCompleted', data: step(stepping) }];
  };

/** The center rejects the final feedback. The transfer is ACCEPTED again. */
export const rejectFeedback =
  ({ note, ...stepping }: Command<'FeedbackRejected'>) =>
  (state: Case): CaseEvent[] => {
    const transfer = transferOf(state, stepping.transferId);
    requireAuthority('reject-feedback', stepping.by, state, transfer);
    if (transfer.feedbackRejected) return repeats(state, lastStep(state, stepping, 'FeedbackRejected'), { note });
    requireState('reject-feedback', state, transfer);
    return [{ type: 'FeedbackRejected', data: { ...step(stepping), note } }];
  };

export const changeTransfer = (
  state: Case,
  transferId: TransferId,
  changes: (before: Transfer) => Partial<Transfer>,
): Case => {
  const before = state.transfers.get(transferId)!;
  return { ...state, transfers: put(state.transfers, transferId, { ...before, ...changes(before) }) };
};

/**
 * An agency has ended: its open transfers of this case move to its successor. If there is none, or it is the alleged
 * perpetrator's unit, issued ones move to the accountable unit; received ones stay until their issuer withdraws them.
 */
export const transfersSucceeded =
  ({
    at,
    by,
    ended,
    successor,
  }: EventContext & { readonly ended: AgencyId; readonly successor: RegisteredAgency | undefined }) =>
  (state: Case): CaseEvent[] => {
    const eligible = successor && !isBarred(successor, state) ? successor.agency : undefined;
    return openTransfers(state).flatMap(({ id: transferId, from, to }): CaseEvent[] => {
      const parties = {
        ...(from.id === ended && { from: eligible ?? state.accountable }),
        ...(to.id === ended && eligible && { to: eligible }),
      };
      return Object.keys(parties).length > 0
        ? [{ type: 'TransferSucceeded', data: { at, by, transferId, ...parties } }]
        : [];
    });
  };

export const transferFolds: Folds<
  | 'TransferIssued'
  | 'TransferSignedFor'
  | 'TransferAccepted'
  | 'TransferFedBack'
  | 'FeedbackRejected'
  | 'TransferCompleted'
  | 'TransferSucceeded'
> = {
  TransferSucceeded: (state, { transferId, from, to }) =>
    changeTransfer(state, transferId, () => ({ ...(from && { from }), ...(to && { to }) })),
  TransferIssued: (state, { transferId, from, to, reason, letter, at, dueAt, replaces, ruled }) => ({
    ...state,
    transfers: put(state.transfers, transferId, {
      id: transferId,
      from,
      to,
      reason,
      letter,
      status: 'ISSUED',
      issuedAt: at,
      ...(dueAt && { dueAt }),
      ...(replaces && { replaces }),
      ruled: ruled === true,
      feedbacks: [],
    }),
  }),
  TransferSignedFor: (state, { transferId, at }) =>
    changeTransfer(state, transferId, () => ({ status: 'SIGNED_FOR', signedForAt: at })),
  TransferAccepted: (state, { transferId, at, by }) =>
    changeTransfer(state, transferId, () => ({ status: 'ACCEPTED', acceptedAt: at, acceptedBy: by })),
  TransferFedBack: (state, feedback) =>
    changeTransfer(state, feedback.transferId, ({ feedbacks }) => ({
      feedbacks: [...feedbacks, feedback],
      ...(feedback.kind === 'FINAL' && { status: 'FED_BACK', feedbackRejected: undefined }),
    })),
  FeedbackRejected: (state, { transferId, note }) =>
    changeTransfer(state, transferId, () => ({ status: 'ACCEPTED', feedbackRejected: note })),
  TransferCompleted: (state, { transferId }) => changeTransfer(state, transferId, () => ({ status: 'COMPLETED' })),
};
