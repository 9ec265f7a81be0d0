import { BusinessTimeRequest } from '@center/web';
import { caseCommand } from '../../case-command';
import { completeTransfer } from '../../domain/transfer';

class CompleteTransferRequest extends BusinessTimeRequest {}

export const CompleteTransfer = caseCommand({
  name: 'complete',
  path: 'transfers/:transferId/complete',
  zh: '办结确认',
  en: 'Complete a transfer',
  body: CompleteTransferRequest,
  decide: ({ ids: { transferId }, context }) => completeTransfer({ ...context, transferId }),
});
