import { type AreaCode, township } from '@center/kernel';
import type { Sealing, Vault } from '@center/vault';
import type { Case } from '../../domain/case';
import { comparedFacts } from '../child/births';

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
    const facts = await comparedFacts(vault, child);
    person.identify({ ...facts, ...(areaCode && { township: township(areaCode) }) });
  }
};
