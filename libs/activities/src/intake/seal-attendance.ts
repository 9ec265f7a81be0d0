import type { OfficerId, Sealed } from '@center/kernel';
import { identifiesPerson, readIdentityNumber, type Sealing, type SealingPerson } from '@center/vault';
import type { Attendance, CounselledHousehold, HouseholdId, NamedChild } from '../domain/events';
import type { AttendanceRequest, ChildGroupRequest, CountRequest, HouseholdRequest } from './attendance.request';

/** The texts about one person or household, by field; `undefined` if not given. */
export type PlainTexts = Readonly<Partial<Record<'name' | 'idNumber' | 'birthDate', string>>>;

/** Those who are named, with the texts that they are named by, in the same order. */
interface Named<Entry> {
  readonly entries: readonly Entry[];
  readonly texts: readonly PlainTexts[];
}

/** An attendance as it is recorded, and the texts of those who are named in it. */
export interface SealedAttendance {
  readonly attendance: Attendance;
  readonly children: readonly PlainTexts[];
  readonly households: readonly PlainTexts[];
}

/** The given texts, sealed with the key of a person for their place in the event. */
const sealed = (person: SealingPerson, place: string, texts: PlainTexts): Readonly<Record<string, Sealed>> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([field, plain]) =>
      plain === undefined ? [] : [[field, person.seal(`${place}/${field}`, plain)] as const],
    ),
  );

/** Children as persons: those with one number are one person, who is stated once. */
const childrenOf = async (sealing: Sealing, asked: ChildGroupRequest): Promise<Named<NamedChild>> => {
  const found = new Map<string, { readonly entry: NamedChild; readonly texts: PlainTexts }>();
  for (const { name, idNumber, idKind, birthDate } of asked.named) {
    const number = idNumber === undefined ? undefined : readIdentityNumber(idNumber, idKind);
    const person = await (number && identifiesPerson(number)
      ? sealing.personWithIdNumber(idNumber!, idKind)
      : sealing.newPerson());
    const { personId } = person;
    if (found.has(personId)) continue;
    const texts = { name, idNumber: number && idNumber, birthDate };
    const place = `/attendance/children/named/${found.size}`;
    const entry = { personId, ...(number && { idKind: number.kind }), ...sealed(person, place, texts) };
    found.set(personId, { entry, texts });
  }
  return {
    entries: [...found.values()].map(({ entry }) => entry),
    texts: [...found.values()].map(({ texts }) => texts),
  };
};

/** The households that a request names. */
export interface HouseholdsFound {
  /** in the order of the request */
  readonly ids: readonly HouseholdId[];
  /** those that were recorded before */
  readonly known: ReadonlyMap<HouseholdId, KnownHousehold>;
}

/** A household that was recorded before. */
export interface KnownHousehold {
  readonly personId: CounselledHousehold['personId'];
  /** absent if it has none, or was forgotten */
  readonly name?: string;
}

const householdsOf = async (
  sealing: Sealing,
  asked: readonly HouseholdRequest[],
  { ids, known }: HouseholdsFound,
): Promise<Named<CounselledHousehold>> => {
  const found = new Map<HouseholdId, { readonly entry: CounselledHousehold; readonly texts: PlainTexts }>();
  for (const [nth, householdId] of ids.entries()) {
    if (found.has(householdId)) continue;
    const before = known.get(householdId);
    const person = await (before ? sealing.knownPerson(before.personId) : sealing.newPerson());
    const texts = { name: asked[nth]!.name ?? before?.name };
    const place = `/attendance/households/${found.size}`;
    found.set(householdId, {
      entry: { householdId, personId: person.personId, ...sealed(person, place, texts) },
      texts,
    });
  }
  return {
    entries: [...found.values()].map(({ entry }) => entry),
    texts: [...found.values()].map(({ texts }) => texts),
  };
};

const counted = ({ unnamed, basis, approximate }: CountRequest | ChildGroupRequest) => ({
  unnamed,
  basis,
  approximate,
});

/** Seals an attendance: names with the keys of the persons. */
export const sealAttendance = async (
  sealing: Sealing,
  asked: AttendanceRequest,
  found: HouseholdsFound,
): Promise<SealedAttendance> => {
  const { workers, adults, volunteers, copiesGiven } = asked;
  const children = asked.children && (await childrenOf(sealing, asked.children));
  const households = asked.households && (await householdsOf(sealing, asked.households, found));
  const attendance = {
    ...(children && { children: { named: children.entries, ...counted(asked.children!) } }),
    ...(workers && { workers: { named: [...new Set<OfficerId>(workers.named)] } }),
    ...(adults && { adults: counted(adults) }),
    ...(volunteers && { volunteers: counted(volunteers) }),
    ...(households && { households: households.entries }),
    ...(copiesGiven !== undefined && { copiesGiven }),
  };
  return { attendance, children: children?.texts ?? [], households: households?.texts ?? [] };
};
