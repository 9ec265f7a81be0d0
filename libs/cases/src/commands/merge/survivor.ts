import type { CaseId, Officer } from '@center/kernel';
import type { Cases } from '../../cases';
import type { Survivor } from '../../domain/merge';
import { visibilityOf } from '../../domain/visibility';

/**
 * The case that a lead would be merged into: the requested one or, if that has been merged itself, its survivor.
 * `undefined` if there is no such case, or the officer may not see it.
 */
export const findSurvivor = async (
  cases: Cases,
  by: Officer,
  asked: CaseId,
  duplicate: CaseId,
): Promise<Survivor | undefined> => {
  const [found, own] = await Promise.all([cases.load(asked), cases.load(duplicate)]);
  if (!found || !own || !visibilityOf(by, found.state)) return undefined;
  const { state, registeredAt } = found;
  if (state.merged) return findSurvivor(cases, by, state.merged.into, duplicate);
  return { caseId: state.id, earlier: registeredAt < own.registeredAt, declined: state.status === 'DECLINED' };
};
