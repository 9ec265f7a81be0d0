import { Vault } from '@center/vault';
import { BusinessTimeRequest, IsFlag, IsNested, IsOneOf, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { Cases } from '../../cases';
import { proposeClosure } from '../../domain/closing';
import { CLOSURE_REASONS, type ClosureReason } from '../../domain/codes';
import { anyCertainlyUnderage } from '../child/births';

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

  @IsText({
    optional: true,
    description:
      '说明；有儿童未满18周岁而以年满18周岁结案，或风险等级为高而以死亡、移出辖区、查无此事结案的，必填 · ' +
      'required for TURNED_18 while a child is under 18, and for DECEASED, MOVED_AWAY and UNFOUNDED with a HIGH grade',
  })
  note?: string;
}

export const ProposeClosure = caseCommand({
  name: 'propose-closure',
  path: 'propose-closure',
  zh: '提请结案',
  en: 'Propose closing a case',
  body: ProposeClosureRequest,
  needs: [Cases, Vault],
  decide: async ({ state, body: { reason, note, judgements }, context, sealing }, cases, vault) => {
    const { safeNow, childViewNoted, childViewNotApplicableNote: why } = judgements;
    const sealed = sealing('ClosureProposed');
    return proposeClosure({
      ...context,
      reason,
      certainMinor: await anyCertainlyUnderage(vault, await cases.recognise(state), context.at),
      judgements: {
        safeNow,
        childViewNoted,
        ...(why && { childViewNotApplicableNote: sealed.text('/judgements/childViewNotApplicableNote', why) }),
      },
      ...(note && { note: sealed.text('/note', note) }),
    });
  },
});
