import { caseCommand } from '../../case-command';
import { endCopy } from '../../domain/copies';
import { UndoingRequest } from '../undoing.request';

class EndCopyRequest extends UndoingRequest {}

export const EndCopy = caseCommand({
  name: 'end-copy',
  path: 'copies/:agencyId/end',
  zh: '终止抄送',
  en: 'End the copy of an agency before its time',
  body: EndCopyRequest,
  decide: ({ ids: { agencyId }, body: { reason, note }, context, seal }) =>
    endCopy({ ...context, agencyId, reason, ...seal('CopyEnded', { note }) }),
});
