import { BusinessTimeRequest, IsFlag, IsNested, IsOneOf, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { proposeClosure } from '../../domain/closing';
import { CLOSURE_REASONS, type ClosureReason } from '../../domain/codes';

class JudgementsRequest {
  @IsFlag({ optional: true, description: '儿童目前安全 · the child is safe now' })
  safeNow?: boolean;

  @IsFlag({ optional: true, description: '已听取儿童意见 · the child was asked for its view' })
  childViewNoted?: boolean;

  @IsText({ optional: true, description: '不适用的理由 · why the view of the child does not apply' })
  childViewNotApplicableNote?: string;
}

class ProposeClosureRequest extends BusinessTimeRequest {
  @IsOneOf(CLOSURE_REASONS)
  reason!: ClosureReason;

  @IsNested(() => JudgementsRequest, { optional: true })
  judgements: JudgementsRequest = new JudgementsRequest();

  @IsText({ optional: true })
  note?: string;
}

export const ProposeClosure = caseCommand({
  name: 'propose-closure',
  path: 'propose-closure',
  zh: '提请结案',
  en: 'Propose closing a case',
  body: ProposeClosureRequest,
  decide: ({ body: { reason, note, judgements }, context, sealing }) => {
    const { safeNow, childViewNoted, childViewNotApplicableNote: why } = judgements;
    const sealed = sealing('ClosureProposed');
    return proposeClosure({
      ...context,
      reason,
      judgements: {
        safeNow,
        childViewNoted,
        ...(why && { childViewNotApplicableNote: sealed.text('/judgements/childViewNotApplicableNote', why) }),
      },
      ...(note && { note: sealed.text('/note', note) }),
    });
  },
});
