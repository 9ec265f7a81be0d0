import { BusinessTimeRequest } from '@center/web';
import { caseCommand } from '../../case-command';
import { confirmWithdrawal } from '../../domain/withdrawal';

class ConfirmWithdrawalRequest extends BusinessTimeRequest {}

export const ConfirmWithdrawal = caseCommand({
  name: 'confirm-withdrawal',
  path: 'transfers/:transferId/confirm-withdrawal',
  zh: '同意撤回',
  en: 'Let a transfer go that the issuer withdraws',
  body: ConfirmWithdrawalRequest,
  decide: ({ ids: { transferId }, context }) => confirmWithdrawal({ ...context, transferId }),
});
