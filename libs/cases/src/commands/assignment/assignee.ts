import type { Agencies } from '@center/agencies';
import type { AgencyId, OfficerId } from '@center/kernel';
import { IsUuidId } from '@center/web';
import type { Assignee } from '../../domain/assignment';
import { HANDLING_ROLES } from '../../domain/process';

/** The unit to assign a case to, and optionally an officer of it. */
export class AssigneeRequest {
  @IsUuidId()
  agencyId!: AgencyId;

  @IsUuidId({ optional: true })
  officerId?: OfficerId;
}

/**
 * Looks up the assignee in the register. Returns `undefined` if there is no such active agency, or if the officer has
 * no appointment there with a role that handles cases.
 */
export const findAssignee = async (agencies: Agencies, { agencyId, officerId }: AssigneeRequest): Promise<Assignee> => {
  const agency = await agencies.runningAgency(agencyId);
  if (!agency) return undefined;
  const { id, kind, name, areaCode } = agency;
  const unit = { agency: { id, kind, name }, areaCode, affiliations: await agencies.affiliations(id) };
  if (!officerId) return unit;
  const officer = await agencies.officer(officerId);
  const post = officer?.appointments.find(({ agency, role }) => agency.id === id && HANDLING_ROLES.includes(role));
  return post && { ...unit, officerId, affiliations: post.affiliations };
};
