import { BusinessTimeRequest, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { supplementMaterial } from '../../domain/material';

class SupplementMaterialRequest extends BusinessTimeRequest {
  @IsText()
  text!: string;
}

export const SupplementMaterial = caseCommand({
  name: 'supplement',
  path: 'transfers/:transferId/supplement',
  zh: '补充材料',
  en: 'Supply the requested material',
  body: SupplementMaterialRequest,
  decide: ({ ids: { transferId }, body: { text }, context, seal }) =>
    supplementMaterial({ ...context, transferId, ...seal('MaterialSupplemented', { text }) }),
});
