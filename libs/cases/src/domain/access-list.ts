import type { AgencyRef, Officer, OfficerId, Role } from '@center/kernel';
import type { Case } from './case';
import type { TransferStatus } from './codes';
import { AGENCY_ROLES, HANDLING_ROLES } from './process';

/** The roles that are on the list of every SECRET case. */
export const ALWAYS_LISTED: readonly Role[] = ['DISPATCHER', 'CENTER_LEADER'];

/** A unit that works on the case: its officers are on the list, or only the one of them who is named. */
export interface Seat {
  readonly basis: 'ASSIGNMENT' | 'TRANSFER';
  readonly agency: AgencyRef;
  readonly roles: readonly Role[];
  /** the officer to whom the case was assigned, or who accepted the transfer */
  readonly named?: OfficerId;
}

const RELEASED: readonly TransferStatus[] = ['RETURNED', 'WITHDRAWN'];

/** The units that work on the case now: the one it is assigned to, and the receivers of its transfers. */
export const seatsOf = ({ assigned, handler, handlerLeft, transfers }: Case): readonly Seat[] => {
  const named = handler.officerId ?? (handlerLeft as OfficerId | undefined);
  const assignment: Seat = {
    basis: 'ASSIGNMENT',
    agency: handler.agency,
    roles: HANDLING_ROLES,
    ...(named && { named }),
  };
  const received = [...transfers.values()].filter(({ status }) => !RELEASED.includes(status));
  return [
    ...(assigned ? [assignment] : []),
    ...received.map(({ to, acceptedBy }): Seat => ({
      basis: 'TRANSFER',
      agency: to,
      roles: AGENCY_ROLES,
      ...(acceptedBy && { named: acceptedBy }),
    })),
  ];
};

const namedOf = (state: Case): readonly OfficerId[] => seatsOf(state).flatMap(({ named }) => named ?? []);

/** The officers whose posts decide whether the other officers of a unit are on the list. */
export const officersNamed = (state: Case): readonly OfficerId[] => [
  ...new Set([...namedOf(state), ...state.secrecy.added]),
];

/**
 * Whether an officer is on the list of a SECRET case: by role, added, named by an assignment or an acceptance, or as an
 * officer of a unit that works on the case and has no named officer there. `serving`: those of `officersNamed` who have a
 * post in the officer's agency now.
 */
export const isListed = (by: Officer, state: Case, serving: ReadonlySet<OfficerId>): boolean => {
  const { added, ended } = state.secrecy;
  if (ALWAYS_LISTED.includes(by.role)) return true;
  if (ended.includes(by.officerId)) return false;
  if (added.includes(by.officerId)) return true;
  const holds = (officerId: OfficerId): boolean => serving.has(officerId) && !ended.includes(officerId);
  const seats = seatsOf(state).filter(({ agency, roles }) => agency.id === by.agency.id && roles.includes(by.role));
  return seats.some(({ named }) => {
    if (named === by.officerId) return true;
    const others = named ? officersNamed(state) : added;
    return !others.some(holds);
  });
};
