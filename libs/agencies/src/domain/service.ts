import type { AppointmentId, Instant, LocatedEvent, LocatedSealed, OfficerId, OperationId } from '@center/kernel';
import { type Appointment, appointmentOf, dutiesAfter, endOf, hasEnded } from './appointment';
import { type ConfirmationReason, needsConfirmation } from './codes';
import type { OfficerEvent } from './events';

/** An officer folded from their stream. */
export interface Service {
  readonly officerId: OfficerId;
  readonly name: LocatedSealed;
  readonly appointments: readonly Appointment[];
  /** whether the officer has ever had any means of authentication: a username, an identity or an API key */
  readonly hasAccess: boolean;
  /** registered for a post only: no later registration gives a username */
  readonly withoutUsername?: true;
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
    const hasAccess = withoutAccess !== true;
    return {
      officerId,
      name,
      appointments: [],
      hasAccess,
      ...(!hasAccess && { withoutUsername: true }),
      identityIds: [],
    };
  }
  if (!service) throw new TypeError(`${event.type} of an officer who was not registered`);
  switch (event.type) {
    case 'AppointmentStarted':
      return { ...service, appointments: [...service.appointments, appointmentOf(event.data)] };
    case 'AppointmentConfirmed':
      return changed(service, event.data.appointmentId, ({ unconfirmed: _, ...held }) => held);
    case 'DutyAreasChanged':
      return changed(service, event.data.appointmentId, (held) => ({
        ...held,
        duties: dutiesAfter(held.duties, event.data),
      }));
    case 'AppointmentEnded':
      return changed(service, event.data.appointmentId, (held) => {
        const { to, reason } = event.data;
        return { ...held, to, ...(reason && { endReason: reason }) };
      });
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

const changed = (
  service: Service,
  appointmentId: AppointmentId,
  change: (held: Appointment) => Appointment,
): Service => ({
  ...service,
  appointments: service.appointments.map((held) => (held.appointmentId === appointmentId ? change(held) : held)),
});

/** All appointments that must be confirmed must be confirmed again, after somebody else has given access to the officer. */
const toConfirm = (
  service: Service,
  reason: ConfirmationReason,
  { by, at }: { readonly by: OfficerId; readonly at: Instant },
): Service => ({
  ...service,
  appointments: service.appointments.map((held) => {
    if (!needsConfirmation(held.role)) return held;
    const askedBy = [...new Set([...(held.unconfirmed?.askedBy ?? []), by])];
    return { ...held, unconfirmed: { since: at, reason, askedBy } };
  }),
});

/** The appointments of an officer that are active at an instant, confirmed or not. */
export const runningAppointments = (service: Service, moment: Instant): Appointment[] =>
  service.endedAt !== undefined && service.endedAt <= moment
    ? []
    : service.appointments.filter((held) => held.from <= moment && !hasEnded(held, moment));

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
    before = earliest(service.appointments.filter((one) => startOf(one) < start && (endOf(one) ?? start) >= start));
    first = before ?? first;
  }
  return first?.appointmentId;
};
