import { birthBounds, type ChildId, type Instant, isUnderage } from '@center/kernel';
import type { Vault } from '@center/vault';
import type { Case } from '../../domain/case';
import type { CaseEvents } from '../../domain/events';
import { birthsOf } from '../child/births';

/** Whether each child was a minor at an instant, by what is known of its birth. Unless certainly of age, it counts as minor. */
export const minorsAt = async (
  vault: Pick<Vault, 'open'>,
  { children }: Case,
  childIds: readonly ChildId[],
  at: Instant,
): Promise<CaseEvents['RescueStarted']['children']> => {
  const births = await birthsOf(
    vault,
    childIds.map((childId) => children.get(childId)),
  );
  return childIds.map((childId, nth) => {
    const latest = birthBounds(births[nth]!)?.[1];
    return { childId, minorAtStart: latest === undefined || isUnderage(latest, at) };
  });
};
