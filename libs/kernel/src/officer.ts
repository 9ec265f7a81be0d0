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

/** An agency as an event names it: what it was called when it happened. */
export interface AgencyRef {
  readonly id: AgencyId;
  readonly kind: AgencyKind;
  readonly name: Label;
}

/** Someone acting now, under one running appointment, as the register had it at this very request. */
export interface Officer {
  readonly officerId: OfficerId;
  readonly appointmentId: AppointmentId;
  readonly role: Role;
  readonly agency: AgencyRef;
  /** the area the appointment covers (a township for a town supervisor), else the agency's */
  readonly areaCode: AreaCode;
}
