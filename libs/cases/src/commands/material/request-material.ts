import { BusinessTimeRequest, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { requestMaterial } from '../../domain/material';

class RequestMaterialRequest extends BusinessTimeRequest {
  @IsText({ list: { min: 1, max: 20 }, description: '缺少的材料 · what is missing' })
  gaps!: string[];
}

export const RequestMaterial = caseCommand({
  name: 'request-material',
  path: 'transfers/:transferId/request-material',
  zh: '要求补充材料',
  en: 'Request additional material from the issuer',
  body: RequestMaterialRequest,
  decide: ({ ids: { transferId }, body, context, sealing }) => {
    const sealed = sealing('MaterialRequested');
    const gaps = body.gaps.map((gap, nth) => sealed.text(`/gaps/${nth}`, gap));
    return requestMaterial({ ...context, transferId, gaps });
  },
});
