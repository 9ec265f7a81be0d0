import { type Case, type Command, type Folds } from './case';
import type { CaseEvent } from './events';
import { requireAuthority, requireState } from './process';
import { type Stepping, changeTransfer, step, transferOf } from './transfer';

/** The issuer takes a transfer back; once the receiver has accepted it, that takes the receiver's consent. */
export const withdrawTransfer =
  ({ by, at, late, transferId, ...why }: Command<'TransferWithdrawn'>) =>
  (state: Case): CaseEvent[] => {
    const transfer = transferOf(state, transferId);
    requireAuthority('withdraw', by, state, transfer);
    if (transfer.status === 'WITHDRAWN' || transfer.status === 'WITHDRAWAL_REQUESTED') return [];
    requireState('withdraw', state, transfer);
    const data = { ...step({ by, at, late, transferId }), ...why };
    return [{ type: transfer.status === 'ACCEPTED' ? 'WithdrawalRequested' : 'TransferWithdrawn', data }];
  };

/** The receiver, who had accepted the transfer, lets it go. */
export const confirmWithdrawal =
  (stepping: Stepping) =>
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
