import { type ChildId, id, type PersonId, type Sealed } from '@center/kernel';
import type { Entry, SealingPerson, Vault } from '@center/vault';
import type { Case, Child } from '../../domain/case';
import { SEALED_FACTS } from '../../domain/corrected-child';
import { type EnteredText, EnteredTexts } from '../../domain/entered-texts';
import type { RecordCorrected, ReportedChild } from '../../domain/events';
import { caseStream } from '../../domain/streams';
import { FINDABLE } from '../../intake/findable-fields';

/**
 * The facts of a child that survivors have recorded and returned, as far as the key of a person seals them, under the
 * revision by which the last of them was returned. `whole`: the child with these facts.
 */
export const returnedTexts = (
  { id: caseId, records }: Case,
  whole: Child | undefined,
  person: PersonId,
): readonly EnteredText[] => {
  const revision = records.findLastIndex(
    ({ type, data }) =>
      type === 'MergedWorkReturned' && data.children.some(({ childId }) => childId === whole?.childId),
  );
  if (!whole || revision < 0) return [];
  const key = id<'key'>(person); // a person's key id is the person id
  const own = caseStream.nameOf(caseId);
  const { childId, ageAt } = whole;
  const named = [
    ...SEALED_FACTS.map((field) => ({ field, text: whole[field] })),
    { field: 'ageAt' as const, text: ageAt?.age, ...(ageAt && { on: ageAt.on }) },
  ];
  return named.flatMap(({ text, ...place }): EnteredText[] =>
    text?.sealed === key && text.stream !== own && place.field !== 'idNumber'
      ? [{ revision, of: childId, text, ...place }]
      : [],
  );
};

/** Seals texts about a child with another key, and makes the case found by them. `entryOf`: who has entered a text. */
export const sealedAgain = async (
  person: SealingPerson,
  texts: readonly EnteredText[],
  vault: Pick<Vault, 'open'>,
  entryOf: (text: EnteredText) => Entry | undefined = () => undefined,
): Promise<Pick<RecordCorrected, 'resealed'>> => {
  const opened = await vault.open(texts.map(({ text }) => text));
  const kept: Record<string, Record<string, Sealed | ReportedChild['ageAt']>> = {};
  texts.forEach((entered, nth) => {
    const { revision, field, on } = entered;
    const plain = opened[nth];
    if (plain === null || plain === undefined) return; // forgotten
    const kind = FINDABLE[field];
    if (kind) person.findable(kind, plain, entryOf(entered));
    const place = `/resealed/${revision}/${field}`;
    (kept[revision] ??= {})[field] = on ? { age: person.seal(`${place}/age`, plain), on } : person.seal(place, plain);
  });
  return texts.length > 0 ? { resealed: kept } : {};
};

/** The texts about a child that the key of a person seals in a case; a number that named that person is not among them. */
export const textsToReseal = (
  state: Case,
  childId: ChildId,
  person: PersonId,
  isWrong: (text: EnteredText) => boolean,
): readonly EnteredText[] => new EnteredTexts(state).sealedFor(childId, person).filter((text) => !isWrong(text));
