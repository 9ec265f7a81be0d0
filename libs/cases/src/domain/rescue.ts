import { refuse, eventContext } from '@center/kernel';
import { type Case, type Command, type Folds, put } from './case';
import type { CaseEvent } from './events';
import { requireAuthor, requireAuthority, requireState } from './process';
import { lastRevision, repeats } from './repeat';

/** Starts a rescue for children of the case. The event stores whether each was a minor at that time. */
export const startRescue =
  ({ by, at, late, ...rescue }: Omit<Command<'RescueStarted'>, 'unit'>) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('start-rescue', by, state);
    requireState('start-rescue', state);
    if (rescue.children.some(({ childId }) => !state.children.has(childId))) refuse('unknown-child');
    return [{ type: 'RescueStarted', data: { ...eventContext({ by, at, late }), unit: by.agency, ...rescue } }];
  };

/** Ends a running rescue. Allowed on a closed case, since a long-term plan may continue. Refuses `rescue-not-running`. */
export const endRescue =
  ({ by, at, late, ...end }: Command<'RescueEnded'>) =>
  (state: Case): CaseEvent[] => {
    const rescue = state.rescues.get(end.rescueId) ?? refuse('no-such-rescue');
    requireAuthority('end-rescue', by, state);
    const write = (): CaseEvent[] => {
      requireState('end-rescue', state);
      if (rescue.ended || rescue.voided) refuse('rescue-not-running');
      return [{ type: 'RescueEnded', data: { ...eventContext({ by, at, late }), ...end } }];
    };
    const { rescueId } = end;
    const isRepeat = rescue.ended?.outcome === end.outcome;
    return isRepeat ? repeats(state, lastRevision(state, ['RescueEnded'], { rescueId }), end, write) : write();
  };

/**
 * Voids a rescue: it did not take place, or not for this case. Allowed for its author and the dispatcher, in every status.
 * Refuses `no-such-rescue`.
 */
export const voidRescue =
  ({ by, at, late, ...why }: Command<'RescueVoided'>) =>
  (state: Case): CaseEvent[] => {
    const rescue = state.rescues.get(why.rescueId) ?? refuse('no-such-rescue');
    requireAuthority('void-rescue', by, state);
    requireAuthor(by, rescue);
    if (rescue.voided) return repeats(state, lastRevision(state, ['RescueVoided'], { rescueId: why.rescueId }), why);
    requireState('void-rescue', state);
    return [{ type: 'RescueVoided', data: { ...eventContext({ by, at, late }), ...why } }];
  };

export const rescueFolds: Folds<'RescueStarted' | 'RescueEnded' | 'RescueVoided'> = {
  RescueStarted: (state, rescue) => ({
    ...state,
    rescues: put(state.rescues, rescue.rescueId, rescue),
    rescuers: [...new Set([...state.rescuers, rescue.unit.id])],
  }),
  RescueEnded: (state, ended) => ({
    ...state,
    rescues: put(state.rescues, ended.rescueId, { ...state.rescues.get(ended.rescueId)!, ended }),
  }),
  RescueVoided: (state, voided) => ({
    ...state,
    rescues: put(state.rescues, voided.rescueId, { ...state.rescues.get(voided.rescueId)!, voided }),
  }),
};
