import type { Officer } from '@center/kernel';
import { Problem } from '@center/web';
import type { RoutePolicy } from './policy';

const mayCall = (policy: RoutePolicy, { role }: Officer): boolean =>
  policy.kind !== 'roles' || policy.roles.includes(role);

const atActingAs = (problem: string, code: string): Problem =>
  new Problem(problem, { errors: [{ in: 'header', pointer: '/Acting-As', code }] });

/**
 * The appointment acted under: the one that `Acting-As` names, else the only one. `undefined` when several run, none
 * is named, and the route leaves it open. Throws 403 before 400, as for every route: first whether the officer can
 * ever do this, then whether the header is right.
 */
export const chooseAppointment = (
  appointments: readonly Officer[],
  named: string | undefined,
  policy: RoutePolicy,
): Officer | undefined => {
  if (!appointments.some((appointment) => mayCall(policy, appointment))) throw new Problem('role-not-allowed');
  if (named === undefined && appointments.length > 1) {
    if (policy.kind === 'signed-in' && policy.acting === 'optional') return undefined;
    throw atActingAs('acting-as-required', 'required');
  }
  const acting =
    named === undefined ? appointments[0] : appointments.find((one) => one.appointmentId === named.toLowerCase());
  if (!acting) throw atActingAs('acting-as-unknown', 'invalid');
  if (!mayCall(policy, acting)) throw new Problem('role-not-allowed');
  return acting;
};
