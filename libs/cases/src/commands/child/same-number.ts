import type { CaseId, ChildId } from '@center/kernel';
import { readIdentityNumber, type Vault } from '@center/vault';
import type { Case } from '../../domain/case';
import { numberIn } from '../../intake/child-facts';
import type { IdentifyChildRequest } from '../../intake/child.request';

/** The children of a lead of a case that have the number which a request names, in whatever format. */
export const childrenWithNumber = async (
  vault: Pick<Vault, 'open'>,
  { children }: Case,
  body: IdentifyChildRequest,
  lead?: CaseId,
): Promise<readonly ChildId[]> => {
  const number = numberIn(body)?.number;
  if (!number) return [];
  const named = [...children.values()].filter(({ idNumber, joinedFrom }) => idNumber && joinedFrom === lead);
  const opened = await vault.open(named.map(({ idNumber }) => idNumber!));
  const isSame = (nth: number): boolean => readIdentityNumber(opened[nth] ?? '', named[nth]!.idKind)?.number === number;
  return named.filter((_, nth) => isSame(nth)).map(({ childId }) => childId);
};
