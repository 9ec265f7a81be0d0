import type { AppointmentId, OfficerId } from '@center/kernel';

/** Finds officers by their appointments. */
export abstract class AppointmentHolders {
  /** The officers of these appointments, as of now; unknown ids are missing. Throws `view-behind`. */
  abstract of(appointments: readonly AppointmentId[]): Promise<ReadonlyMap<AppointmentId, OfficerId>>;

  /** All officers who have been appointed a leader, as of now. Throws `view-behind`. */
  abstract leaders(): Promise<readonly OfficerId[]>;
}
