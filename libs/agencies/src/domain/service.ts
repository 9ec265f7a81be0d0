import type {
  AgencyRef,
  AppointmentId,
  AreaCode,
  Instant,
  LocatedEvent,
  LocatedSealed,
  OfficerId,
  OperationId,
  Role,
} from '@center/kernel';
import { type ConfirmationReason, type MissingConfirmation, seesCases } from './codes';
import type { AppointmentStarted, OfficerEvent } from './events';
import { type Period, runsAt } from './period';

/** A dated post: a role at an agency, for an area. */
export interface Appointment extends Period {
  readonly appointmentId: AppointmentId;
  readonly role: Role;
  readonly agency: AgencyRef;
  readonly areaCode: AreaCode;
  /** when it was decided; it has no effect before */
  readonly decidedAt: Instant;
  /** opens nothing while the officer has access and this is set */
  readonly unconfirmed?: MissingConfirmation;
}

/** An officer folded from their stream. */
export interface Service {
  readonly officerId: OfficerId;
  readonly name: LocatedSealed;
  readonly appointments: readonly Appointment[];
  /** whether the officer has ever had any means of authentication: a username, an identity or an API key */
  readonly hasAccess: boolean;
  /** the last reset of the password */
  readonly resetId?: OperationId;
  /** the bindings to identities at OIDC issuers */
  readonly identityIds: readonly OperationId[];
  readonly endedAt?: Instant;
}

/** Folds an officer's stream. Throws `TypeError` for a post of an officer who was never registered. */
export const evolveOfficer = (service: Service | undefined, event: LocatedEvent<OfficerEvent>): Service => {
  if (event.type === 'OfficerRegistered') {
    const { officerId, name, withoutAccess } = event.data;
    return { officerId, name, appointments: [], hasAccess: withoutAccess !== true, identityIds: [] };
  }
  if (!service) throw new TypeError(`${event.type} of an officer who was not registered`);
  switch (event.type) {
    case 'AppointmentStarted':
      return { ...service, appointments: [...service.appointments, appointmentOf(event.data)] };
    case 'AppointmentConfirmed':
      return changed(service, event.data.appointmentId, ({ unconfirmed: _, ...held }) => held);
    case 'AppointmentEnded':
      return changed(service, event.data.appointmentId, (held) => ({ ...held, to: event.data.to }));
    case 'PasswordReset':
      return { ...toConfirm(service, 'PASSWORD_RESET', event.data), resetId: event.data.resetId };
    case 'IdentityBound':
      return {
        ...toConfirm(service, 'IDENTITY_BOUND', event.data),
        hasAccess: true,
        identityIds: [...service.identityIds, event.data.identityId],
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
  decidedAt: data.at,
  ...(data.appointedBy &&
    seesCases(data.role) && {
      unconfirmed: { since: data.at, reason: 'APPOINTED', askedBy: [data.appointedBy] },
    }),
});

const changed = (
  service: Service,
  appointmentId: AppointmentId,
  change: (held: Appointment) => Appointment,
): Service => ({
  ...service,
  appointments: service.appointments.map((held) => (held.appointmentId === appointmentId ? change(held) : held)),
});

/** All appointments that see cases must be confirmed again, after somebody else has given access to the officer. */
const toConfirm = (
  service: Service,
  reason: ConfirmationReason,
  { by, at }: { readonly by: OfficerId; readonly at: Instant },
): Service => ({
  ...service,
  appointments: service.appointments.map((held) => {
    if (!seesCases(held.role)) return held;
    const askedBy = [...new Set([...(held.unconfirmed?.askedBy ?? []), by])];
    return { ...held, unconfirmed: { since: at, reason, askedBy } };
  }),
});

/** The appointments of an officer that are active at an instant, confirmed or not. */
export const runningAppointments = (service: Service, moment: Instant): Appointment[] =>
  service.endedAt !== undefined && service.endedAt <= moment
    ? []
    : service.appointments.filter((appointment) => runsAt(appointment, moment));

/**
 * The appointment with which the officer's present service began: since then, some appointment was active at any time.
 * `undefined` if none is active. Tokens of an earlier service are invalid.
 */
export const serviceBegan = (service: Service, moment: Instant): AppointmentId | undefined => {
  const startOf = ({ from, decidedAt }: Appointment): Instant => (from > decidedAt ? from : decidedAt);
  const earliest = (appointments: readonly Appointment[]): Appointment | undefined =>
    appointments.reduce<Appointment | undefined>(
      (first, one) => (first && startOf(first) <= startOf(one) ? first : one),
      undefined,
    );
  let first = earliest(runningAppointments(service, moment));
  for (let before = first; before;) {
    const start = startOf(before);
    before = earliest(
      service.appointments.filter((one) => startOf(one) < start && (one.to === undefined || one.to >= start)),
    );
    first = before ?? first;
  }
  return first?.appointmentId;
};
