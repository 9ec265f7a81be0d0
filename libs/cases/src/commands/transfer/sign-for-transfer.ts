import { BusinessTimeRequest } from '@center/web';
import { caseCommand } from '../../case-command';
import { signForTransfer } from '../../domain/transfer';

class SignForTransferRequest extends BusinessTimeRequest {}

export const SignForTransfer = caseCommand({
  name: 'sign-for',
  path: 'transfers/:transferId/sign-for',
  zh: '签收移送',
  en: 'Sign for a transfer',
  body: SignForTransferRequest,
  decide: ({ ids: { transferId }, context }) => signForTransfer({ ...context, transferId }),
});
