import { type Birth, birthBounds, type Instant, isUnderage } from '@center/kernel';
import { birthDateOf, type Vault } from '@center/vault';
import type { Case, CaseText, Child } from '../../domain/case';

/** The facts by which a child is compared with others; erased ones are not known. */
export const comparedFacts = async (vault: Pick<Vault, 'open'>, child: Child) => {
  const { name, idNumber, birthDate, birthYear, birthMonth, ageAt } = child;
  const fields = { name, idNumber, birthDate, birthYear, birthMonth, age: ageAt?.age };
  const given = Object.entries(fields).filter((pair): pair is [string, CaseText] => pair[1] !== undefined);
  const opened = await vault.open(given.map(([, text]) => text));
  const plain: Partial<Record<keyof typeof fields, string>> = Object.fromEntries(
    given.flatMap(([field], nth) => (opened[nth] === null ? [] : [[field, opened[nth]]])),
  );
  return {
    ...(plain.name !== undefined && { name: plain.name }),
    ...(plain.idNumber !== undefined && { idNumber: plain.idNumber }),
    ...(plain.birthDate !== undefined && { birthDate: plain.birthDate }),
    ...(plain.birthYear !== undefined && { birthYear: Number(plain.birthYear) }),
    ...(plain.birthMonth !== undefined && { birthMonth: Number(plain.birthMonth) }),
    ...(ageAt && plain.age !== undefined && { ageAt: { age: Number(plain.age), on: ageAt.on } }),
  };
};

/** What is known of the birth of each child, as stated or else from its ID number. */
export const birthsOf = async (
  vault: Pick<Vault, 'open'>,
  children: readonly (Child | undefined)[],
): Promise<Birth[]> =>
  Promise.all(
    children.map(async (child) => {
      if (!child) return {};
      const { name: _name, idNumber, ...stated } = await comparedFacts(vault, child);
      const birthDate = idNumber === undefined ? undefined : birthDateOf(idNumber, child.idKind);
      return birthBounds(stated) ? stated : { birthDate };
    }),
  );

/** The birth date of each child, as stated or else from its ID number; also if less than a date is stated. */
export const birthDatesOf = async (
  vault: Pick<Vault, 'open'>,
  children: readonly Child[],
): Promise<(string | undefined)[]> =>
  Promise.all(
    children.map(async (child) => {
      const { birthDate, idNumber } = await comparedFacts(vault, child);
      return birthDate ?? (idNumber === undefined ? undefined : birthDateOf(idNumber, child.idKind));
    }),
  );

/** Whether any child is certainly a minor at an instant: by its stated birth, or by a verified ID number. */
export const anyCertainlyUnderage = async (
  vault: Pick<Vault, 'open'>,
  { children }: Case,
  at: Instant,
): Promise<boolean> => {
  const certain = [...children.values()].map((child) =>
    child.identityStatus === 'VERIFIED' ? child : { ...child, idNumber: undefined },
  );
  const births = await birthsOf(vault, certain);
  return births.some((birth) => {
    const earliest = birthBounds(birth)?.[0];
    return earliest !== undefined && isUnderage(earliest, at);
  });
};
