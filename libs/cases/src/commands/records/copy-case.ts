import { Agencies } from '@center/agencies';
import type { AgencyId } from '@center/kernel';
import { BusinessTimeRequest, IsText, IsUuidId } from '@center/web';
import { caseCommand } from '../../case-command';
import { copyCase } from '../../domain/records';
import { findAgency } from '../agency';

class CopyCaseRequest extends BusinessTimeRequest {
  @IsUuidId()
  agencyId!: AgencyId;

  @IsText({ optional: true })
  note?: string;
}

export const CopyCase = caseCommand({
  name: 'copy',
  path: 'copies',
  zh: '抄送',
  en: 'Copy a case to an agency',
  body: CopyCaseRequest,
  needs: [Agencies],
  decide: async ({ body: { agencyId, note }, context, seal }, agencies) =>
    copyCase({ ...context, agency: await findAgency(agencies, agencyId), ...seal('CaseCopied', { note }) }),
});
