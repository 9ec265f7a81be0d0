import { BusinessTimeRequest } from '@center/web';
import { caseCommand } from '../../case-command';
import { acceptTransfer } from '../../domain/transfer';

class AcceptTransferRequest extends BusinessTimeRequest {}

export const AcceptTransfer = caseCommand({
  name: 'accept-transfer',
  path: 'transfers/:transferId/accept',
  zh: '接收移送',
  en: 'Accept a transfer',
  body: AcceptTransferRequest,
  decide: ({ ids: { transferId }, context }) => acceptTransfer({ ...context, transferId }),
});
