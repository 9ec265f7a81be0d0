import { refuse, eventContext, type CommandContext } from '@center/kernel';
import { type Case, type Command, type Folds } from './case';
import type { ClosureReason } from './codes';
import type { CaseEvent, CaseEvents, Judgements } from './events';
import { requireAuthority, requireState } from './process';
import { waitsForAnswer } from './reporter';
import { openDisputes, openTransfers, runningRescues } from './open-work';

/**
 * What may be asked before a case is closed (domain guide §2, "Closing"). Computed: T no open transfer, R no running
 * rescue, D no open dispute, G last risk grade of every child low or medium-low, I every reporter who wants an answer
 * informed or found unreachable. Judged by the proposer: S safe now, V the child's view noted or not applicable.
 */
export const CHECKS = ['T', 'R', 'D', 'G', 'I', 'S', 'V'] as const;
export type Check = (typeof CHECKS)[number];

/** The closing table: which checks each reason requires. */
export const CLOSING: Readonly<Record<ClosureReason, readonly Check[]>> = {
  RISK_REMOVED: ['T', 'R', 'D', 'G', 'I', 'S', 'V'],
  LONG_TERM_PLAN: ['T', 'D', 'I', 'S', 'V'],
  UNFOUNDED: ['T', 'R', 'D', 'I', 'S'],
  MOVED_AWAY: ['T', 'R', 'D', 'I'],
  TURNED_18: ['T', 'R', 'D', 'I', 'V'],
  DECEASED: ['T', 'R', 'D', 'I'],
};

type Judged = { readonly [K in keyof Judgements]: unknown };

const IS_MET: Readonly<Record<Check, (state: Case, judgements: Judged) => boolean>> = {
  T: (state) => openTransfers(state).length === 0,
  R: (state) => runningRescues(state).length === 0,
  D: (state) => openDisputes(state).length === 0,
  G: (state) => [...state.children.values()].every(({ risk }) => risk === 'LOW' || risk === 'MEDIUM_LOW'),
  I: (state) => ![...state.reporters.values()].some(waitsForAnswer),
  S: (_state, { safeNow }) => safeNow === true,
  V: (_state, { childViewNoted, childViewNotApplicableNote }) =>
    childViewNoted === true || !!childViewNotApplicableNote,
};

/** The checks that a reason requires and that are not met. */
export const missingChecks = (state: Case, reason: ClosureReason, judgements: Judged): Check[] =>
  CLOSING[reason].filter((check) => !IS_MET[check](state, judgements));

const requireChecklist = (state: Case, reason: ClosureReason, judgements: Judged): void => {
  const missing = missingChecks(state, reason, judgements);
  if (missing.length > 0) refuse('checklist-incomplete', { missing });
};

type Proposed = Pick<CaseEvents['ClosureProposed'], 'reason' | 'judgements'>;

/** Whether two proposals give the same reason and judge the same; the words of a note are not compared. */
const isSameProposal = (one: Proposed, other: Proposed): boolean =>
  one.reason === other.reason &&
  one.judgements.safeNow === other.judgements.safeNow &&
  one.judgements.childViewNoted === other.judgements.childViewNoted &&
  !one.judgements.childViewNotApplicableNote === !other.judgements.childViewNotApplicableNote;

/** Proposes to close the case; a second person decides. Refuses `checklist-incomplete` (names what is missing), `already-proposed`. */
export const proposeClosure =
  ({ by, at, late, ...closure }: Command<'ClosureProposed'>) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('propose-closure', by, state);
    const { proposal } = state;
    const stands = proposal && proposal.status !== 'REJECTED';
    if (stands && proposal.by === by.officerId && isSameProposal(proposal, closure)) return [];
    requireState('propose-closure', state);
    if (stands) refuse('already-proposed');
    requireChecklist(state, closure.reason, closure.judgements);
    return [{ type: 'ClosureProposed', data: { ...eventContext({ by, at, late }), ...closure } }];
  };

/** Turns the proposal down; work goes on. Refuses `not-proposed`. */
export const rejectClosure =
  ({ by, at, late, note }: Command<'ClosureRejected'>) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('reject-closure', by, state);
    if (state.proposal?.status === 'REJECTED') return [];
    requireState('reject-closure', state);
    if (!state.proposal) refuse('not-proposed');
    return [{ type: 'ClosureRejected', data: { ...eventContext({ by, at, late }), note } }];
  };

/** Closes the case: a second person, after the checklist was checked again. Refuses `same-person`, `not-proposed`, `checklist-incomplete`. */
export const closeCase =
  (doing: CommandContext) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('close', doing.by, state);
    const { proposal } = state;
    if (proposal?.by === doing.by.officerId && proposal.status !== 'REJECTED') refuse('same-person');
    if (state.status === 'CLOSED') return [];
    requireState('close', state);
    if (proposal?.status !== 'PROPOSED') return refuse('not-proposed');
    requireChecklist(state, proposal.reason, proposal.judgements);
    return [{ type: 'CaseClosed', data: { ...eventContext(doing), reason: proposal.reason } }];
  };

/** Takes a closed or declined case up again. Refuses `not-closed`. */
export const reopenCase =
  ({ by, at, late, ...why }: Command<'CaseReopened'>) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('reopen', by, state);
    if (state.reopened) return [];
    requireState('reopen', state);
    return [{ type: 'CaseReopened', data: { ...eventContext({ by, at, late }), ...why } }];
  };

/** Where a case goes on when it is taken up again: a closed one is handled, a declined one is decided upon anew. */
export const openedAgain = ({ status }: Case): Pick<Case, 'status'> & { proposal?: undefined } =>
  status === 'CLOSED'
    ? { status: 'HANDLING', proposal: undefined }
    : { status: status === 'DECLINED' ? 'REGISTERED' : status };

export const closingFolds: Folds<'ClosureProposed' | 'ClosureRejected' | 'CaseClosed' | 'CaseReopened'> = {
  CaseReopened: (state, reopened) => ({ ...state, ...openedAgain(state), reopened }),
  ClosureProposed: (state, { by, at, reason, judgements }) => ({
    ...state,
    proposal: { by, at, reason, judgements, status: 'PROPOSED' },
  }),
  ClosureRejected: (state, { note }) => ({
    ...state,
    ...(state.proposal && { proposal: { ...state.proposal, status: 'REJECTED', rejected: note } }),
  }),
  CaseClosed: (state) => ({
    ...state,
    status: 'CLOSED',
    reopened: undefined,
    ...(state.proposal && { proposal: { ...state.proposal, status: 'CLOSED' } }),
  }),
};
