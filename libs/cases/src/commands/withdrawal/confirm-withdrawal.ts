import { BusinessTimeRequest } from '@center/web';
import { caseCommand } from '../../case-command';
import { confirmWithdrawal } from '../../domain/withdrawal';

class ConfirmWithdrawalRequest extends BusinessTimeRequest {}

export const ConfirmWithdrawal = caseCommand({
  name: 'confirm-withdrawal',
  path: 'transfers/:transferId/confirm-withdrawal',
  zh: '同意撤回',
  en: 'Confirm the withdrawal of a transfer',
  body: ConfirmWithdrawalRequest,
  decide: ({ ids: { transferId }, context }) => confirmWithdrawal({ ...context, transferId }),
});
