import type { Instant, OfficerId, Role } from '@center/kernel';

/** The roles that see neither a case nor a child's file. */
const UNCONFIRMED: readonly Role[] = ['SYS_ADMIN', 'STATISTICS_VIEWER'];

/** Whether officers in this role see cases or files of children, so that their appointments must be confirmed. */
export const needsConfirmation = (role: Role): boolean => !UNCONFIRMED.includes(role);

/** Why an area ended. */
export const AREA_END_REASONS = ['MERGED', 'ABOLISHED', 'CODE_CHANGED', 'ENTERED_IN_ERROR'] as const;
export type AreaEndReason = (typeof AREA_END_REASONS)[number];

/** Why an agency ended. */
export const AGENCY_END_REASONS = ['MERGED', 'DISSOLVED', 'ENTERED_IN_ERROR', 'OTHER'] as const;
export type AgencyEndReason = (typeof AGENCY_END_REASONS)[number];

/** Why an appointment was ended. */
export const APPOINTMENT_END_REASONS = [
  'RESIGNED',
  'MOVED_POST',
  'RETIRED',
  'REMOVED',
  'ENTERED_IN_ERROR',
  'OTHER',
] as const;
export type AppointmentEndReason = (typeof APPOINTMENT_END_REASONS)[number];

/** What an area is, by the digits of its code. */
export const AREA_LEVELS = ['COUNTY', 'TOWNSHIP', 'VILLAGE'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

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
