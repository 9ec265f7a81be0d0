import { BusinessTimeRequest, IsOneOf, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { RESCUE_OUTCOMES, type RescueOutcome } from '../../domain/codes';
import { endRescue } from '../../domain/rescue';

class EndRescueRequest extends BusinessTimeRequest {
  @IsOneOf(RESCUE_OUTCOMES)
  outcome!: RescueOutcome;

  @IsText({ optional: true })
  note?: string;
}

export const EndRescue = caseCommand({
  name: 'end-rescue',
  path: 'rescues/:rescueId/end',
  zh: '结束救助',
  en: 'End a rescue',
  body: EndRescueRequest,
  decide: ({ ids: { rescueId }, body: { outcome, note }, context, seal }) =>
    endRescue({ ...context, rescueId, outcome, ...seal('RescueEnded', { note }) }),
});
