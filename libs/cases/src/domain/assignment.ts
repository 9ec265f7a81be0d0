import {
  type Affiliated,
  type AgencyId,
  type AreaCode,
  type Officer,
  type RegisteredAgency,
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
import { lastRevision, repeats } from './repeat';
import { isBarred, knownTo, requireNotBarred } from './visibility';

/** The unit or officer to assign a case to, as currently registered; `undefined` if not registered. */
export type Assignee = (Party & Affiliated & { readonly areaCode: AreaCode }) | undefined;

export interface AssignCaseInput extends CommandContext {
  readonly to: Assignee;
  readonly reason?: AssignReason;
  readonly note?: CaseAssigned['note'];
}

/**
 * Whether the case is currently assigned to this unit or officer. False for a case in a unit's queue whose officer has
 * left: it leaves the queue only by an assignment, even if to the same unit.
 */
const isGivenTo = ({ assigned, handler, handlerLeft }: Case, to: Party): boolean =>
  assigned && !handlerLeft && handler.agency.id === to.agency.id && handler.officerId === to.officerId;

/** A town supervisor may assign only inside the township. Refuses `not-the-handler` otherwise. */
const requireOwnTownship = (by: Officer, to: NonNullable<Assignee>): void => {
  if (by.role === 'TOWN_SUPERVISOR' && !contains(by.areaCode, to.areaCode)) refuse('not-the-handler');
};

const assignment = ({ by, at, late, to, reason, note }: AssignCaseInput, state: Case): CaseAssigned => ({
  ...eventContext({ by, at, late }),
  from: state.handler,
  to: { agency: to!.agency, ...(to!.officerId && { officerId: to!.officerId }) },
  ...(reason && { reason }),
  ...(note && { note }),
});

const repeatsAssignment = (
  { reason, note }: AssignCaseInput,
  state: Case,
  differently?: () => CaseEvent[],
): CaseEvent[] =>
  repeats(state, lastRevision(state, ['CaseAssigned', 'CaseReassigned']), { reason, note }, differently);

/** Assigns an unassigned case to a unit, or an officer of it. Refuses `unknown-assignee`, `already-assigned`. */
export const assignCase =
  (assigning: AssignCaseInput) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('assign', assigning.by, state);
    const to = knownTo(assigning.by, assigning.to, state);
    if (to) requireOwnTownship(assigning.by, to);
    if (to && isGivenTo(state, to))
      return repeatsAssignment(assigning, state, () => {
        requireState('assign', state);
        return refuse('already-assigned');
      });
    requireState('assign', state);
    const assignee = to ?? refuse('unknown-assignee');
    requireNotBarred(assignee, state);
    if (state.assigned) refuse('already-assigned');
    return [{ type: 'CaseAssigned', data: assignment(assigning, state) }];
  };

/** Reassigns an assigned case to another unit or officer. Refuses `unknown-assignee`, `not-assigned`. */
export const reassignCase =
  (assigning: AssignCaseInput & { readonly reason: AssignReason }) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('reassign', assigning.by, state);
    const to = knownTo(assigning.by, assigning.to, state);
    if (to) requireOwnTownship(assigning.by, to);
    if (to && isGivenTo(state, to)) return repeatsAssignment(assigning, state);
    requireState('reassign', state);
    const assignee = to ?? refuse('unknown-assignee');
    requireNotBarred(assignee, state);
    if (!state.assigned) refuse('not-assigned');
    return [{ type: 'CaseReassigned', data: assignment(assigning, state) }];
  };

/** The handling officer has left: flags the case and moves it to the unit's queue. No event if another officer handles it. */
export const handlerLeft =
  (left: CaseEvents['HandlerLeft']) =>
  (state: Case): CaseEvent[] =>
    isOpen(state) && state.handler.officerId === left.officerId ? [{ type: 'HandlerLeft', data: left }] : [];

/**
 * The handling unit has ended: reassigns the case to its successor. If there is none, or it is the alleged perpetrator's
 * unit, reassigns it to the accountable unit, flagged as after an officer's departure.
 */
export const unitSucceeded =
  ({
    at,
    by,
    ended,
    successor,
  }: EventContext & { readonly ended: AgencyId; readonly successor: RegisteredAgency | undefined }) =>
  (state: Case): CaseEvent[] => {
    if (!isOpen(state) || state.handler.agency.id !== ended) return [];
    const eligible = successor && !isBarred(successor, state) ? successor.agency : undefined;
    const reassigned = {
      at,
      by,
      from: state.handler,
      to: { agency: eligible ?? state.accountable },
      reason: 'OTHER',
    } as const;
    return [{ type: 'CaseReassigned', data: { ...reassigned, ...(!eligible && { unitEnded: true }) } }];
  };

export const assignmentFolds: Folds<'CaseAssigned' | 'CaseReassigned' | 'HandlerLeft'> = {
  CaseAssigned: (state, { to }) => ({
    ...state,
    handler: to,
    assigned: true,
    handlerLeft: undefined,
    handlerBarred: false,
  }),
  CaseReassigned: (state, { to, unitEnded, unitBarred }) => ({
    ...state,
    handler: to,
    assigned: true,
    handlerLeft: unitEnded || unitBarred ? state.handler.agency.id : undefined,
    handlerBarred: unitBarred === true,
  }),
  HandlerLeft: (state, { officerId }) => ({
    ...state,
    handler: { agency: state.handler.agency },
    handlerLeft: officerId,
    handlerBarred: false,
  }),
};
