import type { Agencies } from '@center/agencies';
import type { AgencyId, OfficerId } from '@center/kernel';
import { IsUuidId } from '@center/web';
import type { Assignee } from '../../domain/assignment';
import { HANDLING_ROLES } from '../../domain/process';

/** The unit a case is given to, and an officer of it when one is named. */
export class AssigneeRequest {
  @IsUuidId()
  agencyId!: AgencyId;

  @IsUuidId({ optional: true })
  officerId?: OfficerId;
}

/** Looks the assignee up in the register; `undefined` when there is no such running agency, or the officer
 * has no post there in which cases are handled. */
export const findAssignee = async (agencies: Agencies, { agencyId, officerId }: AssigneeRequest): Promise<Assignee> => {
  const agency = await agencies.runningAgency(agencyId);
  if (!agency) return undefined;
  const { id, kind, name, areaCode } = agency;
  const unit = { agency: { id, kind, name }, areaCode };
  if (!officerId) return unit;
  const officer = await agencies.officer(officerId);
  const serves = officer?.appointments.some(({ agency, role }) => agency.id === id && HANDLING_ROLES.includes(role));
  return serves ? { ...unit, officerId } : undefined;
};
