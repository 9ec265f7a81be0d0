import { caseCommand } from '../../case-command';
import { voidChild } from '../../domain/child';
import { UndoingRequest } from '../undoing.request';

class VoidChildRequest extends UndoingRequest {}

export const VoidChild = caseCommand({
  name: 'void-child',
  path: 'children/:childId/void',
  zh: '作废误增的未成年人',
  en: 'Void a child that was added in error',
  body: VoidChildRequest,
  decide: ({ ids: { childId }, body: { reason, note }, context, seal }) =>
    voidChild({ ...context, childId, reason, ...seal('ChildVoided', { note }) }),
});
