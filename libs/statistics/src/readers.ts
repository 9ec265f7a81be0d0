import type { Officer, Role } from '@center/kernel';

/** Roles that may read figures. */
export const FIGURE_READERS: readonly Role[] = [
  'DISPATCHER',
  'CENTER_LEADER',
  'AUDITOR',
  'STATISTICS_VIEWER',
  'AGENCY_LIAISON',
];

/** Roles that may open a figure into its facts. */
export const FACT_READERS: readonly Role[] = ['DISPATCHER', 'CENTER_LEADER', 'AUDITOR'];

/** Whether an officer sees figures but not their facts; small figures are then suppressed. */
export const seesOnlyFigures = ({ role }: Officer): boolean => !FACT_READERS.includes(role);

/** The only agency whose figures an officer sees; `undefined` for all agencies. */
export const confinedTo = ({ role, agency }: Officer): Officer['agency']['id'] | undefined =>
  role === 'AGENCY_LIAISON' ? agency.id : undefined;
