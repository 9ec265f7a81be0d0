import type { Agencies } from '@center/agencies';
import type { AgencyId, AgencyRef } from '@center/kernel';

/** An active agency as events reference it; `undefined` if the register has no such agency. */
export const findAgency = async (agencies: Agencies, agencyId: AgencyId): Promise<AgencyRef | undefined> => {
  const agency = await agencies.runningAgency(agencyId);
  return agency && { id: agency.id, kind: agency.kind, name: agency.name };
};
