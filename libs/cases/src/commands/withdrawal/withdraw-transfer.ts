import { Agencies } from '@center/agencies';
import { BusinessTimeRequest, IsOneOf, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { WITHDRAW_REASONS, type WithdrawReason } from '../../domain/codes';
import { withdrawTransfer, withdrawalOf } from '../../domain/withdrawal';
import { findAgency } from '../agency';

class WithdrawTransferRequest extends BusinessTimeRequest {
  @IsOneOf(WITHDRAW_REASONS)
  reason!: WithdrawReason;

  @IsText({ optional: true })
  note?: string;
}

export const WithdrawTransfer = caseCommand({
  name: 'withdraw',
  path: 'transfers/:transferId/withdraw',
  zh: '撤回移送',
  en: 'Withdraw a transfer',
  body: WithdrawTransferRequest,
  needs: [Agencies],
  decide: async ({ state, ids: { transferId }, body: { reason, note }, context, seal }, agencies) => {
    const transfer = state.transfers.get(transferId);
    const receiver = transfer && (await findAgency(agencies, transfer.to.id));
    const sealed = transfer && seal(withdrawalOf(state, transfer, receiver), { note });
    return withdrawTransfer({ ...context, transferId, reason, receiver, ...sealed });
  },
});
