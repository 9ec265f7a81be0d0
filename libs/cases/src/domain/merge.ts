import { type AgencyId, type CaseId, refuse, eventContext, type EventContext } from '@center/kernel';
import { type Case, type Child, type Command, type Fact, type Folds, type Reporter } from './case';
import { openedAgain } from './closing';
import type { CaseEvent, CaseEvents } from './events';
import { hasOpenWork } from './open-work';
import { requireAuthority, requireState } from './process';
import { waitsForAnswer } from './reporter';

/** The lead that another is merged into, as its own stream tells; `undefined` when there is none such. */
export interface Survivor {
  readonly caseId: CaseId;
  /** registered before the lead that is merged into it, in the order of the log */
  readonly earlier: boolean;
  readonly declined: boolean;
}

export interface MergeLeadInput extends Omit<Command<'LeadMerged'>, 'into'> {
  /** the case that was asked for */
  readonly asked: CaseId;
  readonly survivor: Survivor | undefined;
}

/** Declares the lead to be of the same matter as an earlier one. What follows there is a reaction's work. */
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

/** Takes a merge back: the lead is as it was before. Refuses `not-merged`. */
export const unmergeLead =
  ({ by, at, late, note }: Command<'LeadUnmerged'>) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('unmerge', by, state);
    if (state.unmerged && !state.merged) return [];
    requireState('unmerge', state);
    return [{ type: 'LeadUnmerged', data: { ...eventContext({ by, at, late }), note } }];
  };

/** A lead and those merged into it before. */
export const leadsOf = (state: Case): readonly CaseId[] => [state.id, ...state.duplicates];

/** What a lead brings to its survivor: its children, and the reporters who have not been answered yet. */
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
  ...(barredBy(state).length > 0 && { barred: barredBy(state) }),
});

/** The units that a lead, and those merged into it, accuse. */
const barredBy = (state: Case): readonly { agencyId: AgencyId; lead: CaseId }[] => [
  ...state.registered.allegedPerpetrators.flatMap(({ agencyId }) => (agencyId ? [{ agencyId, lead: state.id }] : [])),
  ...state.barredByJoined,
];

/**
 * On the survivor: a merged lead joins, with all it brings; what has joined already, by whatever way, joins no second time.
 * Says nothing when nothing is new.
 */
export const duplicateJoins =
  ({ by, at, late, ...joined }: EventContext & Omit<CaseEvents['DuplicateJoined'], keyof EventContext>) =>
  (state: Case): CaseEvent[] => {
    const isNew = ({ lead }: { readonly lead: CaseId }): boolean => !state.duplicates.includes(lead);
    const leads = joined.leads.filter((lead) => isNew({ lead }));
    if (leads.length === 0) return [];
    const barred = joined.barred?.filter(isNew) ?? [];
    const fresh = {
      ...{ duplicate: joined.duplicate, leads },
      ...{ children: joined.children.filter(isNew), reporters: joined.reporters.filter(isNew) },
      ...(barred.length > 0 && { barred }),
    };
    return [{ type: 'DuplicateJoined', data: { at, by, ...(late && { late }), ...fresh } }];
  };

/** On the survivor: a lead is merged no longer, and takes along what it brought. */
export const duplicateLeaves =
  (left: CaseEvents['DuplicateLeft']) =>
  (state: Case): CaseEvent[] =>
    state.duplicates.includes(left.duplicate) ? [{ type: 'DuplicateLeft', data: left }] : [];

/** What the survivor itself knows of a child: of one that joined, only what it was told since. */
const known = ({ identityStatus, sex, categories, ...child }: Child): Partial<Child> => ({
  ...child,
  ...(identityStatus !== 'UNKNOWN' && { identityStatus }),
  ...(sex !== 'UNKNOWN' && { sex }),
  ...(categories.length > 0 && { categories }),
});

/**
 * The survivor with the facts of the children and reporters that merged leads have brought, from those leads' own
 * states; what became of them since (risk, answers, what was told of a child) is the survivor's.
 */
export const recognised = (state: Case, joined: readonly Case[]): Case => {
  const sources = new Map(joined.map((lead) => [lead.id, lead]));
  /** From the lead that named the child up to the case: each survivor on the way may have learned more of it. */
  const wayOf = (here: Child): readonly Child[] => {
    const way = new Map<CaseId, Child | undefined>(); // a lead is merged into an earlier one: the way has an end
    for (let lead = here.joinedFrom && sources.get(here.joinedFrom); lead && !way.has(lead.id);) {
      way.set(lead.id, lead.children.get(here.childId));
      lead = lead.merged && sources.get(lead.merged.into);
    }
    return [...way.values()].filter((there) => there !== undefined);
  };
  const child = (here: Child): Child => {
    const [named, ...learned] = wayOf(here);
    if (!named) return here;
    return [...learned, here].reduce<Child>((told, since) => ({ ...told, ...known(since) }), named);
  };
  const reporter = (here: Reporter): Reporter => {
    const there = here.joinedFrom && sources.get(here.joinedFrom)?.reporters.get(here.reporterId);
    return there ? { ...there, ...here, anonymous: there.anonymous } : here;
  };
  return {
    ...state,
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
  DuplicateJoined: (state, { leads, children, reporters, barred = [] }) => ({
    ...state,
    ...openedAgain(state),
    duplicates: [...state.duplicates, ...leads],
    children: new Map([...state.children, ...children.map(joinedChild)]),
    reporters: new Map([...state.reporters, ...reporters.map(joinedReporter)]),
    barredByJoined: [...state.barredByJoined, ...barred],
  }),
  DuplicateLeft: (state, { leads }) => ({
    ...state,
    duplicates: state.duplicates.filter((joined) => !leads.includes(joined)),
    children: without(state.children, leads),
    reporters: without(state.reporters, leads),
    barredByJoined: state.barredByJoined.filter(({ lead }) => !leads.includes(lead)),
  }),
};
