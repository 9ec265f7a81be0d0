import type { Officer } from '@center/kernel';
import { contains } from '@center/kernel';
import type { Case } from './case';

/**
 * How much of a case an officer sees (domain guide §6): all of it; its own report with status and result; or all of it
 * without anything personal. What is sealed stays masked in every one of them.
 */
export type Sight = 'FULL' | 'SUBMITTED' | 'PSEUDONYMOUS';

const handles = (by: Officer, state: Case): boolean => state.handler.agency.id === by.agency.id;
const receives = (by: Officer, state: Case): boolean =>
  [...state.transfers.values()].some(({ to }) => to.id === by.agency.id);

const FULL_SIGHT: Readonly<Record<Officer['role'], (by: Officer, state: Case) => boolean>> = {
  DISPATCHER: () => true,
  CENTER_LEADER: () => true,
  TOWN_SUPERVISOR: (by, state) =>
    handles(by, state) || receives(by, state) || (!!state.area && contains(by.areaCode, state.area.code)),
  AGENCY_LIAISON: (by, state) => handles(by, state) || receives(by, state),
  CHILD_DIRECTOR: handles,
  RESCUE_WORKER: handles,
  SOCIAL_WORKER: handles,
  AUDITOR: () => false,
  SYS_ADMIN: () => false,
  STATISTICS_VIEWER: () => false,
};

/** An agency sees what any of its liaisons submitted; everybody else what they submitted themselves. */
const submitted = (by: Officer, { submitted }: Case): boolean =>
  by.role === 'AGENCY_LIAISON' ? submitted.agency.id === by.agency.id : submitted.by === by.officerId;

/** The alleged perpetrator's own unit cannot see the lead; the center must, whoever is accused. */
const isBarred = (by: Officer, state: Case): boolean =>
  by.agency.kind !== 'MINORS_CENTER' &&
  state.registered.allegedPerpetrators.some(({ agencyId }) => agencyId === by.agency.id);

/** The sight an officer has of a case now; `undefined` when the case is not there for them. */
export const sightOf = (by: Officer, state: Case): Sight | undefined => {
  if (by.role === 'AUDITOR') return 'PSEUDONYMOUS';
  if (by.role === 'SYS_ADMIN' || by.role === 'STATISTICS_VIEWER' || isBarred(by, state)) return undefined;
  if (FULL_SIGHT[by.role](by, state)) return 'FULL';
  return submitted(by, state) ? 'SUBMITTED' : undefined;
};

/** Only the dispatcher learns who reported. */
export const seesReporters = (by: Officer): boolean => by.role === 'DISPATCHER';

/** A child director never reads what the police report or were told. */
export const seesPolice = (by: Officer): boolean => by.role !== 'CHILD_DIRECTOR';
