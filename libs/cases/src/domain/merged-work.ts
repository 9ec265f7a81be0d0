import type { CaseId, ChildId, EventContext, Instant } from '@center/kernel';
import { type Case, type Child, type Fact, type Folds, type RecordedIn, type Rescue, isOpen, put } from './case';
import { withoutVoided } from './child';
import { openedAgain } from './closing';
import { lastCorrection } from './correction';
import type { BroughtRescue, CaseEvent, CaseEvents } from './events';

/** What is returned to a lead, without the survivor that returns it. */
type Work = Omit<CaseEvents['MergedWorkReturned'], keyof EventContext | 'survivor' | 'revision'>;

/** A rescue of some of its children, for another case. */
const broughtRescue = (
  { rescueId, kind, unit, at, by, children, ended, voided }: Rescue,
  isTheirs: (childId: ChildId) => boolean,
): BroughtRescue => ({
  ...{ at, by, rescueId, kind, unit },
  children: children.filter(({ childId }) => isTheirs(childId)),
  ...(ended && { ended: { at: ended.at, by: ended.by, outcome: ended.outcome } }),
  ...(voided && { voided: { at: voided.at, by: voided.by, reason: voided.reason } }),
});

/** The rescues of these children, as another case has them. */
export const rescuesOf = (
  rescues: Iterable<Rescue>,
  isTheirs: (childId: ChildId) => boolean,
): readonly BroughtRescue[] =>
  [...rescues].map((rescue) => broughtRescue(rescue, isTheirs)).filter(({ children }) => children.length > 0);

/** Whether the case has recorded, beside a grade, anything about a child that a merged lead added. */
const isDescribed = ({ name, idNumber, birthDate, birthYear, birthMonth, ageAt, address, guardian, ...codes }: Child) =>
  [name, idNumber, birthDate, birthYear, birthMonth, ageAt, address, guardian].some(Boolean) ||
  codes.identityStatus !== 'UNKNOWN' ||
  codes.sex !== 'UNKNOWN' ||
  codes.categories.length > 0;

/**
 * When the follow-up visits were that a case has recorded since these leads were merged into it, in order: also those
 * that another survivor has returned to it. A visit is to the case as a whole, so whom it saw is not asked.
 */
const followUpsSince = (state: Case, leads: readonly CaseId[]): readonly Instant[] => {
  const joined = leads.map((lead) =>
    state.records.findLastIndex(({ type, data }) => type === 'DuplicateJoined' && data.leads.includes(lead)),
  );
  const since = Math.min(...joined.filter((revision) => revision >= 0));
  const times = state.records.flatMap(({ type, at, data }, revision): readonly Instant[] => {
    if (revision <= since) return [];
    if (type === 'MergedWorkReturned') return data.followUps ?? [];
    const isFollowUp = type === 'VisitRecorded' && data.kind === 'FOLLOW_UP';
    return isFollowUp ? [(lastCorrection(state, revision, { field: 'at' })?.value as Instant | undefined) ?? at] : [];
  });
  return [...new Set(times)].sort();
};

/** What a survivor has recorded about the children and reporters of these leads since they were merged into it. */
export const workFor = (state: Case, leads: readonly CaseId[]): Work => {
  const isOfThese = ({ joinedFrom }: { readonly joinedFrom?: CaseId }): boolean =>
    joinedFrom !== undefined && leads.includes(joinedFrom);
  const children = [...state.children.values()].filter(isOfThese);
  const ids = new Set(children.map(({ childId }) => childId));
  const voided = state.childVoids.filter(isOfThese).map(({ joinedFrom: _, ...why }) => why);
  const followUps = followUpsSince(state, leads);
  return {
    ...(followUps.length > 0 && { followUps }),
    ...(voided.length > 0 && { voidedChildren: voided }),
    children: children.flatMap((child) => {
      const { childId, personId, risk, joinedAs } = child;
      const known = {
        ...(personId !== joinedAs?.personId && { personId }),
        ...(risk && risk !== joinedAs?.risk && { risk }),
      };
      return isDescribed(child) || Object.keys(known).length > 0 ? [{ childId, ...known }] : [];
    }),
    reporters: [...state.reporters.values()]
      .filter(isOfThese)
      .flatMap(({ reporterId, informed }) =>
        informed ? [{ reporterId, how: informed.how, informedAt: informed.at, informedBy: informed.by }] : [],
      ),
    rescues: rescuesOf(state.rescues.values(), (childId) => ids.has(childId)),
  };
};

