import { BusinessTimeRequest, IsOneOf, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { DECLINE_REASONS, type DeclineReason } from '../../domain/codes';
import { declineLead } from '../../domain/lead';

class DeclineLeadRequest extends BusinessTimeRequest {
  @IsOneOf(DECLINE_REASONS)
  reason!: DeclineReason;

  @IsText({ description: '告知报告人的去处 · where the reporter was referred to' })
  advice!: string;

  @IsText({ optional: true })
  note?: string;
}

export const DeclineLead = caseCommand({
  name: 'decline',
  path: 'decline',
  zh: '不予受理',
  en: 'Decline a lead',
  body: DeclineLeadRequest,
  decide: ({ body: { reason, advice, note }, context, seal }) =>
    declineLead({ ...context, reason, ...seal('LeadDeclined', { advice, note }) }),
});
