import { BusinessTimeRequest, IsOneOf, IsText } from '@center/web';
import { activityCommand } from '../activity-command';
import { CANCEL_REASONS, type CancelReason } from '../domain/codes';
import { cancelActivity } from '../domain/process';

class CancelActivityRequest extends BusinessTimeRequest {
  @IsOneOf(CANCEL_REASONS)
  reason!: CancelReason;

  @IsText({ optional: true })
  note?: string;
}

export const CancelActivity = activityCommand({
  name: 'cancel-activity',
  path: 'cancel',
  zh: '取消已计划的活动',
  en: 'Cancel a planned activity',
  body: CancelActivityRequest,
  decide: ({ body: { reason, note }, context, seal }) =>
    cancelActivity({ ...context, reason, ...seal('ActivityCancelled', { note }) }),
});
