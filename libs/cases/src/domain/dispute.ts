import {
  type AgencyRef,
  type RegisteredAgency,
  type DisputeId,
  type TransferId,
  refuse,
  eventContext,
} from '@center/kernel';
import { type Case, type Command, type Folds, type Transfer, put } from './case';
import type { CaseEvent, CaseEvents } from './events';
import { requireAuthority, requireState } from './process';
import { lastRevision, repeats } from './repeat';
import { knownTo, requireNotBarred } from './visibility';
import {
  changeTransfer,
  isDisclaimer,
  isSameOrganisation,
  lastStep,
  openTransferTo,
  step,
  transferOf,
} from './transfer';

/** A transfer and those it replaces, oldest first. */
const chainOf = (state: Case, transfer: Transfer): Transfer[] => {
  const before = transfer.replaces && state.transfers.get(transfer.replaces);
  return before ? [...chainOf(state, before), transfer] : [transfer];
};

export interface ReturnTransferInput extends Omit<Command<'TransferReturned'>, 'competentAgency'> {
  /** the competent agency named by the receiver: the requested id, and the registered agency if there is one */
  readonly competentAgency: AgencyRef | 'unknown' | undefined;
  /** id of the dispute, if this return raises one */
  readonly disputeId: DisputeId;
}

/**
 * The receiver returns the transfer. The second return in one chain for lack of competence or area raises a dispute,
 * which the center rules on. Refuses per its row in the state table.
 */
export const returnTransfer =
  ({ by, at, late, transferId, disputeId, competentAgency, ...why }: ReturnTransferInput) =>
  (state: Case): CaseEvent[] => {
    const transfer = transferOf(state, transferId);
    requireAuthority('return', by, state, transfer);
    if (transfer.status === 'RETURNED') {
      const agency = competentAgency && {
        competentAgency: competentAgency === 'unknown' ? null : { id: competentAgency.id },
      };
      return repeats(state, lastStep(state, { by, at, transferId }, 'TransferReturned'), { ...why, ...agency });
    }
    requireState('return', state, transfer);
    if (transfer.ruled) refuse('ruled-cannot-return');
    if (why.reason === 'NOT_COMPETENT' && !competentAgency) refuse('competent-agency-required');
    if (competentAgency === 'unknown') return refuse('unknown-agency');
    if (state.urgency === 'EMERGENCY' && why.childSafe !== true) refuse('child-not-safe');
    const returned: CaseEvent = {
      type: 'TransferReturned',
      data: { ...step({ by, at, late, transferId }), ...why, ...(competentAgency && { competentAgency }) },
    };
    const chain = chainOf(state, transfer);
    const isFirst = !chain.some((earlier) => isDisclaimer(earlier.returned));
    if (!isDisclaimer(why) || isFirst) return [returned];
    const transferIds = chain.map(({ id }) => id);
    return [returned, { type: 'DisputeRaised', data: { ...eventContext({ by, at, late }), disputeId, transferIds } }];
  };

export interface RuleDisputeInput extends Omit<Command<'DisputeRuled'>, 'agency'> {
  /** the agency to transfer to, as currently registered; `undefined` if not registered */
  readonly agency: RegisteredAgency | undefined;
  readonly letter: CaseEvents['TransferIssued']['letter'];
}

/**
 * The center decides which agency is competent. The transfer that it has of the case, or else a new one, cannot be
 * returned from then on.
 */
export const ruleDispute =
  ({ by, at, late, disputeId, transferId, agency: asked, note, letter }: RuleDisputeInput) =>
  (state: Case): CaseEvent[] => {
    const dispute = state.disputes.get(disputeId) ?? refuse('no-such-dispute');
    requireAuthority('rule-dispute', by, state);
    const named = knownTo(by, asked, state);
    if (dispute.ruling && dispute.ruling.agency.id === named?.agency.id)
      return repeats(state, lastRevision(state, ['DisputeRuled'], { disputeId }), { note }, () =>
        refuse('no-open-dispute'),
      );
    requireState('rule-dispute', state);
    if (dispute.ruling) refuse('no-open-dispute');
    const known = named ?? refuse('unknown-agency');
    requireNotBarred(known, state);
    const { agency } = known;
    if (isSameOrganisation(by.agency, agency)) refuse('not-another-agency');
    const who = eventContext({ by, at, late });
    const open = openTransferTo(state, agency);
    if (open) return [{ type: 'DisputeRuled', data: { ...who, disputeId, agency, transferId: open.id, note } }];
    const replaces = dispute.transferIds.at(-1)!;
    const { reason } = state.transfers.get(replaces)!;
    return [
      { type: 'DisputeRuled', data: { ...who, disputeId, agency, transferId, note } },
      {
        type: 'TransferIssued',
        data: { ...who, transferId, from: by.agency, to: agency, reason, letter, replaces, ruled: true },
      },
    ];
  };

/** The dispute raised by the return of a transfer; `undefined` if there is none. */
export const disputeAbout = ({ disputes }: Case, transferId: TransferId): DisputeId | undefined =>
  [...disputes.values()].find(({ transferIds }) => transferIds.at(-1) === transferId)?.id;

export const disputeFolds: Folds<'TransferReturned' | 'DisputeRaised' | 'DisputeRuled'> = {
  TransferReturned: (state, returned) =>
    changeTransfer(state, returned.transferId, () => ({
      ...{ status: 'RETURNED', returned, returnedAt: state.records.length },
    })),
  DisputeRaised: (state, { disputeId, transferIds, at }) => ({
    ...state,
    disputes: put(state.disputes, disputeId, { id: disputeId, transferIds, raisedAt: at }),
  }),
  DisputeRuled: (state, ruling) => ({
    ...(state.transfers.has(ruling.transferId)
      ? changeTransfer(state, ruling.transferId, () => ({ ruled: true }))
      : state),
    disputes: put(state.disputes, ruling.disputeId, { ...state.disputes.get(ruling.disputeId)!, ruling }),
  }),
};
