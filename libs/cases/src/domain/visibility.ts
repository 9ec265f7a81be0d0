import {
  type Affiliated,
  type AgencyRef,
  contains,
  type Officer,
  refuse,
  type Role,
  ROLES,
  type TransferId,
} from '@center/kernel';
import type { Case } from './case';
import type { TransferStatus } from './codes';
import { runningBars } from './running-bars';

/**
 * How much of a case an officer sees (domain guide §6): all of it; only the own report with status and result; or all of
 * it without personal data. Sealed texts are masked in each.
 */
export type Visibility = 'FULL' | 'SUBMITTED' | 'PSEUDONYMOUS';

const handles = (by: Officer, state: Case): boolean => state.handler.agency.id === by.agency.id;
const RELEASED: readonly TransferStatus[] = ['RETURNED', 'WITHDRAWN'];

/** Whether the agency has a transfer of the case that was neither returned nor withdrawn. */
const receives = (by: Officer, state: Case): boolean =>
  [...state.transfers.values()].some(({ to, status }) => to.id === by.agency.id && !RELEASED.includes(status));
const readsAlong = (by: Officer, { copies }: Case): boolean => copies.some(({ agency }) => agency.id === by.agency.id);
const rescues = (by: Officer, { rescuers }: Case): boolean => rescuers.includes(by.agency.id);

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
  CARE_COORDINATOR: () => false,
};

/** An agency sees what any of its liaisons submitted. Everyone else sees what they submitted themselves. */
const submitted = (by: Officer, { submitted }: Case): boolean =>
  by.role === 'AGENCY_LIAISON' ? submitted.agency.id === by.agency.id : submitted.by === by.officerId;

/**
 * Whether a bar covers an officer or an agency: it follows the agency's successors and the agencies below it, and covers
 * every running post of an officer. The center has no affiliations, so it is never barred.
 */
export const isBarred = ({ affiliations }: Affiliated, state: Case): boolean =>
  runningBars(state).some(({ agencyId }) => affiliations.includes(agencyId));

/** Keeps the case from those whom a bar covers. Refuses `agency-barred`. */
export const requireNotBarred = (candidate: Affiliated, state: Case): void => {
  if (isBarred(candidate, state)) refuse('agency-barred');
};

/**
 * An agency or officer of the register, as the caller may know it for this case. Outside the center a barred one is
 * treated as one that is not registered, so that a refusal does not reveal whom a lead accuses.
 */
export const knownTo = <Candidate extends Affiliated>(
  by: Officer,
  candidate: Candidate | undefined,
  state: Case,
): Candidate | undefined =>
  candidate && by.agency.kind !== 'MINORS_CENTER' && isBarred(candidate, state) ? undefined : candidate;

/** The roles that never see a case, not even as the one who submitted it. */
const WITHOUT_CASES: readonly Role[] = ['SYS_ADMIN', 'STATISTICS_VIEWER', 'CARE_COORDINATOR'];

/** How much of a case an officer sees now; `undefined` if nothing: the case does not exist for them. */
export const visibilityOf = (by: Officer, state: Case): Visibility | undefined => {
  if (WITHOUT_CASES.includes(by.role) || isBarred(by, state)) return undefined;
  if (by.role === 'AUDITOR') return 'PSEUDONYMOUS';
  if (SEES_IN_FULL[by.role](by, state)) return 'FULL';
  return submitted(by, state) ? 'SUBMITTED' : undefined;
};

/**
 * Whether an officer may know of a supervision of an agency: one of the own agency, or of a case seen in full; never where a
 * bar covers the officer.
 */
export const mayKnowSupervision = (by: Officer, state: Case, agency: AgencyRef): boolean =>
  !isBarred(by, state) && (agency.id === by.agency.id || visibilityOf(by, state) === 'FULL');

/** Whether an officer sees every step of every case, so that it need not be asked of each. */
export const seesEveryCase = ({ role, agency }: Officer): boolean =>
  agency.kind === 'MINORS_CENTER' && (role === 'DISPATCHER' || role === 'CENTER_LEADER');

/**
 * Whether an officer may act on a transfer without seeing the case: the receiver keeps access to its own transfer after
 * it was returned or withdrawn.
 */
export const mayActOnOwnTransfer = (by: Officer, state: Case, transferId: TransferId | undefined): boolean =>
  transferId !== undefined && !isBarred(by, state) && state.transfers.get(transferId)?.to.id === by.agency.id;

/** The roles that see possible duplicates. Agencies never do: it would reveal that a child is known. */
export const DUPLICATE_READERS: readonly Role[] = ['DISPATCHER', 'CENTER_LEADER'];
export const seesDuplicates = (by: Officer): boolean => DUPLICATE_READERS.includes(by.role);

/** The roles that can see cases at all. */
export const CASE_READERS: readonly Role[] = ROLES.filter((role) => !WITHOUT_CASES.includes(role));

/** The roles that can read plain text of a case. The auditor works on pseudonyms. */
export const PLAIN_READERS: readonly Role[] = CASE_READERS.filter((role) => role !== 'AUDITOR');

/** The roles with an inbox and an outbox of transfers: those of their agency or, in the center, all. */
export const TRANSFER_READERS: readonly Role[] = [
  'AGENCY_LIAISON',
  'TOWN_SUPERVISOR',
  'DISPATCHER',
  'CENTER_LEADER',
  'AUDITOR',
];
