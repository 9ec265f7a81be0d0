import {
  type Birth,
  birthBounds,
  type ChildId,
  type IdKind,
  isUnderage,
  type PersonId,
  type Sealed,
} from '@center/kernel';
import {
  factsInNumber,
  identifiesPerson,
  type IdentityNumber,
  type Likeness,
  readIdentityNumber,
  type SealingPerson,
} from '@center/vault';
import type { Case, CaseRecord, Child, Fact } from '../../domain/case';
import type { IdentityStatus } from '../../domain/codes';
import { isCurrent } from '../../domain/corrected';
import { EnteredTexts } from '../../domain/entered-texts';
import { lastCorrection } from '../../domain/correction';
import type { RecordCorrected, ReportedChild } from '../../domain/events';
import { statusOf } from '../../intake/lead-sealing';
import { birthsOf, comparedFacts } from '../child/births';
import { FINDABLE } from '../../intake/findable-fields';
import type { Correcting, SealedCorrection } from './correcting';

/** A text sealed with the key of a person, and found by search if it is of a kind that is. */
const sealedBy = (person: SealingPerson, { corrected: { field }, given }: Correcting): SealedCorrection => {
  if (given.text === undefined) return given.value === undefined ? {} : { value: given.value };
  const kind = FINDABLE[field];
  if (kind) person.findable(kind, given.text);
  return { value: person.seal('/value', given.text), personId: person.personId };
};

/** The correction of a fact of a reporter. */
export const sealReporterCorrection = async (correcting: Correcting): Promise<SealedCorrection> => {
  const { state, corrected, sealed } = correcting;
  const known = state.reporters.get(corrected.reporterId!)?.personId;
  if (correcting.given.text === undefined) return sealedBy(sealed.newPerson(), correcting);
  return sealedBy(known ? await sealed.knownPerson(known) : sealed.newPerson(), correcting);
};

/** The correction of a fact of a child: with the age at its rescues, and who it is, if these follow from the fact. */
export const sealChildCorrection = async (correcting: Correcting): Promise<SealedCorrection> => {
  const { state, revision, corrected, sealed, given } = correcting;
  const { field, childId } = corrected;
  const child = state.children.get(childId!);
  if (!child) return {}; // voided: the decision refuses
  if (field === 'idNumber') return numberCorrection(correcting, child);
  if (field.startsWith('guardian/')) {
    if (given.text === undefined) return {};
    const known = child.guardian?.personId;
    return sealedBy(known ? await sealed.knownPerson(known) : sealed.newPerson(), correcting);
  }
  if (given.value !== undefined) return { value: given.value };
  const person = await sealed.knownPerson(child.personId);
  const correction = sealedBy(person, correcting);
  const counts = isCurrent(state, { revision, field, childId: childId! });
  if (field === 'name' || field === 'birthDate') await match(person, correcting, counts);
  if (field !== 'birthDate' || !counts) return correction;
  const [otherwise] = await birthsOf(correcting.vault, [{ ...child, birthDate: undefined }]);
  const birth = given.text === undefined ? otherwise! : { birthDate: given.text };
  return { ...correction, ...restatedAge(await casesOf(correcting), child, birth) };
};

/** The facts by which a child is compared after a correction. Every correction of one of them has the tokens of all. */
const match = async (
  person: SealingPerson,
  { state, corrected: { field, childId }, given, vault, cases }: Correcting,
  counts: boolean,
): Promise<void> => {
  const child = (await cases.recognise(state)).children.get(childId!)!;
  const before: Likeness = await comparedFacts(vault, child);
  const { [field as 'name']: _, ...others } = before;
  const after: Likeness = counts ? { ...others, ...(given.text !== undefined && { [field]: given.text }) } : before;
  person.identify({ ...after, ...(state.area && { township: state.area.code }) });
};

/** The case, and those that it is merged into: rescues of its children are recorded there. */
const casesOf = async ({ state, cases }: Correcting): Promise<readonly Case[]> => {
  const found = [state];
  for (let into = state.merged?.into; into;) {
    const survivor = (await cases.load(into))?.state;
    if (survivor) found.push(await cases.recognise(survivor));
    into = survivor?.merged?.into;
  }
  return found;
};

