import { BusinessTimeRequest, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { endBar } from '../../domain/bars';
import { MergingProgress, onceSettled } from '../../reactions/merging-progress';

class EndBarRequest extends BusinessTimeRequest {
  @IsText()
  note!: string;
}

export const EndBar = caseCommand({
  name: 'end-bar',
  path: 'bars/:barId/end',
  zh: '解除回避',
  en: 'End the bar of an agency',
  body: EndBarRequest,
  needs: [MergingProgress],
  decide: ({ ids: { barId }, body: { note }, context, seal }) =>
    endBar({ ...context, barId, ...seal('BarEnded', { note }) }),
  reads: onceSettled,
});
