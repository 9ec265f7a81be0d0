import type { AgencyId, AppointmentId, OfficerId, Role } from '@center/kernel';

/** Finds officers by their appointments. */
export abstract class AppointmentHolders {
  /** The officers of these appointments, as of now; unknown ids are missing. Throws `view-behind`. */
  abstract of(appointments: readonly AppointmentId[]): Promise<ReadonlyMap<AppointmentId, OfficerId>>;

  /** All officers who have been appointed a leader, as of now. Throws `view-behind`. */
  abstract leaders(): Promise<readonly OfficerId[]>;

  /** The officers with a running appointment in one of these roles at each of these agencies, who can use it, as of now. */
  abstract officersOf(
    agencies: readonly AgencyId[],
    roles: readonly Role[],
  ): Promise<ReadonlyMap<AgencyId, readonly OfficerId[]>>;

  /**
   * The agencies with a running appointment in one of these roles, of an officer who can use it, as of now. Throws
   * `view-behind`.
   */
  abstract attended(roles: readonly Role[]): Promise<readonly AgencyId[]>;
}
