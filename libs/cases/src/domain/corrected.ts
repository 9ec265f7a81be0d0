import { type ChildId, type PersonId, type ReporterId, id, isSealed } from '@center/kernel';
import {
  type Case,
  type CaseRecord,
  type Child,
  type Fact,
  type Governed,
  type Reporter,
  type Rescue,
  put,
} from './case';
import { isOfChild, isOfReporter } from './correctable';
import {
  type Correction,
  type Part,
  correctedChild,
  isCurrent,
  isOwn,
  latest,
  replacedBirth,
  withField,
  withoutTextsOf,
} from './corrected-child';
import type { CaseEvents, ResealedFacts } from './events';

const correctedReporter = <Of extends Partial<Reporter>>(reporter: Of, { field, value, personId }: Correction): Of => ({
  ...withField(reporter, field.replace(/^reporter\//, ''), value),
  ...(personId && { personId }),
});

const inList = <Item extends Named>(
  list: readonly Item[],
  { childId, reporterId }: Correction,
  change: (item: Item) => Item,
): readonly Item[] =>
  list.map((item) => (item.childId === childId && item.reporterId === reporterId ? change(item) : item));

interface Named {
  readonly childId?: ChildId;
  readonly reporterId?: ReporterId;
}

const inMap = <K, V>(map: ReadonlyMap<K, V>, key: K | undefined, change: (value: V) => V): ReadonlyMap<K, V> => {
  const value = key === undefined ? undefined : map.get(key);
  return value === undefined ? map : put(map, key!, change(value));
};

/** Rescues after the age of a child was corrected: whether it was a minor at their start. */
export const restated = (
  rescues: Case['rescues'],
  { childId, rescues: ages = [] }: Pick<Correction, 'childId' | 'rescues'>,
): Case['rescues'] =>
  ages.reduce(
    (all, { rescueId, minorAtStart }) =>
      inMap(all, rescueId, (rescue) => ({
        ...rescue,
        children: rescue.children.map((child) => (child.childId === childId ? { ...child, minorAtStart } : child)),
      })),
    rescues,
  );

/** Facts that survivors have returned, which the key of a withdrawn person sealed, sealed again with that of the child. */
const returnedAgain = ({ records }: Case, { resealed = {} }: Correction): readonly Governed<ResealedFacts>[] =>
  Object.entries(resealed)
    .filter(([revision]) => records[Number(revision)]?.type === 'MergedWorkReturned')
    .map(([, facts]) => facts);

/** What was recorded of a child, in order, with one of its facts corrected: where the case itself has recorded it last. */
const correctedParts = (state: Case, { recorded }: Child, correction: Correction): readonly Part[] | undefined => {
  if (!recorded) return undefined;
  const field = correction.field.split('/')[0]!;
  const last = recorded.findLastIndex((part) => isOwn(part) && field in part);
  const changed = recorded.map((part, nth) =>
    isOwn(part) && (correction.withdrawn || nth === Math.max(last, 0))
      ? correctedChild(part, correction, latest(correction))
      : part,
  );
  const returned = recorded.findLastIndex((part) => !isOwn(part)) + 1;
  return [...changed.slice(0, returned), ...returnedAgain(state, correction), ...changed.slice(returned)];
};

/** A correction of a number also ends what its key has sealed in later events. */
const onChild = (state: Case, correction: Correction): Case => ({
  ...state,
  ...((correction.withdrawn || isCurrent(state, correction)) && {
    children: inMap(state.children, correction.childId, (child) => {
      const recorded = correctedParts(state, child, correction);
      const birth = replacedBirth(state, correction);
      return { ...correctedChild(child, correction, latest(correction), birth), ...(recorded && { recorded }) };
    }),
    rescues: restated(state.rescues, correction),
  }),
  ...(correction.withdrawn && { corrections: state.corrections.map((earlier) => closed(earlier, correction)) }),
});

/** What was recorded of a child, with a correction of what a survivor has returned after that and its earlier corrections. */
const withPart = (
  parts: readonly Part[],
  { survivor, revision }: Fact<'MergedWorkReturned'>,
  correction: Correction,
): readonly Part[] => {
  const returned = parts.findIndex(
    (part) => 'caseId' in part && part.caseId === survivor && part.revision === revision,
  );
  const corrected = parts.slice(returned + 1).findIndex((part) => !('correction' in part));
  const end = corrected < 0 ? parts.length : returned + 1 + corrected;
  const own = parts.map((part) =>
    isOwn(part) && correction.withdrawn
      ? withoutTextsOf(part, correction.withdrawn.personId, latest(correction))
      : part,
  );
  return [...own.slice(0, end), { correction }, ...own.slice(end)];
};

/** A correction of a fact that a survivor has recorded of a child and returned. */
const onReturned = (state: Case, returned: Fact<'MergedWorkReturned'>, correction: Correction): Case => ({
  ...onChild(state, correction),
  children: inMap(state.children, correction.childId, (child) => {
    const facts = isCurrent(state, correction)
      ? correctedChild(child, correction, latest(correction), replacedBirth(state, correction))
      : child;
    return { ...facts, recorded: withPart(child.recorded ?? [child], returned, correction) };
  }),
});

/** Whether a case has entered a field of a child of a merged lead, or got it from another one, up to a revision. */
export const hasEntered = (
  { records }: Case,
  upTo: number,
  { field, childId }: Pick<CaseEvents['RecordCorrected'], 'field' | 'childId'>,
): boolean => {
  const names = field === 'birthDate' ? ['birthDate', 'birthYear', 'ageAt'] : [field.split('/')[0]!];
  return records.slice(0, upTo + 1).some(({ type, data }) => {
    if (type === 'MergedWorkReturned') return data.children.some((child) => child.childId === childId);
    if (type !== 'ChildIdentified' && type !== 'RecordCorrected') return false;
    return data.childId === childId && (type === 'RecordCorrected' || names.some((name) => name in data));
  });
};

/** An earlier correction without the value that the withdrawn key has sealed. */
const closed = (earlier: Correction, { childId, withdrawn }: Correction): Correction =>
  earlier.childId === childId && isSealed(earlier.value) && earlier.value.sealed === id<'key'>(withdrawn!.personId)
    ? withField(earlier, 'value', undefined)
    : earlier;

/** The persons whose keys no longer open what they have sealed for a child, by corrections of numbers. */
export const withdrawnIn = (
  corrections: readonly Pick<CaseEvents['RecordCorrected'], 'childId' | 'withdrawn' | 'identity'>[],
): readonly Withdrawn[] =>
  corrections.flatMap(({ childId, withdrawn, identity }) =>
    childId && withdrawn
      ? [{ childId, personId: withdrawn.personId, ...(identity && { instead: identity.personId }) }]
      : [],
  );

export interface Withdrawn {
  readonly childId: ChildId;
  readonly personId: PersonId;
  /** the person that the child is instead, if its number was the current one */
  readonly instead?: PersonId;
}

/**
 * A case of an earlier moment, or one that a lead with corrected numbers is merged into, without what the withdrawn keys
 * have sealed for these children.
 */
export const withoutWithdrawn = (state: Case, withdrawn: readonly Withdrawn[]): Case => {
  if (withdrawn.length === 0) return state;
  const child = <Of extends Pick<Child, 'childId' | 'personId'>>(one: Of): Of =>
    withdrawn
      .filter(({ childId }) => childId === one.childId)
      .reduce<Of>((left, { personId, instead }) => {
        const kept = withoutTextsOf(left, personId);
        return instead && kept.personId === personId ? { ...kept, personId: instead } : kept;
      }, one);
  const { registered, children, corrections } = state;
  return {
    ...state,
    registered: { ...registered, children: registered.children.map(child) },
    children: new Map([...children].map(([childId, one]) => [childId, child(one)])),
    corrections: corrections.map((earlier) =>
      withdrawn.reduce(
        (left, { childId, personId }) => closed(left, { ...left, childId, withdrawn: { personId } }),
        earlier,
      ),
    ),
  };
};

const onReporter = (state: Case, correction: Correction): Case => ({
  ...state,
  reporters: inMap(state.reporters, correction.reporterId, (reporter) => correctedReporter(reporter, correction)),
});

const correctedLead = (state: Case, correction: Correction): Case => {
  const { registered } = state;
  const { field, value, area } = correction;
  if (isOfChild(field)) {
    const children = inList(registered.children as readonly (Child & Named)[], correction, (child) =>
      correctedChild(child, correction, correction.resealed?.[0]),
    );
    return onChild({ ...state, registered: { ...registered, children } }, correction);
  }
  if (isOfReporter(field)) {
    const reporters = inList(registered.reporters as readonly (Registered & Named)[], correction, (reporter) =>
      correctedReporter(reporter, correction),
    );
    return onReporter({ ...state, registered: { ...registered, reporters } }, correction);
  }
  if (field === 'areaCode') {
    return { ...withField(state, 'area', area), registered: withField(registered, 'area', area) };
  }
  return { ...state, registered: withField(registered, field, value) };
};

type Registered = Fact<'LeadRegistered'>['reporters'][number];

const RESCUE_FACTS: readonly string[] = ['at', 'kind'];

const correctedStart = (rescue: Rescue, { field, value, children }: Correction): Rescue => ({
  ...(RESCUE_FACTS.includes(field) ? withField(rescue, field, value) : rescue),
  ...(children && { children }),
});

const onRescue = (state: Case, { data }: CaseRecord, change: (rescue: Rescue) => Rescue): Case => ({
  ...state,
  rescues: inMap(state.rescues, (data as Fact<'RescueStarted' | 'RescueEnded'>).rescueId, change),
});

/**
 * The case after a correction. The facts of the lead, of children, reporters and rescues follow their corrections. Other
 * records keep their text, with the correction attached.
 */
export const correctedCase = (state: Case, correction: Correction): Case => {
  const record = state.records[correction.revision];
  switch (record?.type) {
    case 'LeadRegistered':
      return correctedLead(state, correction);
    case 'ChildAdded':
    case 'ChildIdentified':
    case 'DuplicateJoined':
      return onChild(state, correction);
    case 'MergedWorkReturned':
      return onReturned(state, record.data, correction);
    case 'ReporterAdded':
      return onReporter(state, correction);
    case 'RescueStarted':
      return onRescue(state, record, (rescue) => correctedStart(rescue, correction));
    case 'RescueEnded':
      return correction.field === 'at'
        ? onRescue(state, record, (rescue) => ({ ...rescue, ended: withField(rescue.ended!, 'at', correction.value) }))
        : state;
    default:
      return state;
  }
};
