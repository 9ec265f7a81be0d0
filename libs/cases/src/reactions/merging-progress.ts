import { EventStore } from '@center/event-store';
import { Projections } from '@center/projections';
import { Injectable } from '@nestjs/common';
import { mergingReaction } from './merging';

/** How long a command waits for what follows from it in other cases. */
const PATIENCE_MS = 2_000;

/** The progress of the reaction to merges and bars. */
@Injectable()
export class MergingProgress {
  constructor(
    private readonly projections: Projections,
    private readonly store: EventStore,
  ) {}

  /**
   * Waits a short time until what an event of a case causes in the cases above and below it is recorded, so that the
   * response of its command finds all of them with the bars that hold. Returns in any case: the reaction catches up.
   */
  async settled(position: bigint): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    const reached = (upTo: bigint): Promise<boolean> =>
      this.projections.reached(mergingReaction.name, upTo, deadline - Date.now());
    if (!(await reached(position))) return;
    const { position: head } = await this.store.head(); // what it has recorded causes more, such as shared bars
    await reached(head);
  }
}

/** The `reads` of a command whose response waits for it. Adds no field. */
export const onceSettled = async (
  { position }: { readonly position: bigint },
  progress: MergingProgress,
): Promise<Record<string, never>> => {
  await progress.settled(position);
  return {};
};