/**
 * On the unmerged lead, and on every case that it has been merged into since: takes what a survivor recorded about the
 * children and reporters that the case has, and its follow-up visits. Appends nothing if the case knows it already.
 */
export const takeBack =
  ({ children, reporters, rescues, voidedChildren = [], followUps = [], ...from }: EventContext & RecordedWork) =>
  (state: Case): CaseEvent[] => {
    const has = (childId: ChildId): boolean => state.children.has(childId);
    const voided = voidedChildren.filter(({ childId }) => has(childId));
    const visited = isOpen(state) ? followUps : []; // a visit does not reopen a case
    const work: Work = {
      ...(visited.length > 0 && { followUps: visited }),
      ...(voided.length > 0 && { voidedChildren: voided }),
      children: children.filter(({ childId }) => has(childId)),
      reporters: reporters.filter(({ reporterId }) => {
        const reporter = state.reporters.get(reporterId);
        return reporter && !reporter.informed;
      }),
      rescues: rescues
        .map((rescue) => ({ ...rescue, children: rescue.children.filter(({ childId }) => has(childId)) }))
        .filter(({ children: theirs, rescueId, ended, voided }) => {
          const known = state.rescues.get(rescueId);
          const isNews = !known || (ended && !known.ended) || (voided && !known.voided);
          return theirs.length > 0 && isNews;
        }),
    };
    const isTaken = state.returnedBy.some(
      ({ caseId, revision }) => caseId === from.survivor && revision === from.revision,
    );
    const news = [work.children, work.reporters, work.rescues, voided, visited];
    const isNew = news.some((kind) => kind.length > 0);
    return isNew && !isTaken ? [{ type: 'MergedWorkReturned', data: { ...from, ...work } }] : [];
  };

type RecordedWork = Omit<CaseEvents['MergedWorkReturned'], keyof EventContext>;

/** The rescues of a case, with those that another case brings or returns. */
export const withRescues = (
  state: Case,
  rescues: Fact<'MergedWorkReturned'>['rescues'],
  recordedIn: RecordedIn,
): Pick<Case, 'rescues' | 'rescuers'> => ({
  rescues: new Map([
    ...state.rescues,
    ...rescues.map(({ ended, voided, ...rescue }): [Rescue['rescueId'], Rescue] => [
      rescue.rescueId,
      {
        ...(state.rescues.get(rescue.rescueId) ?? { ...rescue, recordedIn }),
        ...(ended && { ended: { ...ended, rescueId: rescue.rescueId } }),
        ...(voided && { voided: { ...voided, rescueId: rescue.rescueId } }),
      },
    ]),
  ]),
  rescuers: [...new Set([...state.rescuers, ...rescues.map(({ unit }) => unit.id)])],
});

/** The rescues of a case without the children who leave them. */
export const withoutRescued = (
  rescues: Case['rescues'],
  left: NonNullable<Fact<'DuplicateLeft'>['rescues']>,
): Case['rescues'] =>
  left.reduce((remaining, { rescueId, childIds }) => {
    const rescue = remaining.get(rescueId)!;
    const children = rescue.children.filter(({ childId }) => !childIds.includes(childId));
    if (children.length > 0) return put(remaining, rescueId, { ...rescue, children });
    return new Map([...remaining].filter(([id]) => id !== rescueId));
  }, rescues);

export const mergedWorkFolds: Folds<'MergedWorkReturned'> = {
  MergedWorkReturned: (before, { survivor, revision, children, reporters, rescues, voidedChildren = [] }) => {
    const state = voidedChildren.reduce((left, voided) => ({ ...left, ...withoutVoided(left, voided) }), before);
    const recordedIn: RecordedIn = { caseId: survivor, revision };
    const child = ({ childId, ...known }: (typeof children)[number]): [ChildId, Child] => {
      const here = state.children.get(childId)!;
      const { recorded = [here] } = here;
      return [
        childId,
        { ...here, ...known, ...(known.risk && { gradedIn: recordedIn }), recorded: [...recorded, recordedIn] },
      ];
    };
    return {
      ...state,
      ...openedAgain(state),
      ...withRescues(state, rescues, recordedIn),
      returnedBy: [...state.returnedBy, recordedIn],
      children: new Map([...state.children, ...children.map(child)]),
      reporters: reporters.reduce(
        (all, { reporterId, how, informedAt: at, informedBy: by }) =>
          put(all, reporterId, { ...all.get(reporterId)!, informed: { reporterId, how, at, by, recordedIn } }),
        state.reporters,
      ),
    };
  },
};
