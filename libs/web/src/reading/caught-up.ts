import type { Projections, View } from '@center/projections';
import { Problem } from '../problems/problem';

const PATIENCE_MS = 2_000;

/**
 * Waits until a view has reached a position, such as that of `Read-After`. Returns at once if there is none. Throws 503
 * `view-behind` on timeout.
 */
export const caughtUp = async (
  projections: Projections,
  { name }: Pick<View, 'name'>,
  position: bigint | undefined,
): Promise<void> => {
  if (position === undefined || (await projections.reached(name, position, PATIENCE_MS))) return;
  throw new Problem('view-behind', { headers: { 'Retry-After': '1' } });
};
