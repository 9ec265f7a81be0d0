import type { AppointmentId, AreaCode, Instant, OfficerId, PersonId, Role, Sealed } from '@center/kernel';
import { refuse } from '@center/kernel';
import type { Agency } from './agency';
import type { AppointmentStarted, OfficerEvent } from './events';
import type { BusinessMoment } from './period';
import { areaOfPost } from './posts';
import type { Service } from './service';

/** A new post at an agency of the register. */
export interface AppointmentInput {
  readonly appointmentId: AppointmentId;
  readonly role: Role;
  readonly agency: Agency;
  readonly areaCode?: AreaCode;
  readonly from: Instant;
  /** who appoints; absent at the founding, whose appointments count as confirmed */
  readonly appointedBy?: OfficerId;
  readonly decided: BusinessMoment;
}

/** A new officer with a first post. */
export interface RegisterOfficerInput {
  readonly officerId: OfficerId;
  readonly personId: PersonId;
  readonly name: Sealed;
  /** the officer gets no means of authentication */
  readonly withoutAccess?: true;
  readonly post: AppointmentInput;
}

/** Registers an officer with a first post. Rejects like `appoint`. */
export const registerOfficer =
  ({ post, ...officer }: RegisterOfficerInput) =>
  (known: Service | undefined): OfficerEvent[] =>
    known
      ? []
      : [{ type: 'OfficerRegistered', data: { ...officer, ...post.decided } }, started(officer.officerId, post)];

/**
 * Appoints an officer to another post. No officer appoints themselves.
 * Rejects with `unknown-officer`, `same-person`, `officer-ended`, `agency-not-running`, `role-not-at-this-agency`, `area-outside-agency`.
 */
export const appoint =
  (post: AppointmentInput) =>
  (known: Service | undefined): OfficerEvent[] => {
    const { officerId, appointments, endedAt } = known ?? refuse('unknown-officer');
    if (post.appointedBy === officerId) refuse('same-person');
    if (appointments.some(({ appointmentId }) => appointmentId === post.appointmentId)) return [];
    if (endedAt !== undefined) refuse('officer-ended');
    return [started(officerId, post)];
  };

const started = (officerId: OfficerId, post: AppointmentInput): AppointmentStarted => {
  const { appointmentId, role, agency, areaCode, from, appointedBy, decided } = post;
  if (agency.to !== undefined && agency.to <= from) refuse('agency-not-running');
  return {
    type: 'AppointmentStarted',
    data: {
      officerId,
      appointmentId,
      role,
      agencyId: agency.id,
      agencyKind: agency.kind,
      agencyName: agency.name,
      areaCode: areaOfPost(role, agency, areaCode),
      from,
      ...(appointedBy && { appointedBy }),
      ...decided,
    },
  };
};

/** Ends one post of an officer. Rejects with `unknown-officer`, `unknown-appointment`, `ends-before-it-began`. */
export const endAppointment =
  (appointmentId: AppointmentId, { at: to, late }: BusinessMoment) =>
  (known: Service | undefined): OfficerEvent[] => {
    const { officerId, appointments } = known ?? refuse('unknown-officer');
    const held = appointments.find((one) => one.appointmentId === appointmentId) ?? refuse('unknown-appointment');
    if (held.to !== undefined) return [];
    if (to <= held.from) refuse('ends-before-it-began');
    return [{ type: 'AppointmentEnded', data: { officerId, appointmentId, to, ...(late && { late }) } }];
  };

/** Ends an officer's service: every active and future post. Rejects with `unknown-officer`. */
export const endOfficer =
  ({ at: to, late }: BusinessMoment) =>
  (known: Service | undefined): OfficerEvent[] => {
    const { officerId, appointments, endedAt } = known ?? refuse('unknown-officer');
    if (endedAt !== undefined) return [];
    const ending = { officerId, to, ...(late && { late }) };
    return [
      ...appointments
        .filter((held) => held.to === undefined)
        .map(({ appointmentId }) => ({ type: 'AppointmentEnded' as const, data: { ...ending, appointmentId } })),
      { type: 'OfficerEnded', data: ending },
    ];
  };
