import type { Officer } from '@center/kernel';
import { Problem } from '@center/web';
import type { Identity } from './identity';
import type { RoutePolicy } from './policy';

const mayCall = (policy: RoutePolicy, { role }: Officer): boolean =>
  policy.kind !== 'roles' || policy.roles.includes(role);

const atActingAs = (problem: string, code: string): Problem =>
  new Problem(problem, { errors: [{ in: 'header', pointer: '/Acting-As', code }] });

/**
 * Returns the appointment to act under: the one named by `Acting-As`, otherwise the only one. Returns `undefined` when
 * there are several or only unconfirmed ones, none is named, and the route allows that. Throws 403 before 400, like every
 * route: it first checks whether any appointment of the officer is allowed, then whether the header is valid.
 */
export const chooseAppointment = (
  { appointments, pending }: Pick<Identity, 'appointments' | 'pending'>,
  named: string | undefined,
  policy: RoutePolicy,
): Officer | undefined => {
  const isOptional = policy.kind === 'signed-in' && policy.acting === 'optional';
  const waits = (appointment: Officer): boolean =>
    mayCall(policy, appointment) && (named === undefined || appointment.appointmentId === named.toLowerCase());
  if (named === undefined && appointments.length === 0 && isOptional) return undefined;
  if (!appointments.some((appointment) => mayCall(policy, appointment))) {
    throw new Problem(pending.some(waits) ? 'appointment-pending' : 'role-not-allowed');
  }
  if (named === undefined && appointments.length > 1) {
    if (isOptional) return undefined;
    throw atActingAs('acting-as-required', 'required');
  }
  const acting =
    named === undefined ? appointments[0] : appointments.find((one) => one.appointmentId === named.toLowerCase());
  if (!acting && pending.some(waits)) throw new Problem('appointment-pending');
  if (!acting) throw atActingAs('acting-as-unknown', 'invalid');
  if (!mayCall(policy, acting)) throw new Problem('role-not-allowed');
  return acting;
};
