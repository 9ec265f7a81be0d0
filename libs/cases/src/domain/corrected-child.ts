import { type ChildId, type PersonId, id } from '@center/kernel';
import type { Case, CaseRecord, Child, Fact, Governed } from './case';
import type { ResealedFacts } from './events';

export type Correction = Fact<'RecordCorrected'>;

/** A record with one field set, or removed if there is no value. */
export const withField = <Of extends object>(of: Of, field: string, value: unknown): Of =>
  Object.fromEntries([
    ...Object.entries(of).filter(([name]) => name !== field),
    ...(value === undefined ? [] : [[field, value]]),
  ]) as Of;

/** The facts of a child that are sealed with the key of the child's person. */
export const SEALED_FACTS = [
  ...(['name', 'idNumber', 'birthDate', 'birthYear', 'birthMonth', 'address'] as const),
] as const satisfies (keyof ResealedFacts)[];

/** A child with what is sealed with the key of another person replaced: by what is sealed with its own, or by nothing. */
export const withoutTextsOf = <Of extends Partial<Child>>(
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

/** What a birth may be known by: a corrected birth replaces all of it. */
const BIRTH = ['birthDate', 'birthYear', 'birthMonth', 'ageAt'] as const;

export const correctedChild = <Of extends Partial<Child>>(
  child: Of,
  correction: Correction,
  resealed: Governed<ResealedFacts> = {},
  replaced: readonly string[] = BIRTH,
): Of => {
  const { field, value, personId, birth } = correction;
  if (field === 'idNumber') return identified(child, correction, resealed);
  if (field === 'birthDate') {
    const others = replaced.reduce((left, one) => withField(left, one, undefined), child);
    return { ...withField(others, field, value), ...birth, ...(personId && { personId }) };
  }
  const [, ofGuardian] = /^guardian\/(.+)$/.exec(field) ?? [];
  if (!ofGuardian) return { ...withField(child, field, value), ...(personId && { personId }) };
  const guardian = withField({ ...child.guardian, ...(personId && { personId }) }, ofGuardian, value);
  return { ...child, guardian };
};

/** Whether an event adds to what is known of a child, and how. */
const replaces = (record: CaseRecord, childId: ChildId, field: string): boolean => {
  if (record.type !== 'ChildIdentified') return false;
  return record.data.childId === childId && field.split('/')[0]! in record.data;
};

/** Whether a field of a child still has the value that an event gave it: no later event has replaced it. */
export const isCurrent = ({ records }: Case, { revision, field, childId }: Correction | CorrectedChild): boolean =>
  childId !== undefined && !records.some((record, nth) => nth > revision && replaces(record, childId, field));

/** What a corrected birth replaces: not what later events have recorded. */
export const replacedBirth = ({ records }: Case, { revision, childId }: Correction): readonly string[] =>
  BIRTH.filter((field) => !records.some((record, nth) => nth > revision && replaces(record, childId!, field)));

/** A field of a child in an event. */
export interface CorrectedChild {
  readonly revision: number;
  readonly field: string;
  readonly childId?: ChildId;
}

/** The facts that a correction seals again, as the last events have entered them that the reader sees. */
export const latest = ({ resealed = {} }: Correction): Governed<ResealedFacts> =>
  Object.entries(resealed)
    .sort(([one], [other]) => Number(one) - Number(other))
    .reduce((all, [, facts]) => ({ ...all, ...facts }), {});

export type Part = NonNullable<Child['recorded']>[number];

export const isOwn = (part: Part): part is Partial<Child> => !('caseId' in part || 'correction' in part);

/** Facts of a child that a survivor has returned, as they are corrected. */
export const correctedFacts = (facts: Partial<Child>, correction: Correction): Partial<Child> =>
  correctedChild(facts, correction, latest(correction));
