import type { Officer, Role } from '@center/kernel';

/** Who may ask for figures. */
export const FIGURE_READERS: readonly Role[] = [
  'DISPATCHER',
  'CENTER_LEADER',
  'AUDITOR',
  'STATISTICS_VIEWER',
  'AGENCY_LIAISON',
];

/** Who may open a figure into what it counts. */
export const FACT_READERS: readonly Role[] = ['DISPATCHER', 'CENTER_LEADER', 'AUDITOR'];

/** Whether an officer sees figures but not their facts: small ones are suppressed then. */
export const seesOnlyFigures = ({ role }: Officer): boolean => !FACT_READERS.includes(role);

/** The agency whose figures are the only ones an officer sees; `undefined` for all. */
export const confinedTo = ({ role, agency }: Officer): Officer['agency']['id'] | undefined =>
  role === 'AGENCY_LIAISON' ? agency.id : undefined;
