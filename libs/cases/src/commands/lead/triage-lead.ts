import { BusinessTimeRequest, IsFlag, IsOneOf, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { HARMS, type Harm, URGENCIES, type Urgency } from '../../domain/codes';
import { triageLead } from '../../domain/lead';

class TriageLeadRequest extends BusinessTimeRequest {
  @IsOneOf(URGENCIES)
  urgency!: Urgency;

  @IsOneOf(HARMS, { list: { max: HARMS.length } })
  harms!: Harm[];

  @IsText({ description: '研判意见 · the opinion' })
  opinion!: string;

  @IsFlag({
    optional: true,
    description: '是否须移送，缺省为不变 · whether a transfer must be issued; unchanged by default',
  })
  needsTransfer?: boolean;
}

export const TriageLead = caseCommand({
  name: 'triage',
  path: 'triage',
  zh: '研判',
  en: 'Triage a lead',
  body: TriageLeadRequest,
  decide: async ({ state, body: { urgency, harms, opinion, needsTransfer }, context, seal, matches }) =>
    triageLead({
      ...context,
      urgency,
      harms: [...new Set(harms)],
      ...(needsTransfer !== undefined && { needsTransfer }),
      ...seal('LeadTriaged', { opinion }),
      opinionMatches: await matches(state.triaged?.opinion, opinion),
    }),
});
