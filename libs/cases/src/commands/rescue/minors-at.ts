import { type ChildId, type Instant, isUnderage } from '@center/kernel';
import type { Vault } from '@center/vault';
import type { Case } from '../../domain/case';
import type { CaseEvents } from '../../domain/events';
import { birthDatesOf } from '../child/birth-dates';

/** Whether each child was a minor at an instant, by birth date or ID number. Unknown age counts as minor. */
export const minorsAt = async (
  vault: Pick<Vault, 'open'>,
  { children }: Case,
  childIds: readonly ChildId[],
  at: Instant,
): Promise<CaseEvents['RescueStarted']['children']> => {
  const birthDates = await birthDatesOf(
    vault,
    childIds.map((childId) => children.get(childId)),
  );
  return childIds.map((childId, nth) => {
    const birthDate = birthDates[nth];
    return { childId, minorAtStart: birthDate === undefined || isUnderage(birthDate, at) };
  });
};
