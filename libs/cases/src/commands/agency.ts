import type { Agencies } from '@center/agencies';
import type { AgencyId, AgencyRef } from '@center/kernel';

/** A running agency as an event names it; `undefined` when the register knows none such. */
export const findAgency = async (agencies: Agencies, agencyId: AgencyId): Promise<AgencyRef | undefined> => {
  const agency = await agencies.runningAgency(agencyId);
  return agency && { id: agency.id, kind: agency.kind, name: agency.name };
};
