import type { AgencyId, AppointmentId, OfficerId } from './ids';
import type { AreaCode, Label } from './label';

export const ROLES = [
  'CHILD_DIRECTOR',
  'TOWN_SUPERVISOR',
  'DISPATCHER',
  'AGENCY_LIAISON',
  'RESCUE_WORKER',
  'SOCIAL_WORKER',
  'CENTER_LEADER',
  'AUDITOR',
  'SYS_ADMIN',
  'STATISTICS_VIEWER',
  'CARE_COORDINATOR',
] as const;
export type Role = (typeof ROLES)[number];

export const AGENCY_KINDS = [
  'CIVIL_AFFAIRS',
  'POLICE',
  'PROCURATORATE',
  'EDUCATION',
  'COURT',
  'JUSTICE',
  'HEALTH',
  'DPF',
  'WOMENS_FEDERATION',
  'YOUTH_LEAGUE',
  'WOMEN_CHILDREN_COMMITTEE',
  'TOWNSHIP',
  'MINORS_CENTER',
  'STATION',
  'NGO',
  'SCHOOL',
  'HOSPITAL',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** An agency in an event: with its name at that time. */
export interface AgencyRef {
  readonly id: AgencyId;
  readonly kind: AgencyKind;
  readonly name: Label;
}

/** An agency as in the register at the time of the request. */
export interface RegisteredAgency extends Affiliated {
  readonly agency: AgencyRef;
}

/** Whatever a bar may cover. */
export interface Affiliated {
  /**
   * every agency whose bar covers it: the own one, those it belongs to, those it has succeeded; for an officer, of every
   * running post. Empty for the center.
   */
  readonly affiliations: readonly AgencyId[];
}

/** An acting officer, under one active appointment, as in the register at the time of the request. */
export interface Officer extends Affiliated {
  readonly officerId: OfficerId;
  readonly appointmentId: AppointmentId;
  readonly role: Role;
  readonly agency: AgencyRef;
  /** the area of the appointment (a township for a town supervisor), otherwise the agency's */
  readonly areaCode: AreaCode;
}
