import { type CaseId, refuse, eventContext, type EventContext } from '@center/kernel';
import { barsBrought } from './bars';
import { type Case, type Child, type Command, type Fact, type Folds, type Reporter } from './case';
import { openedAgain } from './closing';
import type { CaseEvent, CaseEvents } from './events';
import { rescuesOf, withRescues, withoutRescued, workFor } from './merged-work';
import { hasOpenWork, runningRescues } from './open-work';
import { requireAuthority, requireState } from './process';
import { lastRevision, repeats } from './repeat';
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
    if (state.merged) {
      const target = [asked, survivor?.caseId].includes(state.merged.into) ? state.merged.into : asked;
      return repeats(state, lastRevision(state, ['LeadMerged']), { into: target, ...merge });
    }
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
    if (state.unmerged && !state.merged) return repeats(state, lastRevision(state, ['LeadUnmerged']), { note });
    requireState('unmerge', state);
    return [{ type: 'LeadUnmerged', data: { ...eventContext({ by, at, late }), note } }];
  };

/** A lead and those merged into it earlier. */
export const leadsOf = (state: Case): readonly CaseId[] => [state.id, ...state.duplicates];

/**
 * What a lead adds to its survivor: its children, and the reporters who have not been informed yet. `leads` are the lead
 * and those of its duplicates that are merged into it; the others add nothing.
 */
export const brought = (
  state: Case,
  leads: readonly CaseId[] = leadsOf(state),
): Omit<CaseEvents['DuplicateJoined'], 'at' | 'by' | 'late'> => {
  const isOfThese = ({ lead }: { readonly lead: CaseId }): boolean => leads.includes(lead);
  const children = [...state.children.values()].map(({ childId, personId, risk, joinedFrom }) => ({
    ...{ childId, personId, ...(risk && { risk }) },
    lead: joinedFrom ?? state.id,
  }));
  const reporters = [...state.reporters.values()].map((reporter) => ({
    ...{ reporterId: reporter.reporterId, wantsAnswer: waitsForAnswer(reporter) },
    lead: reporter.joinedFrom ?? state.id,
  }));
  const theirs = new Set(children.filter(isOfThese).map(({ childId }) => childId));
  const rescues = rescuesOf(runningRescues(state), (childId) => theirs.has(childId));
  const barred = barsBrought(state).filter(isOfThese);
  return {
    ...{ duplicate: state.id, leads },
    ...{ children: children.filter(isOfThese), reporters: reporters.filter(isOfThese) },
    ...(rescues.length > 0 && { rescues }),
    ...(barred.length > 0 && { barred }),
    ...(state.secrecy.secret && { secret: leads }),
  };
};

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
    const children = joined.children.filter(isNew);
    const rescues = joined.rescues?.filter((rescue) =>
      rescue.children.some(({ childId }) => children.some((child) => child.childId === childId)),
    );
    const reporters = joined.reporters.filter(isNew);
    const clocks = joined.clocks?.filter(
      ({ subject }) =>
        !('reporterId' in subject) || reporters.some(({ reporterId }) => reporterId === subject['reporterId']),
    );
    const fresh = {
      ...{ duplicate: joined.duplicate, leads },
      ...{ children, reporters },
      ...(clocks && clocks.length > 0 && { clocks }),
      ...(rescues && rescues.length > 0 && { rescues }),
      ...(barred.length > 0 && { barred }),
      ...(secret.length > 0 && { secret }),
    };
    return [{ type: 'DuplicateJoined', data: { at, by, ...(late && { late }), ...fresh } }];
  };

/**
 * On the survivor: removes the leads that are no longer merged into it, with everything they added. Their children leave
 * its rescues, too. `workFor` is what the survivor recorded about them.
 */
export const duplicateLeaves =
  ({ leads, ...left }: Omit<CaseEvents['DuplicateLeft'], 'rescues'>) =>
  (state: Case): CaseEvent[] => {
    const leaving = leads.filter((lead) => state.duplicates.includes(lead));
    if (leaving.length === 0) return [];
    const rescues = workFor(state, leaving).rescues.map(({ rescueId, children }) => ({
      ...{ rescueId, childIds: children.map(({ childId }) => childId) },
    }));
    const data = { ...left, leads: leaving, ...(rescues.length > 0 && { rescues }) };
    return [{ type: 'DuplicateLeft', data }];
  };

const without = <K, V extends { readonly joinedFrom?: CaseId }>(map: ReadonlyMap<K, V>, leads: readonly CaseId[]) =>
  new Map([...map].filter(([, { joinedFrom }]) => !joinedFrom || !leads.includes(joinedFrom)));

/** A case without what it knows of voided children of these leads. */
const withoutVoidsOf = (
  { voidedChildren, childVoids }: Case,
  leads: readonly CaseId[],
): Pick<Case, 'voidedChildren' | 'childVoids'> => {
  const left = childVoids.filter(({ joinedFrom }) => joinedFrom && leads.includes(joinedFrom));
  return {
    voidedChildren: voidedChildren.filter((childId) => !left.some((voided) => voided.childId === childId)),
    childVoids: childVoids.filter((voided) => !left.includes(voided)),
  };
};

const joinedChild = ({ lead, ...child }: Fact<'DuplicateJoined'>['children'][number]): [Child['childId'], Child] => [
  child.childId,
  {
    ...{ ...child, joinedFrom: lead, joinedAs: { personId: child.personId, risk: child.risk } },
    ...{ identityStatus: 'UNKNOWN', sex: 'UNKNOWN', categories: [] },
  },
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
  DuplicateJoined: (state, { duplicate, leads, children, reporters, rescues = [], barred = [], secret = [] }) => ({
    ...state,
    ...openedAgain(state),
    ...withRescues(state, rescues, { caseId: duplicate }),
    duplicates: [...state.duplicates, ...leads],
    children: new Map([...state.children, ...children.map(joinedChild)]),
    reporters: new Map([...state.reporters, ...reporters.map(joinedReporter)]),
    barredByJoined: [...state.barredByJoined, ...barred],
    ...(secret.length > 0 && { secrecy: { ...state.secrecy, secret: true } }),
  }),
  DuplicateLeft: (state, { leads, rescues = [] }) => ({
    ...state,
    rescues: withoutRescued(state.rescues, rescues),
    duplicates: state.duplicates.filter((joined) => !leads.includes(joined)),
    children: without(state.children, leads),
    ...withoutVoidsOf(state, leads),
    reporters: without(state.reporters, leads),
    barredByJoined: state.barredByJoined.filter(({ lead }) => !leads.includes(lead)),
  }),
};
