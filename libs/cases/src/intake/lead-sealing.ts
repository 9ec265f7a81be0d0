import { type AreaCode, type ChildId, type PersonId, type ReporterId, township } from '@center/kernel';
import { type Sealing, type SealingPerson, checkIdNumber } from '@center/vault';
import type { IdentityStatus } from '../domain/codes';
import type { AllegedPerpetrator, NamedReporter, ReportedChild } from '../domain/events';
import type { AllegedPerpetratorRequest, ChildRequest, ReporterRequest } from './lead.request';

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

const identityStatus = (idNumber: string | undefined): IdentityStatus => {
  if (idNumber === undefined) return 'UNKNOWN';
  return checkIdNumber(idNumber) === 'valid' ? 'VERIFIED' : 'CLAIMED';
};

/** The place of a child's facts in the event, the id of the child, and the area it lives in if known. */
export interface ChildPlace {
  readonly place: string;
  readonly childId: ChildId;
  readonly areaCode: AreaCode | undefined;
  /** the person the child is identified with so far; only a verified ID number changes it */
  readonly known?: PersonId;
}

/** Seals a child's facts and indexes them for search. Only an ID number that passes its check identifies the person. */
export const sealChild = async (
  sealing: Sealing,
  { name, idNumber, birthDate, address, sex, categories, guardian }: ChildRequest,
  { place, childId, areaCode, known }: ChildPlace,
): Promise<ReportedChild> => {
  const status = identityStatus(idNumber);
  const person = await (status === 'VERIFIED'
    ? sealing.personWithIdNumber(idNumber!)
    : known
      ? sealing.knownPerson(known)
      : sealing.newPerson());
  person.identify({
    ...(name && { name }),
    ...(birthDate && { birthDate }),
    ...(areaCode && { township: township(areaCode) }),
  });
  if (name) person.findable('CHILD_NAME', name);
  if (idNumber) person.findable('ID_NUMBER', idNumber);
  const keeper = guardian && sealing.newPerson();
  if (keeper && guardian.phone) keeper.findable('GUARDIAN_PHONE', guardian.phone);
  return {
    childId,
    personId: person.personId,
    identityStatus: status,
    sex,
    categories: [...new Set(categories)],
    ...sealed(person, place, { name, idNumber, birthDate, address }),
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

/** Seals an alleged perpetrator. */
export const sealPerpetrator = (
  sealing: Sealing,
  { name, relation, agencyId }: AllegedPerpetratorRequest,
  nth: number,
): AllegedPerpetrator => {
  const person = sealing.newPerson();
  return {
    personId: person.personId,
    ...(agencyId && { agencyId }),
    ...sealed(person, `/allegedPerpetrators/${nth}`, { name, relation }),
  };
};
