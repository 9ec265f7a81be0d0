import { type AreaCode, township } from '@center/kernel';
import type { Sealing, Vault } from '@center/vault';
import type { Case, Child } from '../../domain/case';

/** The name and the birth date of a child in plain text, where known. */
export const likenessOf = async (
  { name, birthDate }: Pick<Child, 'name' | 'birthDate'>,
  vault: Pick<Vault, 'open'>,
): Promise<{ name?: string; birthDate?: string }> => {
  const texts = [name, birthDate].flatMap((text) => text ?? []);
  const opened = await vault.open(texts);
  const plain = (text: Child['name']) => (text && opened[texts.indexOf(text)]) ?? undefined;
  const [named, born] = [plain(name), plain(birthDate)];
  return { ...(named && { name: named }), ...(born && { birthDate: born }) };
};

/** Matches the children that a lead names with those of other leads by another area. */
export const matchChildren = async (
  { children }: Case,
  areaCode: AreaCode | undefined,
  sealed: Sealing,
  vault: Pick<Vault, 'open'>,
): Promise<void> => {
  for (const child of children.values()) {
    if (child.joinedFrom) continue;
    const person = await sealed.knownPerson(child.personId);
    const likeness = await likenessOf(child, vault);
    person.identify({ ...likeness, ...(areaCode && { township: township(areaCode) }) });
  }
};
