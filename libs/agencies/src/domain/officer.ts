import type {
  AgencyRef,
  AppointmentId,
  AreaCode,
  Instant,
  LocatedEvent,
  LocatedSealed,
  OfficerId,
  PersonId,
  Role,
  Sealed,
} from '@center/kernel';
import { refuse } from '@center/kernel';
import type { Agency } from './agency';
import type { AppointmentStarted, OfficerEvent } from './events';
import { type BusinessMoment, type Period, runsAt } from './period';
import { areaOfPost } from './posts';

/** A dated post: a role at an agency, for an area. */
export interface Appointment extends Period {
  readonly appointmentId: AppointmentId;
  readonly role: Role;
  readonly agency: AgencyRef;
  readonly areaCode: AreaCode;
}

/** An officer folded from their stream. */
export interface Service {
  readonly officerId: OfficerId;
  readonly name: LocatedSealed;
  readonly appointments: readonly Appointment[];
  readonly endedAt?: Instant;
}

/** Folds an officer's stream. Throws `TypeError` for a post of an officer who was never registered. */
export const evolveOfficer = (service: Service | undefined, event: LocatedEvent<OfficerEvent>): Service => {
  if (event.type === 'OfficerRegistered') {
    return { officerId: event.data.officerId, name: event.data.name, appointments: [] };
  }
  if (!service) throw new TypeError(`${event.type} of an officer who was not registered`);
  switch (event.type) {
    case 'AppointmentStarted':
      return { ...service, appointments: [...service.appointments, appointmentOf(event.data)] };
    case 'AppointmentEnded':
      return {
        ...service,
        appointments: service.appointments.map((held) =>
          held.appointmentId === event.data.appointmentId ? { ...held, to: event.data.to } : held,
        ),
      };
    case 'OfficerEnded':
      return { ...service, endedAt: event.data.to };
  }
};

const appointmentOf = (data: AppointmentStarted['data']): Appointment => ({
  appointmentId: data.appointmentId,
  role: data.role,
  agency: { id: data.agencyId, kind: data.agencyKind, name: data.agencyName },
  areaCode: data.areaCode,
  from: data.from,
});

/** The appointments of an officer that are active at an instant. */
export const runningAppointments = (service: Service, moment: Instant): Appointment[] =>
  service.endedAt !== undefined && service.endedAt <= moment
    ? []
    : service.appointments.filter((appointment) => runsAt(appointment, moment));

/** A new post at an agency of the register. */
export interface AppointmentInput {
  readonly appointmentId: AppointmentId;
  readonly role: Role;
  readonly agency: Agency;
  readonly areaCode?: AreaCode;
  readonly from: Instant;
  readonly decided: BusinessMoment;
}

/** A new officer with a first post. */
export interface RegisterOfficerInput {
  readonly officerId: OfficerId;
  readonly personId: PersonId;
  readonly name: Sealed;
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
 * Appoints an officer to another post.
 * Rejects with `unknown-officer`, `officer-ended`, `agency-not-running`, `role-not-at-this-agency`, `area-outside-agency`.
 */
export const appoint =
  (post: AppointmentInput) =>
  (known: Service | undefined): OfficerEvent[] => {
    const { officerId, appointments, endedAt } = known ?? refuse('unknown-officer');
    if (appointments.some(({ appointmentId }) => appointmentId === post.appointmentId)) return [];
    if (endedAt !== undefined) refuse('officer-ended');
    return [started(officerId, post)];
  };

const started = (officerId: OfficerId, post: AppointmentInput): AppointmentStarted => {
  const { appointmentId, role, agency, areaCode, from, decided } = post;
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
