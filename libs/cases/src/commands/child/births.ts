import { type Birth, birthBounds, type Instant, isUnderage, type LocatedSealed } from '@center/kernel';
import { birthDateOf, type Vault } from '@center/vault';
import type { Case, Child } from '../../domain/case';

/** What is known of the birth of each child, as stated or else from its ID number; erased facts are not known. */
export const birthsOf = async (
  vault: Pick<Vault, 'open'>,
  children: readonly (Child | undefined)[],
): Promise<Birth[]> => {
  const fields = children.flatMap((child) => (child ? textsOf(child) : []));
  const opened = await vault.open(fields);
  const plain = new Map(fields.map((text, nth) => [text, opened[nth] ?? undefined]));
  const read = (text: LocatedSealed | undefined): string | undefined => text && plain.get(text);
  return children.map((child) => (child ? birthOf(child, read) : {}));
};

const textsOf = ({ birthDate, birthYear, birthMonth, ageAt, idNumber }: Child): readonly LocatedSealed[] =>
  [birthDate, birthYear, birthMonth, ageAt?.age, idNumber].filter((text) => text !== undefined);

const birthOf = (
  { birthDate, birthYear, birthMonth, ageAt, idNumber, idKind }: Child,
  read: (text: LocatedSealed | undefined) => string | undefined,
): Birth => {
  const date = read(birthDate) ?? birthDateOf(read(idNumber) ?? '', idKind);
  const number = (text: LocatedSealed | undefined): number | undefined => {
    const digits = read(text);
    return digits === undefined ? undefined : Number(digits);
  };
  const age = number(ageAt?.age);
  return {
    ...(date !== undefined && { birthDate: date }),
    birthYear: number(birthYear),
    birthMonth: number(birthMonth),
    ...(ageAt && age !== undefined && { ageAt: { age, on: ageAt.on } }),
  };
};

/** Whether any child is certainly a minor at an instant: by its stated birth, or by a verified ID number. */
export const anyCertainMinor = async (
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
