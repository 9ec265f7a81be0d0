import { BusinessTimeRequest, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { rejectFeedback } from '../../domain/transfer';

class RejectFeedbackRequest extends BusinessTimeRequest {
  @IsText({ description: '退回理由 · why the feedback is rejected' })
  note!: string;
}

export const RejectFeedback = caseCommand({
  name: 'reject-feedback',
  path: 'transfers/:transferId/reject-feedback',
  zh: '退回回告',
  en: 'Reject the feedback on a transfer',
  body: RejectFeedbackRequest,
  decide: ({ ids: { transferId }, body: { note }, context, seal }) =>
    rejectFeedback({ ...context, transferId, ...seal('FeedbackRejected', { note }) }),
});
