import { type AgencyKind, contains, type Officer, type Role } from '@center/kernel';
import type { Appointment } from './appointment';
import type { Service } from './service';

/** Who manages officers: the administrator all of them, a town supervisor the child directors of the own township. */
export const MANAGERS: readonly Role[] = ['SYS_ADMIN', 'TOWN_SUPERVISOR'];

type Manager = Pick<Officer, 'role' | 'areaCode'>;

/** Whether an officer may make appointments to this role somewhere. */
export const mayAppointTo = (by: Manager, role: Role): boolean =>
  by.role === 'SYS_ADMIN' || (by.role === 'TOWN_SUPERVISOR' && role === 'CHILD_DIRECTOR');

/** Whether an officer may make appointments to this role in this area. */
export const mayAppoint = (by: Manager, { role, areaCode }: Pick<Appointment, 'role' | 'areaCode'>): boolean =>
  mayAppointTo(by, role) && (by.role === 'SYS_ADMIN' || contains(by.areaCode, areaCode));

/** Whether an officer may know of another one, to appoint them: a supervisor of those who hold or held a post in the township. */
export const mayManage = (by: Manager, { appointments }: Pick<Service, 'appointments'>): boolean =>
  by.role === 'SYS_ADMIN' || appointments.some(({ areaCode }) => contains(by.areaCode, areaCode));

/** The roles that see who serves where, in the county. */
const OF_THE_COUNTY: readonly Role[] = ['SYS_ADMIN', 'CENTER_LEADER', 'DISPATCHER', 'AUDITOR'];

/** The roles that may see who serves where; those of a township see that of the township. */
export const ROSTER_READERS: readonly Role[] = [
  ...OF_THE_COUNTY,
  'TOWN_SUPERVISOR',
  'CHILD_DIRECTOR',
  'AGENCY_LIAISON',
];

const OF_A_TOWNSHIP: readonly AgencyKind[] = ['STATION', 'TOWNSHIP'];

/** Whether an officer sees who serves where in the whole county. */
export const seesWholeRoster = ({ role }: Pick<Officer, 'role'>): boolean => OF_THE_COUNTY.includes(role);

/** Whether an officer sees who serves where at all: a liaison only at an agency of a township. */
export const mayReadRoster = ({ role, agency }: Pick<Officer, 'role' | 'agency'>): boolean =>
  ROSTER_READERS.includes(role) && (role !== 'AGENCY_LIAISON' || OF_A_TOWNSHIP.includes(agency.kind));
