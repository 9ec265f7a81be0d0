import { BusinessTimeRequest, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { rejectClosure } from '../../domain/closing';

class RejectClosureRequest extends BusinessTimeRequest {
  @IsText({ description: '不同意的理由 · why the case stays open' })
  note!: string;
}

export const RejectClosure = caseCommand({
  name: 'reject-closure',
  path: 'reject-closure',
  zh: '不同意结案',
  en: 'Reject a proposed closing',
  body: RejectClosureRequest,
  decide: ({ body: { note }, context, seal }) => rejectClosure({ ...context, ...seal('ClosureRejected', { note }) }),
});
