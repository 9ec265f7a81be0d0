import type { RegisteredOfficer } from '../officer-register';
import type { TokenHolder } from './token-reader';

/**
 * Whether a token still names its officer: the officer serves, the password was not reset since it was issued, and the
 * register has the binding of the identity.
 */
export const isCurrent = ({ password, identityId }: TokenHolder, officer: RegisteredOfficer): boolean =>
  !officer.ended &&
  (!password || password.resetId === officer.resetId) &&
  (identityId === undefined || officer.identityIds.includes(identityId));
