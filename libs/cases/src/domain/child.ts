import { type ChildId, refuse, eventContext } from '@center/kernel';
import { type Case, type Child, type Command, type Folds, put } from './case';
import type { CaseEvent } from './events';
import { requireAuthority, requireState } from './process';

/** Children of the same lead that are known under the number which the command names. */
interface WithNumber {
  readonly sameNumber?: readonly ChildId[];
}

/** A number is that of one child in a lead; a merged lead may name the same child. */
const requireNamedOnce = (
  { children }: Case,
  { personId, joinedFrom: lead }: Pick<Child, 'personId' | 'joinedFrom'>,
  sameNumber: readonly ChildId[],
  except?: ChildId,
): void => {
  const others = [...children.values()].filter(({ childId, joinedFrom }) => childId !== except && joinedFrom === lead);
  const isSame = (other: Child): boolean => other.personId === personId || sameNumber.includes(other.childId);
  if (others.some(isSame)) refuse('child-already-named');
};

/** Adds another child to the case. Refuses `child-already-named` if a child of the lead has that number. */
export const addChild =
  ({ by, at, late, child, sameNumber = [] }: Command<'ChildAdded'> & WithNumber) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('add-child', by, state);
    requireState('add-child', state);
    requireNamedOnce(state, child, sameNumber);
    return [{ type: 'ChildAdded', data: { ...eventContext({ by, at, late }), child } }];
  };

/**
 * Adds or changes information about a child, including its identity. New values replace the previous ones. `nothingNew`
 * means that all values are already known, verbatim. Refuses `unknown-child`, and `child-already-named` if another child of
 * the lead has the number.
 */
export const identifyChild =
  (command: Command<'ChildIdentified'> & WithNumber & { readonly nothingNew: boolean }) =>
  (state: Case): CaseEvent[] => {
    const { by, at, late, nothingNew, sameNumber = [], ...facts } = command;
    requireAuthority('identify-child', by, state);
    if (nothingNew) return [];
    requireState('identify-child', state);
    const child = state.children.get(facts.childId);
    if (!child) return refuse('unknown-child');
    const becomesOther = facts.personId !== undefined && facts.personId !== child.personId;
    if (becomesOther || sameNumber.length > 0)
      requireNamedOnce(state, { ...child, ...facts }, sameNumber, child.childId);
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
