import { caseCommand } from '../../case-command';
import { voidRescue } from '../../domain/rescue';
import { UndoingRequest } from '../undoing.request';

class VoidRescueRequest extends UndoingRequest {}

export const VoidRescue = caseCommand({
  name: 'void-rescue',
  path: 'rescues/:rescueId/void',
  zh: '作废救助',
  en: 'Void a rescue that did not take place',
  body: VoidRescueRequest,
  decide: ({ ids: { rescueId }, body: { reason, note }, context, seal }) =>
    voidRescue({ ...context, rescueId, reason, ...seal('RescueVoided', { note }) }),
});
