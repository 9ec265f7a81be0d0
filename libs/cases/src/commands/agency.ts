import type { Agencies } from '@center/agencies';
import type { AgencyId, RegisteredAgency } from '@center/kernel';

/** An active agency as events reference it, with its affiliations; `undefined` if the register has no such agency. */
export const findAgency = async (agencies: Agencies, agencyId: AgencyId): Promise<RegisteredAgency | undefined> => {
  const found = await agencies.runningAgency(agencyId);
  if (!found) return undefined;
  const { id, kind, name } = found;
  return { agency: { id, kind, name }, affiliations: await agencies.affiliations(id) };
};
