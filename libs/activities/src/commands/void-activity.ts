import { activityCommand } from '../activity-command';
import { voidActivity } from '../domain/process';
import { VoidRequest } from './void.request';

class VoidActivityRequest extends VoidRequest {}

export const VoidActivity = activityCommand({
  name: 'void-activity',
  path: 'void',
  zh: '作废误登的活动，须由另一人办理',
  en: 'Void an activity that was recorded in error, by another person',
  body: VoidActivityRequest,
  decide: ({ body: { reason, note }, context, seal }) =>
    voidActivity({ ...context, reason, ...seal('ActivityVoided', { note }) }),
});
