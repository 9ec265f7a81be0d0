import { type AgencyRef, contains, type Officer, refuse, type Role, ROLES, type TransferId } from '@center/kernel';
import type { Case } from './case';
import type { TransferStatus } from './codes';

/**
 * How much of a case an officer sees (domain guide §6): all of it; its own report with status and result; or all of it
 * without anything personal. What is sealed stays masked in every one of them.
 */
export type Visibility = 'FULL' | 'SUBMITTED' | 'PSEUDONYMOUS';

const handles = (by: Officer, state: Case): boolean => state.handler.agency.id === by.agency.id;
const RELEASED: readonly TransferStatus[] = ['RETURNED', 'WITHDRAWN'];

/** Whether the agency has a transfer of the case that it did not send back and that was not withdrawn. */
const receives = (by: Officer, state: Case): boolean =>
  [...state.transfers.values()].some(({ to, status }) => to.id === by.agency.id && !RELEASED.includes(status));
const readsAlong = (by: Officer, { copies }: Case): boolean => copies.some(({ agency }) => agency.id === by.agency.id);
const rescues = (by: Officer, state: Case): boolean =>
  [...state.rescues.values()].some(({ unit }) => unit.id === by.agency.id);

const SEES_IN_FULL: Readonly<Record<Officer['role'], (by: Officer, state: Case) => boolean>> = {
  DISPATCHER: () => true,
  CENTER_LEADER: () => true,
  TOWN_SUPERVISOR: (by, state) =>
    handles(by, state) ||
    receives(by, state) ||
    readsAlong(by, state) ||
    (!!state.area && contains(by.areaCode, state.area.code)),
  AGENCY_LIAISON: (by, state) => handles(by, state) || receives(by, state) || readsAlong(by, state),
  CHILD_DIRECTOR: handles,
  RESCUE_WORKER: (by, state) => handles(by, state) || rescues(by, state),
  SOCIAL_WORKER: handles,
  AUDITOR: () => false,
  SYS_ADMIN: () => false,
  STATISTICS_VIEWER: () => false,
};

/** An agency sees what any of its liaisons submitted; everybody else what they submitted themselves. */
const submitted = (by: Officer, { submitted }: Case): boolean =>
  by.role === 'AGENCY_LIAISON' ? submitted.agency.id === by.agency.id : submitted.by === by.officerId;

/** The alleged perpetrator's own unit cannot see the lead, nor the one it is merged into; the center must, whoever is accused. */
export const isBarredAgency = ({ id, kind }: AgencyRef, state: Case): boolean =>
  kind !== 'MINORS_CENTER' &&
  [...state.registered.allegedPerpetrators, ...state.barredByJoined].some(({ agencyId }) => agencyId === id);

const isBarred = (by: Officer, state: Case): boolean => isBarredAgency(by.agency, state);

/** Nothing of the case goes to the alleged perpetrator's own unit, which could never see it. Refuses `agency-barred`. */
export const requireNotBarred = (agency: AgencyRef, state: Case): void => {
  if (isBarredAgency(agency, state)) refuse('agency-barred');
};

/** How much of a case an officer sees now; `undefined` for nothing: to them there is no such case. */
export const visibilityOf = (by: Officer, state: Case): Visibility | undefined => {
  if (by.role === 'AUDITOR') return 'PSEUDONYMOUS';
  if (by.role === 'SYS_ADMIN' || by.role === 'STATISTICS_VIEWER' || isBarred(by, state)) return undefined;
  if (SEES_IN_FULL[by.role](by, state)) return 'FULL';
  return submitted(by, state) ? 'SUBMITTED' : undefined;
};

/**
 * Whether an officer may act on a transfer though the case is not theirs to see: whoever received it keeps its own row
 * when it was returned or withdrawn.
 */
export const mayActOnOwnTransfer = (by: Officer, state: Case, transferId: TransferId | undefined): boolean =>
  transferId !== undefined && !isBarred(by, state) && state.transfers.get(transferId)?.to.id === by.agency.id;

/** The roles that learn which cases may be of the same matter. No agency ever does: it must not learn that a child is known. */
export const DUPLICATE_READERS: readonly Role[] = ['DISPATCHER', 'CENTER_LEADER'];
export const seesDuplicates = (by: Officer): boolean => DUPLICATE_READERS.includes(by.role);

/** The roles that ever see a case at all. */
export const CASE_READERS: readonly Role[] = ROLES.filter(
  (role) => role !== 'SYS_ADMIN' && role !== 'STATISTICS_VIEWER',
);

/** The roles that may ever read plain text of a case; the auditor works on pseudonyms. */
export const PLAIN_READERS: readonly Role[] = CASE_READERS.filter((role) => role !== 'AUDITOR');

/** The roles that have an inbox and an outbox of transfers: of their agency, or of all in the center. */
export const TRANSFER_READERS: readonly Role[] = [
  'AGENCY_LIAISON',
  'TOWN_SUPERVISOR',
  'DISPATCHER',
  'CENTER_LEADER',
  'AUDITOR',
];
