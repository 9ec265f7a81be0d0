import { BusinessTimeRequest, IsOneOf, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { COPY_END_REASONS, type CopyEndReason } from '../../domain/codes';
import { endCopy } from '../../domain/copies';

class EndCopyRequest extends BusinessTimeRequest {
  @IsOneOf(COPY_END_REASONS)
  reason!: CopyEndReason;

  @IsText({ description: '终止抄送的理由 · why' })
  note!: string;
}

export const EndCopy = caseCommand({
  name: 'end-copy',
  path: 'copies/:agencyId/end',
  zh: '终止抄送',
  en: 'End the copy of an agency before its time',
  body: EndCopyRequest,
  decide: ({ ids: { agencyId }, body: { reason, note }, context, seal }) =>
    endCopy({ ...context, agencyId, reason, ...seal('CopyEnded', { note }) }),
});
