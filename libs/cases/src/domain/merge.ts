import { type CaseId, refuse, eventContext, type EventContext } from '@center/kernel';
import { barsBrought } from './bars';
import { type Case, type Child, type Command, type Fact, type Folds, type Reporter } from './case';
import { openedAgain } from './closing';
import type { CaseEvent, CaseEvents } from './events';
import { hasOpenWork } from './open-work';
import { requireAuthority, requireState } from './process';
import { waitsForAnswer } from './reporter';

/** The lead to merge into, folded from its own stream; `undefined` if there is no such lead. */
export interface Survivor {
  readonly caseId: CaseId;
  /** registered before the lead that is merged into it, in log order */
  readonly earlier: boolean;
  readonly declined: boolean;
}

export interface MergeLeadInput extends Omit<Command<'LeadMerged'>, 'into'> {
  /** the requested case */
  readonly asked: CaseId;
  readonly survivor: Survivor | undefined;
}

/** Marks the lead as a duplicate of an earlier one. A reaction updates the survivor. */
export const mergeLead =
  ({ by, at, late, asked, survivor, ...merge }: MergeLeadInput) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('merge', by, state);
    if (state.merged && (state.merged.into === asked || state.merged.into === survivor?.caseId)) return [];
    requireState('merge', state);
    const into = survivor ?? refuse('survivor-unknown');
    if (!into.earlier) refuse('survivor-not-earlier');
    if (into.declined) refuse('survivor-declined');
    if (hasOpenWork(state)) refuse('open-work');
    return [{ type: 'LeadMerged', data: { ...eventContext({ by, at, late }), into: into.caseId, ...merge } }];
  };

/** Undoes a merge: restores the lead's previous state. Refuses `not-merged`. */
export const unmergeLead =
  ({ by, at, late, note }: Command<'LeadUnmerged'>) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('unmerge', by, state);
    if (state.unmerged && !state.merged) return [];
    requireState('unmerge', state);
    return [{ type: 'LeadUnmerged', data: { ...eventContext({ by, at, late }), note } }];
  };

/** A lead and those merged into it earlier. */
export const leadsOf = (state: Case): readonly CaseId[] => [state.id, ...state.duplicates];

/** What a lead adds to its survivor: its children, and the reporters who have not been informed yet. */
export const brought = (state: Case): Omit<CaseEvents['DuplicateJoined'], 'at' | 'by' | 'late'> => ({
  duplicate: state.id,
  leads: leadsOf(state),
  children: [...state.children.values()].map(({ childId, personId, risk, joinedFrom }) => ({
    childId,
    personId,
    ...(risk && { risk }),
    lead: joinedFrom ?? state.id,
  })),
  reporters: [...state.reporters.values()].map((reporter) => ({
    reporterId: reporter.reporterId,
    wantsAnswer: waitsForAnswer(reporter),
    lead: reporter.joinedFrom ?? state.id,
  })),
  ...(barsBrought(state).length > 0 && { barred: barsBrought(state) }),
  ...(state.secrecy.secret && { secret: leadsOf(state) }),
});

/**
 * On the survivor: adds a merged lead with its children and reporters. Whatever was added already, by any path, is not
 * added again. Appends nothing if nothing is new.
 */
export const duplicateJoins =
  ({ by, at, late, ...joined }: EventContext & Omit<CaseEvents['DuplicateJoined'], keyof EventContext>) =>
  (state: Case): CaseEvent[] => {
    const isNew = ({ lead }: { readonly lead: CaseId }): boolean => !state.duplicates.includes(lead);
    const leads = joined.leads.filter((lead) => isNew({ lead }));
    if (leads.length === 0) return [];
    const barred = joined.barred?.filter(isNew) ?? [];
    const secret = joined.secret?.filter((lead) => isNew({ lead })) ?? [];
    const fresh = {
      ...{ duplicate: joined.duplicate, leads },
      ...{ children: joined.children.filter(isNew), reporters: joined.reporters.filter(isNew) },
      ...(barred.length > 0 && { barred }),
      ...(secret.length > 0 && { secret }),
    };
    return [{ type: 'DuplicateJoined', data: { at, by, ...(late && { late }), ...fresh } }];
  };

/** On the survivor: removes an unmerged lead and everything it added. */
export const duplicateLeaves =
  (left: CaseEvents['DuplicateLeft']) =>
  (state: Case): CaseEvent[] =>
    state.duplicates.includes(left.duplicate) ? [{ type: 'DuplicateLeft', data: left }] : [];

