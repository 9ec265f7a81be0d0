import { type Case, type Command, type Folds, type Transfer } from './case';
import type { CaseEvent } from './events';
import { requireAuthority, requireState } from './process';
import { isBarredAgency } from './visibility';
import { type TransferStepInput, changeTransfer, step, transferOf } from './transfer';

/** Whether the receiver can consent to a withdrawal: it has not ended, and may still see the case. */
const consents = (state: Case, { to }: Transfer, receiverEnded: boolean): boolean =>
  !receiverEnded && !isBarredAgency(to, state);

export interface WithdrawTransferInput extends Command<'TransferWithdrawn'> {
  /** the receiving agency has ended without a successor */
  readonly receiverEnded?: boolean;
}

/** The issuer withdraws a transfer. An accepted one requires the receiver's consent, unless the receiver cannot give it. */
export const withdrawTransfer =
  ({ by, at, late, transferId, receiverEnded = false, ...why }: WithdrawTransferInput) =>
  (state: Case): CaseEvent[] => {
    const transfer = transferOf(state, transferId);
    requireAuthority('withdraw', by, state, transfer);
    const cannotBeConfirmed = transfer.status === 'WITHDRAWAL_REQUESTED' && !consents(state, transfer, receiverEnded);
    if (transfer.status === 'WITHDRAWN' || (transfer.status === 'WITHDRAWAL_REQUESTED' && !cannotBeConfirmed))
      return [];
    if (!cannotBeConfirmed) requireState('withdraw', state, transfer);
    const asks = transfer.status === 'ACCEPTED' && consents(state, transfer, receiverEnded);
    const data = { ...step({ by, at, late, transferId }), ...why };
    return [{ type: asks ? 'WithdrawalRequested' : 'TransferWithdrawn', data }];
  };

/** The receiver of an accepted transfer confirms its withdrawal. */
export const confirmWithdrawal =
  (stepping: TransferStepInput) =>
  (state: Case): CaseEvent[] => {
    const transfer = transferOf(state, stepping.transferId);
    requireAuthority('confirm-withdrawal', stepping.by, state, transfer);
    if (transfer.status === 'WITHDRAWN' && transfer.withdrawalRequested) return [];
    requireState('confirm-withdrawal', state, transfer);
    const { reason } = transfer.withdrawalRequested!;
    return [{ type: 'TransferWithdrawn', data: { ...step(stepping), reason } }];
  };

export const withdrawalFolds: Folds<'TransferWithdrawn' | 'WithdrawalRequested'> = {
  WithdrawalRequested: (state, withdrawalRequested) =>
    changeTransfer(state, withdrawalRequested.transferId, () => ({
      status: 'WITHDRAWAL_REQUESTED',
      withdrawalRequested,
    })),
  TransferWithdrawn: (state, withdrawn) =>
    changeTransfer(state, withdrawn.transferId, () => ({ status: 'WITHDRAWN', withdrawn })),
};
