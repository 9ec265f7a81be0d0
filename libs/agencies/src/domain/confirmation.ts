import type { AppointmentId, OfficerId } from '@center/kernel';
import { refuse } from '@center/kernel';
import { type Appointment, hasEnded } from './appointment';
import { type AppointmentStatus, needsConfirmation } from './codes';
import type { OfficerEvent } from './events';
import type { BusinessMoment } from './period';
import type { Service } from './service';

/** Whether an appointment of an officer opens nothing until it is confirmed. */
export const isPending = (
  { hasAccess }: Pick<Service, 'hasAccess'>,
  { unconfirmed }: Pick<Appointment, 'unconfirmed'>,
): boolean => hasAccess && unconfirmed !== undefined;

/** The status of an appointment of an officer. */
export const statusOf = (
  { hasAccess }: Pick<Service, 'hasAccess'>,
  { role, unconfirmed }: Pick<Appointment, 'role' | 'unconfirmed'>,
): AppointmentStatus => {
  if (!needsConfirmation(role)) return 'NOT_REQUIRED';
  if (!unconfirmed) return 'CONFIRMED';
  return hasAccess ? 'PENDING' : 'NOT_REQUIRED';
};

/** Whether an officer may confirm an appointment: not their own, and not one that they asked for. */
export const mayConfirm = (by: OfficerId, { officerId }: Pick<Service, 'officerId'>, held: Appointment): boolean =>
  by !== officerId && !held.unconfirmed?.askedBy.includes(by);

/**
 * Confirms an appointment; `by` is absent for the operator. Emits no event for one that is not pending.
 * Rejects with `unknown-officer`, `unknown-appointment`, `same-person`, `officer-ended`, `appointment-ended`.
 */
export const confirmAppointment =
  (appointmentId: AppointmentId, by: OfficerId | undefined, { at, late }: BusinessMoment) =>
  (known: Service | undefined): OfficerEvent[] => {
    const service = known ?? refuse('unknown-officer');
    const held =
      service.appointments.find((one) => one.appointmentId === appointmentId) ?? refuse('unknown-appointment');
    if (by && !mayConfirm(by, service, held)) refuse('same-person');
    if (!isPending(service, held)) return [];
    if (service.endedAt !== undefined) refuse('officer-ended');
    if (held.to !== undefined || hasEnded(held, at)) refuse('appointment-ended');
    const { officerId } = service;
    return [{ type: 'AppointmentConfirmed', data: { officerId, appointmentId, at, ...(late && { late }) } }];
  };
