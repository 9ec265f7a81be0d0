import type { AgencyId } from '@center/kernel';
import { BusinessTimeRequest, IsUuidId } from '@center/web';
import { endAgency } from '../domain/agency';
import { Register } from '../register';
import { agencyCommand } from './register-command';

class EndAgencyRequest extends BusinessTimeRequest {
  @IsUuidId({ optional: true, description: '承接其未办结工作的单位 · agency that takes over its open work' })
  successorId?: AgencyId;
}

export const EndAgency = agencyCommand({
  name: 'end-agency',
  path: 'end',
  zh: '终止单位，其人员的任职同时失效',
  en: 'End an agency and the access of its officers',
  body: EndAgencyRequest,
  needs: [Register],
  decide: async ({ body: { successorId, at: stated }, context: { at, late } }, register) => {
    const successor = successorId && { agency: await register.agency(successorId) };
    return endAgency({ at, late, dated: stated !== undefined, ...(successor && { successor }) });
  },
});
