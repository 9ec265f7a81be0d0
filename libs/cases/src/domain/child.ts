import { refuse, eventContext } from '@center/kernel';
import { type Case, type Command, type Folds, put } from './case';
import type { CaseEvent } from './events';
import { requireAuthority, requireState } from './process';

/** Adds another child to the case. Refuses `child-already-named` if the person with that number is already in the case. */
export const addChild =
  ({ by, at, late, child }: Command<'ChildAdded'>) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('add-child', by, state);
    requireState('add-child', state);
    if ([...state.children.values()].some(({ personId }) => personId === child.personId)) refuse('child-already-named');
    return [{ type: 'ChildAdded', data: { ...eventContext({ by, at, late }), child } }];
  };

/**
 * Adds or changes information about a child, including its identity. New values replace the previous ones. `nothingNew`
 * means that all values are already known, verbatim. Refuses `unknown-child`.
 */
export const identifyChild =
  ({ by, at, late, nothingNew, ...facts }: Command<'ChildIdentified'> & { readonly nothingNew: boolean }) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('identify-child', by, state);
    if (nothingNew) return [];
    requireState('identify-child', state);
    if (!state.children.has(facts.childId)) refuse('unknown-child');
    return [{ type: 'ChildIdentified', data: { ...eventContext({ by, at, late }), ...facts } }];
  };

/** Adds another reporter of the same matter. */
export const addReporter =
  ({ by, at, late, reporter }: Command<'ReporterAdded'>) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('add-reporter', by, state);
    requireState('add-reporter', state);
    return [{ type: 'ReporterAdded', data: { ...eventContext({ by, at, late }), reporter } }];
  };

export const childFolds: Folds<'ChildAdded' | 'ChildIdentified' | 'ReporterAdded'> = {
  ChildAdded: (state, { child }) => ({ ...state, children: put(state.children, child.childId, child) }),
  ChildIdentified: (state, { at: _at, by: _by, late: _late, ...facts }) => {
    const child = state.children.get(facts.childId)!;
    const recorded = child.recorded && { recorded: [...child.recorded, facts] };
    return { ...state, children: put(state.children, facts.childId, { ...child, ...facts, ...recorded }) };
  },
  ReporterAdded: (state, { reporter }) => ({
    ...state,
    reporters: put(state.reporters, reporter.reporterId, reporter),
  }),
};
