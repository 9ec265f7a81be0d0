import { BusinessTimeRequest, IsOneOf, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { reviewBreakGlass } from '../../domain/break-glass';
import { BREAK_GLASS_FINDINGS, type BreakGlassFinding } from '../../domain/codes';

class ReviewBreakGlassRequest extends BusinessTimeRequest {
  @IsOneOf(BREAK_GLASS_FINDINGS)
  finding!: BreakGlassFinding;

  @IsText({ description: '复核意见 · the opinion of the leader' })
  note!: string;
}

export const ReviewBreakGlass = caseCommand({
  name: 'review-break-glass',
  path: 'break-glass/:breakGlassId/review',
  zh: '复核应急查看',
  en: 'Review a break-glass',
  body: ReviewBreakGlassRequest,
  decide: ({ ids: { breakGlassId }, body: { finding, note }, context, seal }) =>
    reviewBreakGlass({ ...context, breakGlassId, finding, ...seal('BreakGlassReviewed', { note }) }),
});
