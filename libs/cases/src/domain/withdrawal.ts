import type { Affiliated } from '@center/kernel';
import { type Case, type Command, type Folds, type Transfer } from './case';
import type { CaseEvent } from './events';
import { requireAuthority, requireState } from './process';
import { repeats } from './repeat';
import { isBarred } from './visibility';
import { type TransferStepInput, changeTransfer, lastStep, step, transferOf } from './transfer';

/** Whether the receiver can consent to a withdrawal: it has not ended, and may still see the case. */
const consents = (state: Case, receiver: Affiliated | undefined): boolean =>
  receiver !== undefined && !isBarred(receiver, state);

/** The event of a withdrawal: a request, if the receiver of an accepted transfer must consent. */
export const withdrawalOf = (
  state: Case,
  { status }: Transfer,
  receiver: Affiliated | undefined,
): 'WithdrawalRequested' | 'TransferWithdrawn' =>
  status === 'ACCEPTED' && consents(state, receiver) ? 'WithdrawalRequested' : 'TransferWithdrawn';

export interface WithdrawTransferInput extends Command<'TransferWithdrawn'> {
  /** the receiving agency as currently registered; `undefined` if it has ended */
  readonly receiver: Affiliated | undefined;
}

/** The issuer withdraws a transfer. An accepted one requires the receiver's consent, unless the receiver cannot give it. */
export const withdrawTransfer =
  ({ by, at, late, transferId, receiver, ...why }: WithdrawTransferInput) =>
  (state: Case): CaseEvent[] => {
    const transfer = transferOf(state, transferId);
    requireAuthority('withdraw', by, state, transfer);
    const cannotBeConfirmed = transfer.status === 'WITHDRAWAL_REQUESTED' && !consents(state, receiver);
    if (transfer.status === 'WITHDRAWN' || (transfer.status === 'WITHDRAWAL_REQUESTED' && !cannotBeConfirmed)) {
      const stepping = { by, at, transferId };
      const withdrawn = lastStep(state, stepping, 'TransferWithdrawn');
      const requested = lastStep(state, stepping, 'WithdrawalRequested') ?? withdrawn;
      // it may have been requested in some words, and made in others when the receiver could no longer confirm it
      return repeats(state, requested, why, withdrawn === undefined ? undefined : () => repeats(state, withdrawn, why));
    }
    if (!cannotBeConfirmed) requireState('withdraw', state, transfer);
    const data = { ...step({ by, at, late, transferId }), ...why };
    return [{ type: withdrawalOf(state, transfer, receiver), data }];
  };

/** The receiver of an accepted transfer confirms its withdrawal. */
export const confirmWithdrawal =
  (stepping: TransferStepInput) =>
  (state: Case): CaseEvent[] => {
    const transfer = transferOf(state, stepping.transferId);
    requireAuthority('confirm-withdrawal', stepping.by, state, transfer);
    if (transfer.status === 'WITHDRAWN' && transfer.withdrawalRequested)
      return repeats(state, lastStep(state, stepping, 'TransferWithdrawn'), {});
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
