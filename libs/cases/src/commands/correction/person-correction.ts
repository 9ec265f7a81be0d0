import { type Birth, birthBounds, type ChildId, type IdKind, isUnderage, type PersonId } from '@center/kernel';
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
import { isCurrent } from '../../domain/corrected-child';
import { lastCorrection } from '../../domain/correction';
import { birthIn } from '../../intake/child-facts';
import { statusOf } from '../../intake/lead-sealing';
import { birthsOf, comparedFacts } from '../child/births';
import { FINDABLE } from '../../intake/findable-fields';
import type { Correcting, SealedCorrection } from './correcting';
import { returnedTexts, sealedAgain, textsToReseal } from './resealed';

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
  const counts = isCurrent(state, { revision, field, childId: childId! });
  if (field === 'birthDate') return birthCorrection(correcting, child, person, counts);
  if (field === 'name') await match(person, correcting, counts ? { name: given.text } : {});
  return sealedBy(person, correcting);
};

/** A birth as it is corrected: an age is that on the day on which the child was reported. */
const correctedBirth = ({ state, revision, given }: Correcting): Birth => {
  if (given.birth === undefined) return { birthDate: given.text };
  const { type, data } = state.records[revision]!;
  return birthIn({ birthDate: given.birth }, type === 'LeadRegistered' ? data.discoveredAt : data.at);
};

/** The correction of a birth. It replaces all that was known of it, and restates the age at rescues if it counts. */
const birthCorrection = async (
  correcting: Correcting,
  child: Child,
  person: SealingPerson,
  counts: boolean,
): Promise<SealedCorrection> => {
  const { birthDate, birthYear, birthMonth, ageAt } = correctedBirth(correcting);
  const unknown = { birthDate: undefined, birthYear: undefined, birthMonth: undefined, ageAt: undefined };
  await match(person, correcting, counts ? { birthDate, birthYear, birthMonth, ageAt } : {});
  const seal = (field: string, plain: string | number) => person.seal(`/birth/${field}`, plain.toString());
  const birth = {
    ...(birthYear !== undefined && { birthYear: seal('birthYear', birthYear) }),
    ...(birthMonth !== undefined && { birthMonth: seal('birthMonth', birthMonth) }),
    ...(ageAt && { ageAt: { age: seal('ageAt/age', ageAt.age), on: ageAt.on } }),
  };
  const correction = { ...sealedBy(person, correcting), ...(Object.keys(birth).length > 0 && { birth }) };
  if (!counts) return correction;
  const [inNumber] = await birthsOf(correcting.vault, [{ ...child, ...unknown }]);
  const known =
    correcting.given.text === undefined && correcting.given.birth === undefined
      ? inNumber!
      : correctedBirth(correcting);
  return { ...correction, ...restatedAge(await casesOf(correcting), child, known) };
};

/**
 * The facts by which a child is compared after a correction, which `changes` has. Every correction of one of them has the
 * tokens of all.
 */
const match = async (
  person: SealingPerson,
  { state, corrected: { childId }, vault, cases }: Correcting,
  changes: { readonly [F in keyof Likeness]?: Likeness[F] | undefined },
): Promise<void> => {
  const child = (await cases.recognise(state)).children.get(childId!)!;
  const after = { ...(await comparedFacts(vault, child)), ...changes };
  const known = Object.fromEntries(Object.entries(after).filter(([, fact]) => fact !== undefined)) as Likeness;
  person.identify({ ...known, ...(state.area && { township: state.area.code }) });
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

/** Whom a number names that an event has entered, or the last correction of it. `whole`: the child with what was returned. */
const enteredIdentity = (state: Case, revision: number, whole: Child): Identity => {
  const { childId } = whole;
  const last = lastCorrection(state, revision, { field: 'idNumber', childId });
  if (last?.identity) return last.identity;
  const { type, data } = state.records[revision] as CaseRecord;
  if (type === 'MergedWorkReturned') {
    const { personId } = data.children.find((child) => child.childId === childId) ?? {};
    return personId === undefined ? { ...whole, identityStatus: 'UNKNOWN' } : { ...whole, personId };
  }
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
  const whole = (await correcting.cases.recognise(state)).children.get(childId) ?? child;
  const entered = enteredIdentity(state, revision, whole);
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
  await match(person, correcting, isLast ? { idNumber: given.text } : {});
  const [birth] = await birthsOf(correcting.vault, [{ ...child, idNumber: undefined }]);
  const isStated = birthBounds(birth!) !== undefined;
  return {
    ...value,
    ...(isLast && { identity: { personId, identityStatus, ...(number && { idKind: number.kind }) } }),
    ...(isWithdrawn && {
      withdrawn: { personId: wrong },
      ...(await sealedAgain(person, await textsOf(correcting, childId, wrong), correcting.vault)),
    }),
    ...(isLast && !isStated && restatedAge(await casesOf(correcting), child, birthInNumber(number))),
  };
};

/** What another person's key has sealed of a child, here and in what survivors have returned, but the number itself. */
const textsOf = async ({ state, revision, cases }: Correcting, childId: ChildId, wrong: PersonId) => {
  const { children } = await cases.recognise(state);
  return [
    ...textsToReseal(state, childId, wrong, (text) => text.revision === revision && text.field === 'idNumber'),
    ...returnedTexts(state, children.get(childId), wrong),
  ];
};

const birthInNumber = (number: IdentityNumber | undefined): Birth => ({
  birthDate: number && factsInNumber(number)?.birthDate,
});
