import type { Officer } from '@center/kernel';
import type { Activity } from '../domain/activity';
import type { ActivityId } from '../domain/events';

/** Finds activities that may have been entered twice. */
export abstract class Neighbours {
  /**
   * Whether the officer may see another activity of the host, of the same kind and area, held within two hours, as
   * far as the view has it yet: it is only a hint.
   */
  abstract has(
    by: Officer,
    activityId: ActivityId,
    of: Pick<Activity, 'kind' | 'hostId' | 'areaCode' | 'at'>,
  ): Promise<boolean>;
}
