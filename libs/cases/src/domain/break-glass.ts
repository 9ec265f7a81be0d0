import {
  type CommandContext,
  type Instant,
  type Officer,
  eventContext,
  instant,
  milliseconds,
  refuse,
} from '@center/kernel';
import { type BreakGlass, type Case, type Command, type Folds, put } from './case';
import type { CaseEvent } from './events';
import { requireAuthority, requireState } from './process';
import { lastRevision, repeats } from './repeat';

/** How long break-glass opens a case: one hour. */
const LASTS = 3_600_000;

/** The officer's break-glass on the case that has not ended; `undefined` if there is none. */
export const runningBreakGlass = (by: Officer, { breakGlasses }: Case, now: Instant): BreakGlass | undefined =>
  [...breakGlasses.values()].find((opened) => opened.by === by.officerId && now < opened.until);

export interface OpenBreakGlassInput extends Omit<Command<'BreakGlassOpened'>, 'until'> {
  /** the time of the request, from which the hour counts, whatever time it states */
  readonly now: Instant;
}

/**
 * Opens the case for the officer for an hour, for those who see it masked. While it is open, another one says nothing.
 * Refuses `not-the-handler` for those who do not see the case.
 */
export const openBreakGlass =
  ({ by, at, late, now, ...opening }: OpenBreakGlassInput) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('open-break-glass', by, state);
    const running = runningBreakGlass(by, state, now);
    if (running) {
      const { breakGlassId } = running;
      const { breakGlassId: _, ...words } = opening;
      return repeats(state, lastRevision(state, ['BreakGlassOpened'], { breakGlassId }), words);
    }
    const until = instant(milliseconds(now) + LASTS);
    return [{ type: 'BreakGlassOpened', data: { ...eventContext({ by, at, late }), ...opening, until } }];
  };

/**
 * The leader reviews a break-glass of another officer. Refuses `no-such-break-glass`, `own-break-glass`,
 * `already-reviewed`.
 */
export const reviewBreakGlass =
  ({ by, at, late, ...review }: Command<'BreakGlassReviewed'> & CommandContext) =>
  (state: Case): CaseEvent[] => {
    const opened = state.breakGlasses.get(review.breakGlassId) ?? refuse('no-such-break-glass');
    requireAuthority('review-break-glass', by, state);
    if (opened.review) {
      const { breakGlassId } = review;
      return repeats(state, lastRevision(state, ['BreakGlassReviewed'], { breakGlassId }), review, () =>
        refuse(opened.by === by.officerId ? 'own-break-glass' : 'already-reviewed'),
      );
    }
    requireState('review-break-glass', state);
    if (opened.by === by.officerId) refuse('own-break-glass');
    return [{ type: 'BreakGlassReviewed', data: { ...eventContext({ by, at, late }), ...review } }];
  };

export const breakGlassFolds: Folds<'BreakGlassOpened' | 'BreakGlassReviewed'> = {
  BreakGlassOpened: (state, opened) => ({
    ...state,
    breakGlasses: put(state.breakGlasses, opened.breakGlassId, opened),
  }),
  BreakGlassReviewed: (state, review) => ({
    ...state,
    breakGlasses: put(state.breakGlasses, review.breakGlassId, {
      ...state.breakGlasses.get(review.breakGlassId)!,
      review,
    }),
  }),
};
