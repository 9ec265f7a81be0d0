import {
  type AgencyId,
  type AgencyRef,
  type AreaCode,
  type Officer,
  contains,
  refuse,
  eventContext,
  type EventContext,
  type CommandContext,
} from '@center/kernel';
import { type Case, type Folds, isOpen } from './case';
import type { AssignReason } from './codes';
import type { CaseAssigned, CaseEvent, CaseEvents, Party } from './events';
import { requireAuthority, requireState } from './process';
import { isBarredAgency, requireNotBarred } from './visibility';

/** The unit or officer a case goes to, as the register knows it now; `undefined` when it knows none such. */
export type Assignee = (Party & { readonly areaCode: AreaCode }) | undefined;

export interface Assigning extends CommandContext {
  readonly to: Assignee;
  readonly reason?: AssignReason;
  readonly note?: CaseAssigned['note'];
}

/**
 * Whether the case was given to this unit or officer, and still is. A case in the queue of a unit whose officer has left
 * is not: nothing but an assignment takes it out of the queue, to the same unit too.
 */
const isGivenTo = ({ assigned, handler, handlerLeft }: Case, to: Party): boolean =>
  assigned && !handlerLeft && handler.agency.id === to.agency.id && handler.officerId === to.officerId;

/** A town supervisor hands work out inside the township only; refuses `not-the-handler` beyond it. */
const requireOwnTownship = (by: Officer, to: NonNullable<Assignee>): void => {
  if (by.role === 'TOWN_SUPERVISOR' && !contains(by.areaCode, to.areaCode)) refuse('not-the-handler');
};

const assignment = ({ by, at, late, to, reason, note }: Assigning, state: Case): CaseAssigned => ({
  ...eventContext({ by, at, late }),
  from: state.handler,
  to: { agency: to!.agency, ...(to!.officerId && { officerId: to!.officerId }) },
  ...(reason && { reason }),
  ...(note && { note }),
});

/** Gives a case of the intake to a unit, or an officer of it. Refuses `unknown-assignee`, `already-assigned`. */
export const assignCase =
  (assigning: Assigning) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('assign', assigning.by, state);
    const { to } = assigning;
    if (to) requireOwnTownship(assigning.by, to);
    if (to && isGivenTo(state, to)) return [];
    requireState('assign', state);
    const assignee = to ?? refuse('unknown-assignee');
    requireNotBarred(assignee.agency, state);
    if (state.assigned) refuse('already-assigned');
    return [{ type: 'CaseAssigned', data: assignment(assigning, state) }];
  };

/** Gives an assigned case to another unit or officer. Refuses `unknown-assignee`, `not-assigned`. */
export const reassignCase =
  (assigning: Assigning & { readonly reason: AssignReason }) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('reassign', assigning.by, state);
    const { to } = assigning;
    if (to) requireOwnTownship(assigning.by, to);
    if (to && isGivenTo(state, to)) return [];
    requireState('reassign', state);
    const assignee = to ?? refuse('unknown-assignee');
    requireNotBarred(assignee.agency, state);
    if (!state.assigned) refuse('not-assigned');
    return [{ type: 'CaseReassigned', data: assignment(assigning, state) }];
  };

/** The officer who handled the case has left: it falls to the queue of the unit, flagged. Says nothing when somebody else handles it. */
export const handlerLeft =
  (left: CaseEvents['HandlerLeft']) =>
  (state: Case): CaseEvent[] =>
    isOpen(state) && state.handler.officerId === left.officerId ? [{ type: 'HandlerLeft', data: left }] : [];

/**
 * The unit that handled the case has ended: it goes to the one that succeeds it. When there is none, or it is the alleged
 * perpetrator's own, the case falls back to the unit accountable, flagged as after an officer who left.
 */
export const unitSucceeded =
  ({
    at,
    by,
    ended,
    successor,
  }: EventContext & { readonly ended: AgencyId; readonly successor: AgencyRef | undefined }) =>
  (state: Case): CaseEvent[] => {
    if (!isOpen(state) || state.handler.agency.id !== ended) return [];
    const heir = successor && !isBarredAgency(successor, state) ? successor : undefined;
    const reassigned = {
      at,
      by,
      from: state.handler,
      to: { agency: heir ?? state.accountable },
      reason: 'OTHER',
    } as const;
    return [{ type: 'CaseReassigned', data: { ...reassigned, ...(!heir && { unitEnded: true }) } }];
  };

export const assignmentFolds: Folds<'CaseAssigned' | 'CaseReassigned' | 'HandlerLeft'> = {
  CaseAssigned: (state, { to }) => ({ ...state, handler: to, assigned: true, handlerLeft: undefined }),
  CaseReassigned: (state, { to, unitEnded }) => ({
    ...state,
    handler: to,
    assigned: true,
    handlerLeft: unitEnded ? state.handler.agency.id : undefined,
  }),
  HandlerLeft: (state, { officerId }) => ({
    ...state,
    handler: { agency: state.handler.agency },
    handlerLeft: officerId,
  }),
};
