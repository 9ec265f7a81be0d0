import type { Projections, View } from '@center/projections';
import { Problem } from '../problems/problem';

const PATIENCE_MS = 2_000;

/**
 * Waits until a view has reached a position, such as that of `Read-After`; not at all when there is none. Throws 503
 * `view-behind` when it does not in time.
 */
export const caughtUp = async (
  projections: Projections,
  { name }: Pick<View, 'name'>,
  position: bigint | undefined,
): Promise<void> => {
  if (position === undefined || (await projections.reached(name, position, PATIENCE_MS))) return;
  throw new Problem('view-behind', { headers: { 'Retry-After': '1' } });
};
