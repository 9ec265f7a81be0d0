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
import type { CaseEvents, ResealedFacts } from './events';

type Correction = Fact<'RecordCorrected'>;

/** A record with one field set, or removed if there is no value. */
const withField = <Of extends object>(of: Of, field: string, value: unknown): Of =>
  Object.fromEntries([
    ...Object.entries(of).filter(([name]) => name !== field),
    ...(value === undefined ? [] : [[field, value]]),
  ]) as Of;

/** The facts of a child that are sealed with the key of the child's person. */
export const SEALED_FACTS = [
  ...(['name', 'idNumber', 'birthDate', 'birthYear', 'birthMonth', 'address'] as const),
] as const satisfies (keyof ResealedFacts)[];

/** A child with what is sealed with the key of another person replaced: by what is sealed with its own, or by nothing. */
const withoutTextsOf = <Of extends Partial<Child>>(
  child: Of,
  personId: PersonId,
  resealed: Governed<ResealedFacts> = {},
): Of => {
  const key = id<'key'>(personId);
  const left = SEALED_FACTS.reduce(
    (kept, field) => (kept[field]?.sealed === key ? withField(kept, field, resealed[field]) : kept),
    child,
  );
  return child.ageAt?.age.sealed === key ? withField(left, 'ageAt', resealed.ageAt) : left;
};

/** A child whose number was corrected. `resealed` has what it keeps of the facts that another person's key sealed. */
const identified = <Of extends Partial<Child>>(
  child: Of,
  { value, identity, withdrawn }: Correction,
  resealed: Governed<ResealedFacts>,
): Of => {
  const kept = withdrawn ? withoutTextsOf(child, withdrawn.personId, resealed) : child;
  const numbered = withField(withField(kept, 'idNumber', value), 'idKind', undefined);
  return identity ? { ...numbered, ...identity } : kept;
};

const correctedChild = <Of extends Partial<Child>>(
  child: Of,
  correction: Correction,
  resealed: Governed<ResealedFacts> = {},
): Of => {
  const { field, value, personId } = correction;
  if (field === 'idNumber') return identified(child, correction, resealed);
  const [, ofGuardian] = /^guardian\/(.+)$/.exec(field) ?? [];
  if (!ofGuardian) return { ...withField(child, field, value), ...(personId && { personId }) };
  const guardian = withField({ ...child.guardian, ...(personId && { personId }) }, ofGuardian, value);
  return { ...child, guardian };
};

const correctedReporter = <Of extends Partial<Reporter>>(reporter: Of, { field, value, personId }: Correction): Of => ({
  ...withField(reporter, field.replace(/^reporter\//, ''), value),
  ...(personId && { personId }),
});

/** Whether an event adds to what is known of a child, and how. */
const replaces = (record: CaseRecord, childId: ChildId, field: string): boolean => {
  if (record.type !== 'ChildIdentified') return false;
  return record.data.childId === childId && field.split('/')[0]! in record.data;
};

/** Whether a field of a child still has the value that an event gave it: no later event has replaced it. */
export const isCurrent = ({ records }: Case, { revision, field, childId }: Correction | CorrectedChild): boolean =>
  childId !== undefined && !records.some((record, nth) => nth > revision && replaces(record, childId, field));

/** A field of a child in an event. */
export interface CorrectedChild {
  readonly revision: number;
  readonly field: string;
  readonly childId?: ChildId;
}

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

/** The facts that a correction seals again, as the last events have entered them that the reader sees. */
const latest = ({ resealed = {} }: Correction): Governed<ResealedFacts> =>
  Object.entries(resealed)
    .sort(([one], [other]) => Number(one) - Number(other))
    .reduce((all, [, facts]) => ({ ...all, ...facts }), {});

/** A correction of a number also ends what its key has sealed in later events. */
const onChild = (state: Case, correction: Correction): Case => ({
  ...state,
  ...((correction.withdrawn || isCurrent(state, correction)) && {
    children: inMap(state.children, correction.childId, (child) =>
      correctedChild(child, correction, latest(correction)),
    ),
    rescues: restated(state.rescues, correction),
  }),
  ...(correction.withdrawn && { corrections: state.corrections.map((earlier) => closed(earlier, correction)) }),
});

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
      return onChild(state, correction);
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
