import { BusinessTimeRequest, IsOneOf, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import {
  FEEDBACK_KINDS,
  FEEDBACK_OUTCOMES,
  type FeedbackKind,
  type FeedbackOutcome,
  MEASURES,
  type Measure,
} from '../../domain/codes';
import { feedBack } from '../../domain/transfer';

class FeedBackRequest extends BusinessTimeRequest {
  @IsOneOf(FEEDBACK_KINDS)
  kind!: FeedbackKind;

  @IsOneOf(FEEDBACK_OUTCOMES)
  outcome!: FeedbackOutcome;

  @IsOneOf(MEASURES, { list: { max: MEASURES.length }, optional: true })
  measures: Measure[] = [];

  @IsText({ optional: true })
  text?: string;
}

export const FeedBack = caseCommand({
  name: 'feed-back',
  path: 'transfers/:transferId/feed-back',
  zh: '回告',
  en: 'Submit feedback on a transfer',
  body: FeedBackRequest,
  decide: async ({ state, ids: { transferId }, body, context, seal, matches }) => {
    const { kind, outcome, measures, text } = body;
    return feedBack({
      ...context,
      transferId,
      kind,
      outcome,
      measures: [...new Set(measures)],
      ...seal('TransferFedBack', { text }),
      textMatches: await matches(state.transfers.get(transferId)?.feedbacks.at(-1)?.text, text),
    });
  },
});
