import { refuse, eventContext, type CommandContext } from '@center/kernel';
import { type Case, type Command, type Folds } from './case';
import type { ClosureReason } from './codes';
import { needsLeader, requireGrounds } from './closing-grounds';
import type { CaseEvent, Judgements } from './events';
import { requireAuthority, requireState } from './process';
import { lastRevision, repeats } from './repeat';
import { waitsForAnswer } from './reporter';
import { openDisputes, openTransfers, runningRescues } from './open-work';

/**
 * Checks that may be required before a case is closed (domain guide §2, "Closing"). Computed: T no open transfer, R no
 * running rescue, D no open dispute, G last risk grade of every child low or medium-low, I every reporter who wants an
 * answer informed or unreachable. Judged by the proposer: S safe now, V the child's view noted or not applicable.
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

/** The required checks of a reason that are not met. */
export const missingChecks = (state: Case, reason: ClosureReason, judgements: Judged): Check[] =>
  CLOSING[reason].filter((check) => !IS_MET[check](state, judgements));

const requireChecklist = (state: Case, reason: ClosureReason, judgements: Judged): void => {
  const missing = missingChecks(state, reason, judgements);
  if (missing.length > 0) refuse('checklist-incomplete', { missing });
};

export interface ProposeClosureInput extends Command<'ClosureProposed'> {
  readonly certainMinor: boolean;
}

/**
 * Proposes closing; a second person decides. Refuses `checklist-incomplete` (lists the missing checks),
 * `already-proposed`, `child-under-18`, `note-required`.
 */
export const proposeClosure =
  ({ by, at, late, certainMinor, ...closure }: ProposeClosureInput) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('propose-closure', by, state);
    const { proposal } = state;
    const isPending = proposal && proposal.status !== 'REJECTED';
    if (isPending) {
      const differently = (): CaseEvent[] => {
        requireState('propose-closure', state);
        return refuse('already-proposed');
      };
      if (proposal.by !== by.officerId) return differently();
      return repeats(state, lastRevision(state, ['ClosureProposed']), closure, differently);
    }
    requireState('propose-closure', state);
    requireChecklist(state, closure.reason, closure.judgements);
    requireGrounds(state, { reason: closure.reason, noted: !!closure.note, certainMinor });
    return [{ type: 'ClosureProposed', data: { ...eventContext({ by, at, late }), ...closure } }];
  };

/** Rejects the proposed closing; the case stays open. Refuses `not-proposed`. */
export const rejectClosure =
  ({ by, at, late, note }: Command<'ClosureRejected'>) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('reject-closure', by, state);
    if (state.proposal?.status === 'REJECTED')
      return repeats(state, lastRevision(state, ['ClosureRejected']), { note });
    requireState('reject-closure', state);
    if (!state.proposal) refuse('not-proposed');
    return [{ type: 'ClosureRejected', data: { ...eventContext({ by, at, late }), note } }];
  };

export interface CloseCaseInput extends CommandContext {
  readonly certainMinor: boolean;
}

/**
 * Closes the case. Requires a second person, and checks again what the proposal required. Refuses `same-person`,
 * `not-proposed`, `leader-required`, and like `proposeClosure`.
 */
export const closeCase =
  ({ certainMinor, ...doing }: CloseCaseInput) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('close', doing.by, state);
    const { proposal } = state;
    if (proposal?.by === doing.by.officerId && proposal.status !== 'REJECTED') refuse('same-person');
    if (state.status === 'CLOSED') return repeats(state, lastRevision(state, ['CaseClosed']), {});
    requireState('close', state);
    if (proposal?.status !== 'PROPOSED') return refuse('not-proposed');
    requireChecklist(state, proposal.reason, proposal.judgements);
    requireGrounds(state, { reason: proposal.reason, noted: !!proposal.note, certainMinor });
    if (needsLeader(state, proposal.reason) && doing.by.role !== 'CENTER_LEADER') refuse('leader-required');
    return [{ type: 'CaseClosed', data: { ...eventContext(doing), reason: proposal.reason } }];
  };

/** Reopens a closed or declined case. Refuses `not-closed`. */
export const reopenCase =
  ({ by, at, late, ...why }: Command<'CaseReopened'>) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('reopen', by, state);
    if (state.reopened) return repeats(state, lastRevision(state, ['CaseReopened']), why);
    requireState('reopen', state);
    return [{ type: 'CaseReopened', data: { ...eventContext({ by, at, late }), ...why } }];
  };

/** The status after reopening: HANDLING for a closed case, REGISTERED for a declined one, which is decided again. */
export const openedAgain = ({ status }: Case): Pick<Case, 'status'> & { proposal?: undefined } =>
  status === 'CLOSED'
    ? { status: 'HANDLING', proposal: undefined }
    : { status: status === 'DECLINED' ? 'REGISTERED' : status };

export const closingFolds: Folds<'ClosureProposed' | 'ClosureRejected' | 'CaseClosed' | 'CaseReopened'> = {
  CaseReopened: (state, reopened) => ({ ...state, ...openedAgain(state), reopened }),
  ClosureProposed: (state, { by, at, reason, judgements, note }) => ({
    ...state,
    proposal: { by, at, reason, judgements, ...(note && { note }), status: 'PROPOSED' },
  }),
  ClosureRejected: (state, { note }) => ({
    ...state,
    ...(state.proposal && { proposal: { ...state.proposal, status: 'REJECTED', rejected: note } }),
  }),
  CaseClosed: (state, { reason }) => ({
    ...state,
    status: 'CLOSED',
    closedAs: reason,
    reopened: undefined,
    ...(state.proposal && { proposal: { ...state.proposal, status: 'CLOSED' } }),
  }),
};
