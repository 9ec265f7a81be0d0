import type { Officer } from '@center/kernel';
import type { ActivityId, HouseholdId } from '../domain/events';

/** Finds the activities in which households were counselled. */
export abstract class Households {
  /** An activity that an officer may see and that names a household; `undefined` if there is none. */
  abstract namedIn(by: Officer, householdId: HouseholdId): Promise<ActivityId | undefined>;
}
