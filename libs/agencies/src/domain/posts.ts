import { type AgencyKind, type AreaCode, contains, refuse, type Role, township } from '@center/kernel';
import type { Agency } from './agency';

/** The kinds of agency in which a role can be held. */
const POSTS: Readonly<Record<Role, readonly AgencyKind[] | 'ANY'>> = {
  CHILD_DIRECTOR: ['STATION', 'TOWNSHIP'],
  TOWN_SUPERVISOR: ['STATION'],
  DISPATCHER: ['MINORS_CENTER'],
  AGENCY_LIAISON: 'ANY',
  RESCUE_WORKER: ['MINORS_CENTER', 'CIVIL_AFFAIRS', 'STATION', 'TOWNSHIP'],
  SOCIAL_WORKER: ['NGO', 'STATION', 'MINORS_CENTER'],
  CENTER_LEADER: ['MINORS_CENTER'],
  AUDITOR: ['MINORS_CENTER', 'CIVIL_AFFAIRS', 'PROCURATORATE'],
  SYS_ADMIN: ['MINORS_CENTER', 'CIVIL_AFFAIRS'],
  STATISTICS_VIEWER: 'ANY',
  CARE_COORDINATOR: ['MINORS_CENTER', 'CIVIL_AFFAIRS'],
};

/** Rejects duty areas outside the area of a post with `area-outside-agency`. Returns each once, in order. */
export const dutyAreasWithin = (area: AreaCode, wanted: readonly AreaCode[]): readonly AreaCode[] => {
  if (wanted.some((village) => !contains(area, village))) refuse('area-outside-agency');
  return [...new Set(wanted)].sort();
};

/**
 * The area a post covers: the requested one (for a village, its township), else the agency's.
 * Rejects with `role-not-at-this-agency`, and with `area-outside-agency` for an area that the agency does not cover.
 */
export const areaOfPost = (role: Role, agency: Agency, wanted: AreaCode | undefined): AreaCode => {
  const kinds = POSTS[role];
  if (kinds !== 'ANY' && !kinds.includes(agency.kind)) refuse('role-not-at-this-agency');
  if (wanted && !contains(agency.areaCode, wanted)) refuse('area-outside-agency');
  return wanted ? township(wanted) : agency.areaCode;
};
