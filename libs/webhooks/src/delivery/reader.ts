import type { Agencies } from '@center/agencies';
import { derivedId } from '@center/event-store';
import type { AgencyId, Officer } from '@center/kernel';

/** Who reads for an agency as a whole: what an agency sees, it sees through any of its liaisons. */
const READER = { officerId: derivedId<'officer'>('webhooks'), appointmentId: derivedId<'appointment'>('webhooks') };

/** A liaison who stands for an agency; `undefined` if the agency has ended. Throws `LogUnavailable`. */
export const readerOf = async (agencies: Agencies, agencyId: AgencyId): Promise<Officer | undefined> => {
  const agency = await agencies.runningAgency(agencyId);
  if (!agency) return undefined;
  const { id, kind, name, areaCode } = agency;
  const affiliations = await agencies.affiliations(id);
  return { ...READER, role: 'AGENCY_LIAISON', agency: { id, kind, name }, areaCode, affiliations };
};
