import { type Instant, isUnderage } from '@center/kernel';
import { type Vault, birthDateOf } from '@center/vault';
import type { Case, Child } from '../../domain/case';

/** The birth date of each child, as stated or else from its ID number; `undefined` where unknown. */
export const birthDatesOf = async (
  vault: Pick<Vault, 'open'>,
  children: readonly (Child | undefined)[],
): Promise<(string | undefined)[]> => {
  const texts = children.flatMap((child) => child?.birthDate ?? child?.idNumber ?? []);
  const opened = await vault.open(texts);
  const plain = new Map(texts.map((text, nth) => [text, opened[nth] ?? undefined]));
  return children.map((child) => {
    if (child?.birthDate) return plain.get(child.birthDate);
    return child?.idNumber && birthDateOf(plain.get(child.idNumber) ?? '');
  });
};

/** Whether any child is certainly a minor at an instant: by its stated birth date, or by a verified ID number. */
export const anyCertainlyUnderage = async (
  vault: Pick<Vault, 'open'>,
  { children }: Case,
  at: Instant,
): Promise<boolean> => {
  const certain = [...children.values()].filter((child) => child.birthDate || child.identityStatus === 'VERIFIED');
  const birthDates = await birthDatesOf(vault, certain);
  return birthDates.some((birthDate) => birthDate !== undefined && isUnderage(birthDate, at));
};
