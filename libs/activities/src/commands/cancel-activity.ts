import { BusinessTimeRequest, IsOneOf, IsText } from '@center/web';
import { activityCommand } from '../activity-command';
import { CANCEL_REASONS, type CancelReason } from '../domain/codes';
import { cancelActivity } from '../domain/process';
import { saysTheSame } from '../intake/same-words';

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
  decide: async ({ state, body, context, seal, matches }) => {
    const { reason, note } = body;
    const isSame = await saysTheSame(state.last, body, matches);
    return cancelActivity({ ...context, isSame, reason, ...seal('ActivityCancelled', { note }) });
  },
});
