import { type AreaCode, type ChildId, type Instant, type PersonId, type ReporterId, township } from '@center/kernel';
import { type IdentityNumber, identifiesPerson, type Likeness, type Sealing, type SealingPerson } from '@center/vault';
import type { IdentityStatus } from '../domain/codes';
import type { AllegedPerpetrator, NamedReporter, ReportedChild } from '../domain/events';
import { birthIn, numberIn } from './child-facts';
import type { ChildRequest } from './child.request';
import type { AllegedPerpetratorRequest, ReporterRequest } from './lead.request';

/** The present fields of a person, each sealed with the person's key for its place in the event. */
const sealed = <Field extends string>(
  person: SealingPerson,
  place: string,
  fields: { readonly [K in Field]?: string | undefined },
): { [K in Field]?: ReturnType<SealingPerson['seal']> } =>
  Object.fromEntries(
    Object.entries<string | undefined>(fields)
      .filter(([, plain]) => plain !== undefined)
      .map(([field, plain]) => [field, person.seal(`${place}/${field}`, plain!)]),
  ) as { [K in Field]?: ReturnType<SealingPerson['seal']> };

/** How far a number proves who a child is. */
export const statusOf = (number: IdentityNumber | undefined): IdentityStatus =>
  !number ? 'UNKNOWN' : number.check === 'valid' ? 'VERIFIED' : 'CLAIMED';

/** The place of a child's facts in the event, the id of the child, and the area it lives in if known. */
export interface ChildPlace {
  readonly place: string;
  readonly childId: ChildId;
  readonly areaCode: AreaCode | undefined;
  /** when the child was reported: the day of an age without one */
  readonly reported: Instant;
  /** what the child was identified by so far */
  readonly known?: { readonly personId: PersonId; readonly identityStatus: IdentityStatus };
  /** what is known of the child beside the request: it is compared by both together */
  readonly before?: Likeness;
}

/** A number identifies a person if it is well formed; one that no check character proves does not replace a proven one. */
const identifies = (number: IdentityNumber, known: ChildPlace['known']): boolean =>
  identifiesPerson(number) && (number.check === 'valid' || known?.identityStatus !== 'VERIFIED');

/** Seals a child's facts and indexes them for search. Only a well-formed number identifies the person. */
export const sealChild = async (
  sealing: Sealing,
  child: ChildRequest,
  { place, childId, areaCode, known, before, reported }: ChildPlace,
): Promise<ReportedChild> => {
  const { name, idNumber, idKind, address, sex, categories, guardian } = child;
  const number = numberIn(child);
  const birth = birthIn(child, reported);
  const { birthDate, birthYear, birthMonth, ageAt } = birth;
  const person = await (number && identifies(number, known)
    ? sealing.personWithIdNumber(idNumber!, idKind)
    : known
      ? sealing.knownPerson(known.personId)
      : sealing.newPerson());
  person.identify({
    ...{ ...before, ...birth },
    ...(name && { name }),
    ...(number && { idNumber: idNumber! }),
    ...(areaCode && { township: township(areaCode) }),
  });
  if (name) person.findable('CHILD_NAME', name);
  if (number) person.findable('ID_NUMBER', idNumber!);
  const keeper = guardian && sealing.newPerson();
  if (keeper && guardian.name) keeper.findable('GUARDIAN_NAME', guardian.name);
  if (keeper && guardian.phone) keeper.findable('GUARDIAN_PHONE', guardian.phone);
  return {
    childId,
    personId: person.personId,
    ...(number && { idKind: number.kind }),
    identityStatus: statusOf(number),
    sex,
    categories: [...new Set(categories)],
    ...sealed(person, place, {
      ...{ name, idNumber: number && idNumber, birthDate, address },
      ...{ birthYear: birthYear?.toString(), birthMonth: birthMonth?.toString() },
    }),
    ...(ageAt && { ageAt: { age: person.seal(`${place}/ageAt/age`, ageAt.age.toString()), on: ageAt.on } }),
    ...(keeper && { guardian: { personId: keeper.personId, ...sealed(keeper, `${place}/guardian`, { ...guardian }) } }),
  };
};

/** Seals a reporter, and indexes the phone number for search. */
export const sealReporter = (
  sealing: Sealing,
  { name, phone, anonymous, wantsAnswer }: ReporterRequest,
  { place, reporterId }: { readonly place: string; readonly reporterId: ReporterId },
): NamedReporter => {
  const person = sealing.newPerson();
  if (phone) person.findable('REPORTER_PHONE', phone);
  return {
    reporterId,
    personId: person.personId,
    anonymous,
    wantsAnswer,
    ...sealed(person, place, { name, phone }),
  };
};

/** Seals an alleged perpetrator, and indexes the name for search. */
export const sealPerpetrator = (
  sealing: Sealing,
  { name, relation, agencyId }: AllegedPerpetratorRequest,
  nth: number,
): AllegedPerpetrator => {
  const person = sealing.newPerson();
  if (name) person.findable('PERPETRATOR_NAME', name);
  return {
    personId: person.personId,
    ...(agencyId && { agencyId }),
    ...sealed(person, `/allegedPerpetrators/${nth}`, { name, relation }),
  };
};
