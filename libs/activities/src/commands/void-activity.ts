import { activityCommand } from '../activity-command';
import { voidActivity } from '../domain/process';
import { saysTheSame } from '../intake/same-words';
import { VoidRequest } from './void.request';

class VoidActivityRequest extends VoidRequest {}

export const VoidActivity = activityCommand({
  name: 'void-activity',
  path: 'void',
  zh: '作废误登的活动，须由另一人办理',
  en: 'Void an activity that was recorded in error, by another person',
  body: VoidActivityRequest,
  decide: async ({ state, body, context, seal, matches }) => {
    const { reason, note } = body;
    const isSame = await saysTheSame(state.last, body, matches);
    return voidActivity({ ...context, isSame, reason, ...seal('ActivityVoided', { note }) });
  },
});
