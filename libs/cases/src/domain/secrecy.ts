import { type CommandContext, type Officer, type OfficerId, eventContext, refuse } from '@center/kernel';
import { ALWAYS_LISTED } from './access-list';
import type { Case, Command, Fact, Folds, Secrecy } from './case';
import { type Harm, type MandatorySituation, SECRET_GROUNDS, type SecretGround } from './codes';
import type { CaseEvent } from './events';
import { requireAuthority, requireState } from './process';
import { lastRevision, repeats } from './repeat';

/** What in a record makes a case SECRET: sexual harm, or one of the mandatory situations MR1 to MR3. */
const groundsIn = (codes: readonly (Harm | MandatorySituation)[]): readonly SecretGround[] =>
  SECRET_GROUNDS.filter((ground) => codes.includes(ground));

/** The secrecy of a new case. */
export const secrecyOf = (codes: readonly (Harm | MandatorySituation)[]): Secrecy => {
  const grounds = groundsIn(codes);
  return { secret: grounds.length > 0, grounds, lifted: false, liftedWith: [], added: [], ended: [] };
};

/** Sets SECRET when a ground is recorded for the first time. A ground that the leader has lifted does not set it again. */
export const recordGrounds = (secrecy: Secrecy, codes: readonly (Harm | MandatorySituation)[]): Secrecy => {
  const fresh = groundsIn(codes).filter((ground) => !secrecy.grounds.includes(ground));
  return fresh.length === 0 ? secrecy : { ...secrecy, secret: true, grounds: [...secrecy.grounds, ...fresh] };
};

/** The leader lifts SECRET: the list no longer limits who opens. Refuses `not-secret` if it was never set. */
export const liftSecrecy =
  ({ by, at, late, note }: Command<'SecrecyLifted'>) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('lift-secrecy', by, state);
    if (!state.secrecy.secret && state.secrecy.lifted)
      return repeats(state, lastRevision(state, ['SecrecyLifted']), { note });
    requireState('lift-secrecy', state);
    if (!state.secrecy.secret) refuse('not-secret');
    return [{ type: 'SecrecyLifted', data: { ...eventContext({ by, at, late }), note } }];
  };

export interface ListOfficerInput extends Omit<Command<'OfficerListed'>, 'officerId'> {
  /** the officer as registered; `undefined` if not registered, or without a post that reads plain text */
  readonly officerId: OfficerId | undefined;
}

/** Adds an officer to the list of a SECRET case. Refuses `not-secret`, `unknown-officer`. */
export const listOfficer =
  ({ by, at, late, officerId, ...why }: ListOfficerInput) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('list-officer', by, state);
    if (officerId && state.secrecy.added.includes(officerId))
      return repeats(state, lastRevision(state, ['OfficerListed'], { officerId }), why);
    requireState('list-officer', state);
    if (!state.secrecy.secret) refuse('not-secret');
    const listed = officerId ?? refuse('unknown-officer');
    return [{ type: 'OfficerListed', data: { ...eventContext({ by, at, late }), officerId: listed, ...why } }];
  };

export interface UnlistOfficerInput extends CommandContext {
  readonly officerId: OfficerId;
  /** the running posts of the officer */
  readonly posts: readonly Officer[];
  readonly note?: Command<'OfficerUnlisted'>['note'];
}

/**
 * Ends the entry of an officer, also one that follows from an assignment, a transfer or the officer's unit: until added
 * again, the officer is off the list. Refuses `not-secret`, `always-listed`.
 */
export const unlistOfficer =
  ({ by, at, late, officerId, posts, note }: UnlistOfficerInput) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('unlist-officer', by, state);
    if (state.secrecy.ended.includes(officerId))
      return repeats(state, lastRevision(state, ['OfficerUnlisted'], { officerId }), { note });
    requireState('unlist-officer', state);
    if (!state.secrecy.secret) refuse('not-secret');
    if (posts.some(({ role }) => ALWAYS_LISTED.includes(role))) refuse('always-listed');
    const data = { ...eventContext({ by, at, late }), officerId, ...(note && { note }) };
    return [{ type: 'OfficerUnlisted', data }];
  };

const without = (list: readonly OfficerId[], { officerId }: Fact<'OfficerListed'>): readonly OfficerId[] =>
  list.filter((listed) => listed !== officerId);

export const secrecyFolds: Folds<'SecrecyLifted' | 'OfficerListed' | 'OfficerUnlisted'> = {
  SecrecyLifted: (state) => ({
    ...state,
    secrecy: { ...state.secrecy, secret: false, lifted: true, liftedWith: state.duplicates },
  }),
  OfficerListed: (state, listed) => ({
    ...state,
    secrecy: {
      ...state.secrecy,
      added: [...without(state.secrecy.added, listed), listed.officerId],
      ended: without(state.secrecy.ended, listed),
    },
  }),
  OfficerUnlisted: (state, unlisted) => ({
    ...state,
    secrecy: {
      ...state.secrecy,
      added: without(state.secrecy.added, unlisted),
      ended: [...without(state.secrecy.ended, unlisted), unlisted.officerId],
    },
  }),
};
