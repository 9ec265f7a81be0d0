import { BusinessTimeRequest, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { unmergeLead } from '../../domain/merge';
import { MergingProgress, onceSettled } from '../../reactions/merging-progress';

class UnmergeLeadRequest extends BusinessTimeRequest {
  @IsText()
  note!: string;
}

export const UnmergeLead = caseCommand({
  name: 'unmerge',
  path: 'unmerge',
  zh: '撤销并案',
  en: 'Undo a merge',
  body: UnmergeLeadRequest,
  needs: [MergingProgress],
  decide: ({ body: { note }, context, seal }) => unmergeLead({ ...context, ...seal('LeadUnmerged', { note }) }),
  reads: onceSettled,
});
