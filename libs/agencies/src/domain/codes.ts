import type { Instant, OfficerId, Role } from '@center/kernel';

/** The roles that see no case. */
const WITHOUT_CASES: readonly Role[] = ['SYS_ADMIN', 'STATISTICS_VIEWER'];

/** Whether officers in this role see cases, so that their appointments must be confirmed. */
export const seesCases = (role: Role): boolean => !WITHOUT_CASES.includes(role);

/** Whether an appointment is usable, waits for its confirmation, or needs none. */
export const APPOINTMENT_STATUSES = ['PENDING', 'CONFIRMED', 'NOT_REQUIRED'] as const;
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number];

/** Why an appointment must be confirmed. */
export const CONFIRMATION_REASONS = ['APPOINTED', 'PASSWORD_RESET', 'IDENTITY_BOUND'] as const;
export type ConfirmationReason = (typeof CONFIRMATION_REASONS)[number];

/** The confirmation that an appointment lacks. */
export interface MissingConfirmation {
  readonly since: Instant;
  readonly reason: ConfirmationReason;
  /** who appointed the officer or gave access since the last confirmation; none of them can confirm */
  readonly askedBy: readonly OfficerId[];
}
