import { BusinessTimeRequest, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { unmergeLead } from '../../domain/merge';

class UnmergeLeadRequest extends BusinessTimeRequest {
  @IsText()
  note!: string;
}

export const UnmergeLead = caseCommand({
  name: 'unmerge',
  path: 'unmerge',
  zh: '撤销并案',
  en: 'Take a merge back',
  body: UnmergeLeadRequest,
  decide: ({ body: { note }, context, seal }) => unmergeLead({ ...context, ...seal('LeadUnmerged', { note }) }),
});
