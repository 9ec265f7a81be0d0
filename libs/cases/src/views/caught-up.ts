import type { Projections, View } from '@center/projections';
import { type OperationFacts, Problem } from '@center/web';

const PATIENCE_MS = 2_000;

/** Waits until a view has reached the caller's `Read-After`. Throws 503 `view-behind` when it does not in time. */
export const caughtUp = async (
  projections: Projections,
  view: View,
  { readAfter }: Pick<OperationFacts, 'readAfter'>,
): Promise<void> => {
  if (readAfter !== undefined && !(await projections.reached(view.name, readAfter, PATIENCE_MS))) {
    throw new Problem('view-behind', { headers: { 'Retry-After': '1' } });
  }
};
