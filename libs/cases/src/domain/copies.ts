import { type AgencyId, type RegisteredAgency, type Instant, eventContext, refuse } from '@center/kernel';
import type { Case, Command, Folds } from './case';
import { defaultEnd, endOfCopy } from './copy-end';
import type { CaseEvent } from './events';
import { requireAuthority, requireState } from './process';
import { lastRevision, repeats } from './repeat';
import { knownTo, requireNotBarred } from './visibility';

/** The case with the copies that give access at an instant. */
export const withCurrentCopies = (state: Case, now: Instant): Case =>
  state.copies.every((copy) => now < endOfCopy(copy))
    ? state
    : { ...state, copies: state.copies.filter((copy) => now < endOfCopy(copy)) };

export interface CopyCaseInput extends Omit<Command<'CaseCopied'>, 'agency'> {
  /** the agency as registered; `undefined` if not registered */
  readonly agency: RegisteredAgency | undefined;
  readonly now: Instant;
}

/**
 * Gives an agency read access (抄送) without any obligation, until a named end or for ninety days. Another end replaces that
 * of a running copy. Refuses `unknown-agency`.
 */
export const copyCase =
  ({ by, at, late, agency: asked, until, now, ...copy }: CopyCaseInput) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('copy', by, state);
    const named = knownTo(by, asked, state);
    const running = withCurrentCopies(state, now).copies.find(({ agency }) => agency.id === named?.agency.id);
    if (running && (until ?? endOfCopy(running)) === endOfCopy(running))
      return repeats(state, revisionOfCopy(state, running.agency.id), copy);
    requireState('copy', state);
    const known = named ?? refuse('unknown-agency');
    requireNotBarred(known, state);
    const data = { ...eventContext({ by, at, late }), agency: known.agency, until: until ?? defaultEnd(now), ...copy };
    return [{ type: 'CaseCopied', data }];
  };

/** Ends the copy of an agency before its time. Refuses `no-such-copy`. */
export const endCopy =
  ({ by, at, late, agencyId, ...why }: Command<'CopyEnded'>) =>
  (state: Case): CaseEvent[] => {
    const running = state.copies.some(({ agency }) => agency.id === agencyId);
    if (!running && !state.copiesEnded.includes(agencyId)) refuse('no-such-copy');
    requireAuthority('end-copy', by, state);
    if (!running) return repeats(state, lastRevision(state, ['CopyEnded'], { agencyId }), why);
    requireState('end-copy', state);
    return [{ type: 'CopyEnded', data: { ...eventContext({ by, at, late }), agencyId, ...why } }];
  };

/** The revision of the last copy to an agency. */
const revisionOfCopy = ({ records }: Case, agencyId: AgencyId): number =>
  records.findLastIndex(({ type, data }) => type === 'CaseCopied' && data.agency.id === agencyId);

const without = (copies: Case['copies'], id: AgencyId): Case['copies'] =>
  copies.filter(({ agency }) => agency.id !== id);

export const copyFolds: Folds<'CaseCopied' | 'CopyEnded'> = {
  CaseCopied: (state, copy) => ({ ...state, copies: [...without(state.copies, copy.agency.id), copy] }),
  CopyEnded: (state, { agencyId }) => ({
    ...state,
    copies: without(state.copies, agencyId),
    copiesEnded: [...state.copiesEnded, agencyId],
  }),
};
