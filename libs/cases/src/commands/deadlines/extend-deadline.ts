import { Streams } from '@center/command-handling';
import { limitIn } from '@center/deadlines';
import { BusinessTimeRequest, IsNested, IsOneOf, IsText, IsWholeNumber, IsWord } from '@center/web';
import { deadlineCommand } from '../../case-command';
import { deadlinesOfCase } from '../../deadlines/case-clocks';
import { EXTENSION_REASONS, type ExtensionReason } from '../../domain/codes';
import { extendDeadline } from '../../domain/deadline-extension';
import { caseStream } from '../../domain/streams';

class ExtensionLimitRequest {
  @IsWord(/^P[0-9A-Z.]{1,30}$/, { optional: true, example: 'PT24H' })
  wall?: string;

  @IsWholeNumber({ min: 1, max: 2_500, optional: true })
  workingDays?: number;
}

class ExtendDeadlineRequest extends BusinessTimeRequest {
  @IsNested(() => ExtensionLimitRequest, {
    description: '延长多少：时长或工作日，二者取一 · by a duration or by working days',
  })
  limit!: ExtensionLimitRequest;

  @IsOneOf(EXTENSION_REASONS)
  reason!: ExtensionReason;

  @IsText()
  note!: string;
}

export const ExtendDeadline = deadlineCommand({
  name: 'extend-deadline',
  path: 'deadlines/:deadlineId/extend',
  zh: '延长时限',
  en: 'Extend a deadline, as far as the policy allows',
  body: ExtendDeadlineRequest,
  check: ({ limit }) => void limitIn(limit, '/limit'),
  needs: [Streams],
  decide: async ({ state, ids: { deadlineId }, body: { limit, reason, note }, context, seal }, streams) => {
    const { history } = (await streams.load(caseStream, state.id))!;
    const { step } = deadlinesOfCase(history).get(deadlineId)!;
    return extendDeadline({
      ...{ ...context, deadlineId, step, limit: limitIn(limit, '/limit'), reason },
      ...seal('DeadlineExtended', { note }),
    });
  },
});
