import type { AppointmentId, AreaCode, Instant, OfficerId, PersonId, Role, Sealed } from '@center/kernel';
import { CLOCK_SKEW, milliseconds, refuse } from '@center/kernel';
import type { Agency } from './agency';
import { type Appointment, hasEnded, overlap } from './appointment';
import type { AppointmentEndReason } from './codes';
import type { AppointmentStarted, OfficerEvent } from './events';
import { type BusinessMoment, runsAt } from './period';
import { areaOfPost, dutyAreasWithin } from './posts';
import type { Service } from './service';

/** A new post at an agency of the register. */
export interface AppointmentInput {
  readonly appointmentId: AppointmentId;
  readonly role: Role;
  readonly agency: Agency;
  readonly areaCode?: AreaCode;
  /** the villages that the officer is responsible for */
  readonly dutyAreas?: readonly AreaCode[];
  readonly from: Instant;
  /** the end of the term */
  readonly until?: Instant;
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

/** Rejects a first post like `registerOfficer`, for what must be decided before an officer is registered. */
export const checkFirstPost = (officerId: OfficerId, post: AppointmentInput): void => void started(officerId, post);

/**
 * Appoints an officer to another post. No officer appoints themselves.
 * Rejects with `unknown-officer`, `same-person`, `officer-ended`, `agency-not-running`, `role-not-at-this-agency`,
 * `area-outside-agency`, and with `already-appointed` if they hold the same role at the agency at some time of the term.
 */
export const appoint =
  (post: AppointmentInput) =>
  (known: Service | undefined): OfficerEvent[] => {
    const { officerId, appointments, endedAt } = known ?? refuse('unknown-officer');
    if (post.appointedBy === officerId) refuse('same-person');
    if (appointments.some(({ appointmentId }) => appointmentId === post.appointmentId)) return [];
    if (endedAt !== undefined) refuse('officer-ended');
    const start = started(officerId, post);
    const isSame = ({ role, agency }: Appointment): boolean => role === post.role && agency.id === post.agency.id;
    if (appointments.some((held) => isSame(held) && overlap(held, post))) refuse('already-appointed');
    return [start];
  };

const started = (officerId: OfficerId, post: AppointmentInput): AppointmentStarted => {
  const { appointmentId, role, agency, dutyAreas, from, until, appointedBy, decided } = post;
  if (!runsAt(agency, from)) refuse('agency-not-running');
  const areaCode = areaOfPost(role, agency, post.areaCode);
  return {
    type: 'AppointmentStarted',
    data: {
      officerId,
      appointmentId,
      role,
      agencyId: agency.id,
      agencyKind: agency.kind,
      agencyName: agency.name,
      areaCode,
      ...(dutyAreas && dutyAreas.length > 0 && { dutyAreas: dutyAreasWithin(areaCode, dutyAreas) }),
      from,
      ...(until && { until }),
      ...(appointedBy && { appointedBy }),
      ...decided,
    },
  };
};

/**
 * Ends one post of an officer, for a reason if one is stated; nothing happens once it has ended. An end up to five minutes
 * before the start is as at the start, because clocks differ. Rejects with `unknown-officer`, `unknown-appointment`,
 * `ends-before-it-began`.
 */
export const endAppointment =
  (appointmentId: AppointmentId, { at, late }: BusinessMoment, reason?: AppointmentEndReason) =>
  (known: Service | undefined): OfficerEvent[] => {
    const { officerId, appointments } = known ?? refuse('unknown-officer');
    const held = appointments.find((one) => one.appointmentId === appointmentId) ?? refuse('unknown-appointment');
    if (held.to !== undefined || hasEnded(held, at)) return [];
    if (milliseconds(held.from) - milliseconds(at) > CLOCK_SKEW) refuse('ends-before-it-began');
    const to = at > held.from ? at : held.from;
    const why = { ...(reason && { reason }), ...(late && { late }) };
    return [{ type: 'AppointmentEnded', data: { officerId, appointmentId, to, ...why } }];
  };

/**
 * Ends an officer's service: every post that runs then or later, also one that was ended at a later time. Rejects with
 * `unknown-officer`.
 */
export const endOfficer =
  ({ at: to, late }: BusinessMoment) =>
  (known: Service | undefined): OfficerEvent[] => {
    const { officerId, appointments, endedAt } = known ?? refuse('unknown-officer');
    if (endedAt !== undefined) return [];
    const ending = { officerId, to, ...(late && { late }) };
    return [
      ...appointments
        .filter((held) => !hasEnded(held, to))
        .map(({ appointmentId }) => ({ type: 'AppointmentEnded' as const, data: { ...ending, appointmentId } })),
      { type: 'OfficerEnded', data: ending },
    ];
  };
