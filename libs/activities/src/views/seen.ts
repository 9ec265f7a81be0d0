import { type Officer, township } from '@center/kernel';
import type { Conditions } from './conditions';

/** The SQL condition that is true for the rows of `activity` that an officer may know of. A spec compares it with `sees`. */
export const seenBy = ({ role, agency, areaCode }: Officer, where: Conditions): string => {
  const isHost = () => `host = ${where.put(agency.id)}`;
  switch (role) {
    case 'CARE_COORDINATOR':
      return 'true';
    case 'TOWN_SUPERVISOR':
      return `${isHost()} OR starts_with(area, ${where.put(areaCode)})`;
    case 'CHILD_DIRECTOR':
      return `${isHost()} OR (NOT confidential AND starts_with(area, ${where.put(township(areaCode))}))`;
    case 'DISPATCHER':
    case 'CENTER_LEADER':
      return `${isHost()} OR NOT confidential`;
    case 'AUDITOR':
      return 'NOT confidential';
    case 'AGENCY_LIAISON':
    case 'RESCUE_WORKER':
    case 'SOCIAL_WORKER':
      return isHost();
    case 'SYS_ADMIN':
    case 'STATISTICS_VIEWER':
      return 'false';
  }
};
