import { type ChildId, refuse, eventContext } from '@center/kernel';
import { type Case, type CaseText, type Child, type Command, type Fact, type Folds, type Rescue, put } from './case';
import type { CaseEvent } from './events';
import { requireAuthority, requireState } from './process';
import { lastRevision, repeats } from './repeat';

/** Children of the same lead that are known under the number which the command names. */
interface WithNumber {
  readonly sameNumber?: readonly ChildId[];
}

/** A number is that of one child in a lead; a merged lead may name the same child. Refuses `child-already-named`. */
export const requireNamedOnce = (
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
 * means that all values are already known, verbatim: they are recorded again only with another time. Refuses `unknown-child`,
 * and `child-already-named` if another child of the lead has the number.
 */
export const identifyChild =
  (command: Command<'ChildIdentified'> & WithNumber & { readonly nothingNew: boolean }) =>
  (state: Case): CaseEvent[] => {
    const { by, at, late, nothingNew, sameNumber = [], ...facts } = command;
    requireAuthority('identify-child', by, state);
    const write = (): CaseEvent[] => {
      requireState('identify-child', state);
      const child = state.children.get(facts.childId);
      if (!child) return refuse('unknown-child');
      const becomesOther = facts.personId !== undefined && facts.personId !== child.personId;
      if (becomesOther || sameNumber.length > 0)
        requireNamedOnce(state, { ...child, ...facts }, sameNumber, child.childId);
      return [{ type: 'ChildIdentified', data: { ...eventContext({ by, at, late }), ...facts } }];
    };
    return nothingNew ? repeats(state, lastSaying(state, facts), {}, write) : write();
  };

/** The revision of the last event that has recorded these facts of a child; `undefined` if they were known otherwise. */
const lastSaying = ({ records }: Case, facts: Pick<Fact<'ChildIdentified'>, 'childId'>): number | undefined => {
  const found = records.findLastIndex(
    ({ type, data }) =>
      type === 'ChildIdentified' &&
      data.childId === facts.childId &&
      Object.keys(facts).every((field) => field in data),
  );
  return found < 0 ? undefined : found;
};

/**
 * Voids a child that was added to the wrong case: nothing of the case depends on it any more. It leaves its rescues, and one
 * that has no other child is void too. A child of a merged lead is voided in the survivor. Refuses `unknown-child`.
 */
export const voidChild =
  ({ by, at, late, ...why }: Omit<Command<'ChildVoided'>, 'persons'>) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('void-child', by, state);
    if (!state.children.has(why.childId) && isVoided(state, why.childId))
      return repeats(state, lastRevision(state, ['ChildVoided'], { childId: why.childId }), why);
    requireState('void-child', state);
    const { personId, guardian } = state.children.get(why.childId) ?? refuse('unknown-child');
    const persons = [{ personId }, ...(guardian ? [{ personId: guardian.personId }] : [])];
    return [{ type: 'ChildVoided', data: { ...eventContext({ by, at, late }), ...why, persons } }];
  };

/** Whether a child was voided in the case, or in a survivor that has returned that. */
export const isVoided = ({ voidedChildren }: Case, childId: ChildId): boolean => voidedChildren.includes(childId);

/** The case without a voided child: it leaves its rescues, too. */
export const withoutVoided = (
  state: Case,
  voided: Omit<Fact<'ChildVoided'>, 'note'> & { readonly note?: CaseText },
): Pick<Case, 'children' | 'voidedChildren' | 'childVoids' | 'rescues'> => {
  const { note: _, ...why } = voided;
  const joinedFrom = state.children.get(voided.childId)?.joinedFrom;
  return {
    children: without(state.children, voided.childId),
    voidedChildren: [...state.voidedChildren, voided.childId],
    childVoids: [...state.childVoids, { ...why, ...(joinedFrom && { joinedFrom }) }],
    rescues: new Map([...state.rescues].map(([id, rescue]) => [id, withoutChild(rescue, voided)])),
  };
};

/** A rescue without a voided child. */
const withoutChild = (
  rescue: Rescue,
  { childId: voided, persons: _, ...why }: Parameters<typeof withoutVoided>[1],
): Rescue => {
  const children = rescue.children.filter(({ childId }) => childId !== voided);
  if (children.length === rescue.children.length) return rescue;
  return {
    ...rescue,
    children,
    ...(children.length === 0 && !rescue.voided && { voided: { ...why, rescueId: rescue.rescueId } }),
  };
};

const without = <K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> =>
  new Map([...map].filter(([one]) => one !== key));

/** Adds another reporter of the same matter. */
export const addReporter =
  ({ by, at, late, reporter }: Command<'ReporterAdded'>) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('add-reporter', by, state);
    requireState('add-reporter', state);
    return [{ type: 'ReporterAdded', data: { ...eventContext({ by, at, late }), reporter } }];
  };

export const childFolds: Folds<'ChildAdded' | 'ChildIdentified' | 'ChildVoided' | 'ReporterAdded'> = {
  ChildVoided: (state, voided) => ({ ...state, ...withoutVoided(state, voided) }),
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
