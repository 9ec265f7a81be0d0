import type { CaseId } from '@center/kernel';
import type { Case, Child, Fact, RecordedIn, Reporter, Rescue } from './case';
import { correctedFacts } from './corrected-child';
import { restated } from './corrected';

/** Another case as it was when it recorded something; `undefined` if it is not known. */
export type Past = (at: RecordedIn) => Case | undefined;

/** What a case itself knows of a child; for a child of a merged lead, only what was recorded since the merge. */
const known = ({ identityStatus, sex, categories, ...child }: Partial<Child>): Partial<Child> => ({
  ...child,
  ...(identityStatus !== undefined && identityStatus !== 'UNKNOWN' && { identityStatus }),
  ...(sex !== undefined && sex !== 'UNKNOWN' && { sex }),
  ...(categories && categories.length > 0 && { categories }),
});

/** A child with what survivors recorded about it and returned, in the order in which it was recorded. */
const described = (child: Child, past: Past): Child => {
  const facts = (child.recorded ?? []).reduce<Partial<Child>>((merged, part) => {
    if ('correction' in part) return correctedFacts(merged, part.correction);
    if (!('caseId' in part)) return { ...merged, ...part };
    const there = past(part)?.children.get(child.childId);
    return there ? { ...merged, ...known(described(there, past)) } : merged;
  }, {});
  const { personId: _, risk: __, gradedIn: ___, joinedFrom: ____, joinedAs: _____, recorded: ______, ...words } = facts;
  return { ...child, ...words };
};

/** A rescue with its texts, from the case that recorded them. */
const rescueIn = (here: Rescue, past: Past): Rescue => {
  const there = here.recordedIn && past(here.recordedIn)?.rescues.get(here.rescueId);
  if (!there) return here;
  const whole = rescueIn(there, past);
  return { ...whole, ...here, ...(here.ended && { ended: { ...whole.ended, ...here.ended } }) };
};

/** How a reporter was informed, with the text, from the case that recorded it. */
const informedIn = ({ reporterId, informed }: Reporter, past: Past): Pick<Reporter, 'informed'> => {
  const there = informed?.recordedIn && past(informed.recordedIn)?.reporters.get(reporterId);
  return there ? informedIn(there, past) : { ...(informed && { informed }) };
};

/** The grade of a child that another case gave, with its basis. */
const gradeOf = ({ childId, gradedIn }: Child, past: Past): Fact<'RiskGraded'>[] => {
  const there = gradedIn && past(gradedIn);
  const child = there?.children.get(childId);
  if (!there || !child) return [];
  if (child.gradedIn) return gradeOf(child, past);
  const grade = there.grades.findLast((given) => !given.childId || given.childId === childId);
  return grade ? [{ ...grade, childId }] : [];
};

/** Adds what survivors recorded about the people of a case while it was merged into them, and returned. */
const withReturned = (state: Case, past: Past): Case => ({
  ...state,
  children: new Map([...state.children].map(([id, child]) => [id, described(child, past)])),
  reporters: new Map([...state.reporters].map(([id, one]) => [id, { ...one, ...informedIn(one, past) }])),
  rescues: new Map([...state.rescues].map(([id, rescue]) => [id, rescueIn(rescue, past)])),
  grades: [...state.grades, ...[...state.children.values()].flatMap((child) => gradeOf(child, past))],
});

/**
 * The rescues of a case, with the ages that corrections in merged leads have restated: unless the rescue was corrected
 * later in the case.
 */
const withAges = ({ rescues, corrections, records }: Case, leads: readonly Case[]): Case['rescues'] => {
  const correctedLater = (rescueId: string, at: string): boolean =>
    corrections.some((later) => {
      const record = records[later.revision];
      return record?.type === 'RescueStarted' && record.data.rescueId === rescueId && later.at > at;
    });
  return leads
    .flatMap((lead) => lead.corrections)
    .reduce((all, correction) => {
      const { at, childId, rescues: ages = [] } = correction;
      const counting = ages.filter(({ rescueId }) => !correctedLater(rescueId, at));
      return restated(all, { ...(childId && { childId }), rescues: counting });
    }, rescues);
};

/**
 * Adds the facts of the children and reporters of merged leads to the survivor, from those leads' states. What was
 * recorded since (risk, answers, updates of a child) comes from the survivor. A survivor of a SECRET lead is SECRET too,
 * also where the merge was recorded before that was a field of its event. `past` finds the survivors that have returned
 * work to one of these cases.
 */
export const recognised = (here: Case, leads: readonly Case[], past: Past = () => undefined): Case => {
  const state = withReturned(here, past);
  const joined = leads.map((lead) => withReturned(lead, past));
  const sources = new Map(joined.map((lead) => [lead.id, lead]));
  /** From the lead that added the child up to the case: each survivor in between may have recorded more about it. */
  const wayOf = (child: Child): readonly Child[] => {
    const way = new Map<CaseId, Child | undefined>(); // terminates: a lead is only merged into an earlier one
    for (let lead = child.joinedFrom && sources.get(child.joinedFrom); lead && !way.has(lead.id);) {
      way.set(lead.id, lead.children.get(child.childId));
      lead = lead.merged && sources.get(lead.merged.into);
    }
    return [...way.values()].filter((there) => there !== undefined);
  };
  const childIn = (child: Child): Child => {
    const [named, ...learned] = wayOf(child);
    if (!named) return child;
    return [...learned, child].reduce<Child>((merged, since) => ({ ...merged, ...known(since) }), named);
  };
  const reporterIn = (reporter: Reporter): Reporter => {
    const there = reporter.joinedFrom && sources.get(reporter.joinedFrom)?.reporters.get(reporter.reporterId);
    return there ? { ...there, ...reporter, anonymous: there.anonymous } : reporter;
  };
  const bringsSecret = joined.some(({ id, secrecy }) => secrecy.secret && !state.secrecy.liftedWith.includes(id));
  return {
    ...state,
    ...(bringsSecret && { secrecy: { ...state.secrecy, secret: true } }),
    children: new Map([...state.children].map(([id, child]) => [id, childIn(child)])),
    reporters: new Map([...state.reporters].map(([id, reporter]) => [id, reporterIn(reporter)])),
    rescues: withAges(state, joined),
  };
};
