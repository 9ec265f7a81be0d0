import type { AppointmentHolders } from '@center/agencies';
import type { AgencyId, Role } from '@center/kernel';
import type { CommandWarning } from '../command.answer';

interface Sent {
  readonly to: AgencyId;
  /** the roles that can act on what is sent */
  readonly roles: readonly Role[];
  /** the field that names the agency */
  readonly pointer: string;
}

/**
 * The warning for work that is sent to an agency where no one can act on it now; `undefined` if someone can, or if the
 * directory of officers cannot tell: it never delays the work.
 */
export const unattended = async (
  holders: AppointmentHolders,
  { to, roles, pointer }: Sent,
): Promise<CommandWarning | undefined> => {
  const attended = await holders.attended(roles).catch(() => undefined);
  return !attended || attended.includes(to) ? undefined : { code: 'unattended', pointer };
};
