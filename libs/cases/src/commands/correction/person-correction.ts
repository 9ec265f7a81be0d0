import { type ChildId, type PersonId, type Sealed, isUnderage } from '@center/kernel';
import { type SealingPerson, type Vault, birthDateOf, checkIdNumber } from '@center/vault';
import type { Case, CaseRecord, Child, Fact } from '../../domain/case';
import type { IdentityStatus } from '../../domain/codes';
import { isCurrent } from '../../domain/corrected';
import { EnteredTexts } from '../../domain/entered-texts';
import { lastCorrection } from '../../domain/correction';
import type { RecordCorrected } from '../../domain/events';
import { FINDABLE } from './findable';
import { likenessOf } from './match-children';
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
  if (!isCurrent(state, { revision, field, childId: childId! })) return correction;
  if (field === 'name' || field === 'birthDate') await match(person, child, correcting);
  if (field !== 'birthDate') return correction;
  const birthDate = given.text ?? (await birthDateByNumber(child, correcting.vault));
  return { ...correction, ...restatedAge(await casesOf(correcting), child, birthDate) };
};

/** Matches a child with those of other leads by its corrected name or birth date. */
const match = async (person: SealingPerson, child: Child, correcting: Correcting): Promise<void> => {
  const { state, corrected, given, vault } = correcting;
  const { [corrected.field]: _, ...others }: Partial<Record<string, string>> = await likenessOf(child, vault);
  person.identify({
    ...others,
    ...(given.text !== undefined && { [corrected.field]: given.text }),
    ...(state.area && { township: state.area.code }),
  });
};

const birthDateByNumber = async ({ idNumber }: Child, vault: Pick<Vault, 'open'>): Promise<string | undefined> => {
  const [number] = await vault.open(idNumber ? [idNumber] : []);
  return birthDateOf(number ?? '');
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
const restatedAge = (states: readonly Case[], { childId }: Child, birthDate: string | undefined): SealedCorrection => {
  const recorded = new Map(states.flatMap(({ rescues }) => [...rescues]));
  const rescues = [...recorded.values()].flatMap(({ rescueId, at, children, voided }) => {
    const before = children.find((child) => child.childId === childId);
    const minorAtStart = birthDate === undefined || isUnderage(birthDate, at);
    return before && !voided && before.minorAtStart !== minorAtStart ? [{ rescueId, minorAtStart }] : [];
  });
  return rescues.length > 0 ? { rescues } : {};
};

interface Identity {
  readonly personId: PersonId;
  readonly identityStatus: IdentityStatus;
}

/** Whom a number names that an event has entered, or the last correction of it. */
const enteredIdentity = (state: Case, revision: number, childId: ChildId): Identity => {
  const last = lastCorrection(state, revision, { field: 'idNumber', childId });
  if (last?.identity) return last.identity;
  const { type, data } = state.records[revision] as CaseRecord;
  if (type === 'ChildAdded') return data.child;
  const { children } = data as Fact<'LeadRegistered'>;
  return type === 'LeadRegistered' ? children.find((child) => child.childId === childId)! : (data as Identity);
};

const statusOf = (number: string | undefined): IdentityStatus => {
  if (number === undefined) return 'UNKNOWN';
  return checkIdNumber(number) === 'valid' ? 'VERIFIED' : 'CLAIMED';
};

/**
 * The correction of a number. The person whom a wrong number named is not that of the child any more: the child gets the
 * person of the corrected number, or one of its own, and what it keeps is sealed with that key.
 */
const numberCorrection = async (correcting: Correcting, child: Child): Promise<SealedCorrection> => {
  const { state, revision, given, sealed } = correcting;
  const { childId } = child;
  const entered = enteredIdentity(state, revision, childId);
  const wrong = entered.identityStatus === 'VERIFIED' ? entered.personId : undefined;
  const isLast = isCurrent(state, { revision, field: 'idNumber', childId });
  const identityStatus = statusOf(given.text);
  const person = await (isLast && identityStatus === 'VERIFIED'
    ? sealed.personWithIdNumber(given.text!)
    : isLast && child.personId === wrong
      ? sealed.newPerson()
      : sealed.knownPerson(child.personId));
  const { personId } = person;
  const isWithdrawn = wrong !== undefined && personId !== wrong;
  const { personId: _, ...value } = sealedBy(person, correcting);
  if (isWithdrawn) await matchAs(person, child, correcting);
  const birthDate = child.birthDate ? undefined : birthDateOf(given.text ?? '');
  return {
    ...value,
    ...(isLast && { identity: { personId, identityStatus } }),
    ...(isWithdrawn && { withdrawn: { personId: wrong }, ...(await resealed(person, wrong, correcting)) }),
    ...(isLast && !child.birthDate && restatedAge(await casesOf(correcting), child, birthDate)),
  };
};

/** Matches a child under its new person by what is known of it. */
const matchAs = async (person: SealingPerson, child: Child, { state, vault }: Correcting): Promise<void> =>
  person.identify({ ...(await likenessOf(child, vault)), ...(state.area && { township: state.area.code }) });

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
  const kept: Record<string, Record<string, Sealed>> = {};
  texts.forEach(({ revision: entered, field }, nth) => {
    const plain = opened[nth];
    if (plain === null || plain === undefined) return; // forgotten
    const kind = FINDABLE[field];
    if (kind) person.findable(kind, plain);
    (kept[entered] ??= {})[field] = person.seal(`/resealed/${entered}/${field}`, plain);
  });
  return texts.length > 0 ? { resealed: kept } : {};
};
