import { contains, type Officer, type Role, ROLES, township } from '@center/kernel';
import { isConfidential } from './codes';
import type { Subject } from './events';

/** The roles that can see activities at all. */
export const ACTIVITY_READERS: readonly Role[] = ROLES.filter(
  (role) => role !== 'SYS_ADMIN' && role !== 'STATISTICS_VIEWER',
);

type Where = Pick<Subject, 'kind' | 'theme' | 'hostId' | 'areaCode'>;

const isHost = (by: Officer, { hostId }: Where): boolean => by.agency.id === hostId;

/**
 * Whether an officer may know of an activity. Who was counselled as a family or alone is known to the host, to the
 * supervisor of the township, and to the coordinators of care. `views/seen.ts` has the same rule as a condition on rows.
 */
export const sees = (by: Officer, activity: Where): boolean => {
  const isOpen = !isConfidential(activity);
  switch (by.role) {
    case 'CARE_COORDINATOR':
      return true;
    case 'TOWN_SUPERVISOR':
      return isHost(by, activity) || contains(by.areaCode, activity.areaCode);
    case 'CHILD_DIRECTOR':
      return isHost(by, activity) || (isOpen && contains(township(by.areaCode), activity.areaCode));
    case 'DISPATCHER':
    case 'CENTER_LEADER':
      return isHost(by, activity) || isOpen;
    case 'AUDITOR':
      return isOpen;
    case 'AGENCY_LIAISON':
    case 'RESCUE_WORKER':
    case 'SOCIAL_WORKER':
      return isHost(by, activity);
    case 'SYS_ADMIN':
    case 'STATISTICS_VIEWER':
      return false;
  }
};