/** What the survivor itself knows of a child; for a child of a merged lead, only what was recorded since the merge. */
const known = ({ identityStatus, sex, categories, ...child }: Child): Partial<Child> => ({
  ...child,
  ...(identityStatus !== 'UNKNOWN' && { identityStatus }),
  ...(sex !== 'UNKNOWN' && { sex }),
  ...(categories.length > 0 && { categories }),
});

/**
 * Adds the facts of the children and reporters of merged leads to the survivor, from those leads' states. What was
 * recorded since (risk, answers, updates of a child) comes from the survivor. A survivor of a SECRET lead is SECRET too,
 * also where the merge was recorded before that was a field of its event.
 */
export const recognised = (state: Case, joined: readonly Case[]): Case => {
  const sources = new Map(joined.map((lead) => [lead.id, lead]));
  /** From the lead that added the child up to the case: each survivor in between may have recorded more about it. */
  const wayOf = (here: Child): readonly Child[] => {
    const way = new Map<CaseId, Child | undefined>(); // terminates: a lead is only merged into an earlier one
    for (let lead = here.joinedFrom && sources.get(here.joinedFrom); lead && !way.has(lead.id);) {
      way.set(lead.id, lead.children.get(here.childId));
      lead = lead.merged && sources.get(lead.merged.into);
    }
    return [...way.values()].filter((there) => there !== undefined);
  };
  const child = (here: Child): Child => {
    const [named, ...learned] = wayOf(here);
    if (!named) return here;
    return [...learned, here].reduce<Child>((merged, since) => ({ ...merged, ...known(since) }), named);
  };
  const reporter = (here: Reporter): Reporter => {
    const there = here.joinedFrom && sources.get(here.joinedFrom)?.reporters.get(here.reporterId);
    return there ? { ...there, ...here, anonymous: there.anonymous } : here;
  };
  const bringsSecret = joined.some(({ id, secrecy }) => secrecy.secret && !state.secrecy.liftedWith.includes(id));
  return {
    ...state,
    ...(bringsSecret && { secrecy: { ...state.secrecy, secret: true } }),
    children: new Map([...state.children].map(([id, here]) => [id, child(here)])),
    reporters: new Map([...state.reporters].map(([id, here]) => [id, reporter(here)])),
  };
};

const without = <K, V extends { readonly joinedFrom?: CaseId }>(map: ReadonlyMap<K, V>, leads: readonly CaseId[]) =>
  new Map([...map].filter(([, { joinedFrom }]) => !joinedFrom || !leads.includes(joinedFrom)));

const joinedChild = ({ lead, ...child }: Fact<'DuplicateJoined'>['children'][number]): [Child['childId'], Child] => [
  child.childId,
  { ...child, joinedFrom: lead, identityStatus: 'UNKNOWN', sex: 'UNKNOWN', categories: [] },
];

const joinedReporter = ({
  lead,
  ...reporter
}: Fact<'DuplicateJoined'>['reporters'][number]): [Reporter['reporterId'], Reporter] => [
  reporter.reporterId,
  { ...reporter, joinedFrom: lead, anonymous: false },
];

export const mergeFolds: Folds<'LeadMerged' | 'LeadUnmerged' | 'DuplicateJoined' | 'DuplicateLeft'> = {
  LeadMerged: (state, merged) => ({ ...state, status: 'MERGED', merged: { ...merged, before: state.status } }),
  LeadUnmerged: (state) => ({ ...state, status: state.merged!.before, merged: undefined, unmerged: true }),
  DuplicateJoined: (state, { leads, children, reporters, barred = [], secret = [] }) => ({
    ...state,
    ...openedAgain(state),
    duplicates: [...state.duplicates, ...leads],
    children: new Map([...state.children, ...children.map(joinedChild)]),
    reporters: new Map([...state.reporters, ...reporters.map(joinedReporter)]),
    barredByJoined: [...state.barredByJoined, ...barred],
    ...(secret.length > 0 && { secrecy: { ...state.secrecy, secret: true } }),
  }),
  DuplicateLeft: (state, { leads }) => ({
    ...state,
    duplicates: state.duplicates.filter((joined) => !leads.includes(joined)),
    children: without(state.children, leads),
    reporters: without(state.reporters, leads),
    barredByJoined: state.barredByJoined.filter(({ lead }) => !leads.includes(lead)),
  }),
};
