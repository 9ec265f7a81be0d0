import type { Projections, View } from '@center/projections';
import { Problem } from '@center/web';

const PATIENCE = 2_000;

/** Waits until a view has reached the position of `Read-After`. Throws 503 `view-behind` when it does not in time. */
export const caughtUp = async (projections: Projections, view: View, position: bigint | undefined): Promise<void> => {
  if (position === undefined || (await projections.reached(view.name, position, PATIENCE))) return;
  throw new Problem('view-behind', { headers: { 'retry-after': '1' } });
};
