import type { AgencyId } from '@center/kernel';
import { BusinessTimeRequest, IsOneOf, IsUuidId } from '@center/web';
import { endAgency } from '../domain/agency';
import { AGENCY_END_REASONS, type AgencyEndReason } from '../domain/codes';
import { Register } from '../register';
import { agencyCommand } from './register-command';

class EndAgencyRequest extends BusinessTimeRequest {
  @IsUuidId({ optional: true, description: '承接其未办结工作的单位 · agency that takes over its open work' })
  successorId?: AgencyId;

  @IsOneOf(AGENCY_END_REASONS, { optional: true, description: '缘由 · reason' })
  reason?: AgencyEndReason;
}

export const EndAgency = agencyCommand({
  name: 'end-agency',
  path: 'end',
  zh: '终止单位，其人员的任职同时失效',
  en: 'End an agency and the access of its officers',
  body: EndAgencyRequest,
  needs: [Register],
  decide: async ({ body: { successorId, reason, at: stated }, context: { at, late } }, register) => {
    const successor = successorId && { agency: await register.agency(successorId) };
    return endAgency({ at, late, reason, dated: stated !== undefined, ...(successor && { successor }) });
  },
});
