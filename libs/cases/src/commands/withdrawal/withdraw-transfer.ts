import { Agencies } from '@center/agencies';
import { BusinessTimeRequest, IsOneOf, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { WITHDRAW_REASONS, type WithdrawReason } from '../../domain/codes';
import { withdrawTransfer } from '../../domain/withdrawal';
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
    const withdraw = withdrawTransfer({ ...context, transferId, reason, receiver });
    const [withdrawn] = withdraw(state); // the note is sealed for the event, and only the decision determines its type
    return withdrawn
      ? withdrawTransfer({ ...context, transferId, reason, receiver, ...seal(withdrawn.type, { note }) })
      : withdraw;
  },
});