/** Whether the child was a minor at the start of its rescues, where this differs from what was recorded. */
const restatedAge = (states: readonly Case[], { childId }: Child, birth: Birth): SealedCorrection => {
  const latest = birthBounds(birth)?.[1];
  const recorded = new Map(states.flatMap(({ rescues }) => [...rescues]));
  const rescues = [...recorded.values()].flatMap(({ rescueId, at, children, voided }) => {
    const before = children.find((child) => child.childId === childId);
    const minorAtStart = latest === undefined || isUnderage(latest, at);
    return before && !voided && before.minorAtStart !== minorAtStart ? [{ rescueId, minorAtStart }] : [];
  });
  return rescues.length > 0 ? { rescues } : {};
};

interface Identity {
  readonly personId: PersonId;
  readonly identityStatus: IdentityStatus;
  readonly idKind?: IdKind;
}

/** Whether the person of an entered number may be that of other leads too: it is verified, or of another document. */
const mayBeShared = ({ identityStatus, idKind }: Identity): boolean =>
  identityStatus === 'VERIFIED' || (idKind !== undefined && idKind !== 'RESIDENT' && idKind !== 'OTHER');

/** Whom a number names that an event has entered, or the last correction of it. */
const enteredIdentity = (state: Case, revision: number, childId: ChildId): Identity => {
  const last = lastCorrection(state, revision, { field: 'idNumber', childId });
  if (last?.identity) return last.identity;
  const { type, data } = state.records[revision] as CaseRecord;
  if (type === 'ChildAdded') return data.child;
  const { children } = data as Fact<'LeadRegistered'>;
  return type === 'LeadRegistered' ? children.find((child) => child.childId === childId)! : (data as Identity);
};

/**
 * The correction of a number. The person whom a wrong number named is not that of the child any more: the child gets the
 * person of the corrected number, or one of its own, and what it keeps is sealed with that key.
 */
const numberCorrection = async (correcting: Correcting, child: Child): Promise<SealedCorrection> => {
  const { state, revision, given, sealed } = correcting;
  const { childId } = child;
  const entered = enteredIdentity(state, revision, childId);
  const wrong = mayBeShared(entered) ? entered.personId : undefined;
  const isLast = isCurrent(state, { revision, field: 'idNumber', childId });
  const number = given.text === undefined ? undefined : readIdentityNumber(given.text);
  const identityStatus = statusOf(number);
  const person = await (isLast && number && identifiesPerson(number)
    ? sealed.personWithIdNumber(given.text!)
    : isLast && child.personId === wrong
      ? sealed.newPerson()
      : sealed.knownPerson(child.personId));
  const { personId } = person;
  const isWithdrawn = wrong !== undefined && personId !== wrong;
  const { personId: _, ...value } = sealedBy(person, correcting);
  await match(person, correcting, isLast);
  const [birth] = await birthsOf(correcting.vault, [{ ...child, idNumber: undefined }]);
  const isStated = birthBounds(birth!) !== undefined;
  return {
    ...value,
    ...(isLast && { identity: { personId, identityStatus, ...(number && { idKind: number.kind }) } }),
    ...(isWithdrawn && { withdrawn: { personId: wrong }, ...(await resealed(person, wrong, correcting)) }),
    ...(isLast && !isStated && restatedAge(await casesOf(correcting), child, birthIn(number))),
  };
};

const birthIn = (number: IdentityNumber | undefined): Birth => ({
  birthDate: number && factsInNumber(number)?.birthDate,
});

/** What another person's key has sealed of a child, sealed with its own. The number that is corrected is not kept. */
const resealed = async (
  person: SealingPerson,
  wrong: PersonId,
  { state, revision, corrected: { childId }, vault }: Correcting,
): Promise<Pick<RecordCorrected, 'resealed'>> => {
  const texts = new EnteredTexts(state)
    .sealedFor(childId!, wrong)
    .filter((entered) => !(entered.revision === revision && entered.field === 'idNumber'));
  const opened = await vault.open(texts.map(({ text }) => text));
  const kept: Record<string, Record<string, Sealed | ReportedChild['ageAt']>> = {};
  texts.forEach(({ revision: entered, field, on }, nth) => {
    const plain = opened[nth];
    if (plain === null || plain === undefined) return; // forgotten
    const kind = FINDABLE[field];
    if (kind) person.findable(kind, plain);
    const place = `/resealed/${entered}/${field}`;
    (kept[entered] ??= {})[field] = on ? { age: person.seal(`${place}/age`, plain), on } : person.seal(place, plain);
  });
  return texts.length > 0 ? { resealed: kept } : {};
};
