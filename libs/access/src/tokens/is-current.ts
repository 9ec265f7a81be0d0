import type { RegisteredOfficer } from '../officer-register';
import type { TokenHolder } from './token-reader';

/**
 * Whether a token still names its officer: the officer serves and has served since it was issued, the password was not reset
 * since, and the register has the binding of the identity.
 */
export const isCurrent = ({ password, identityId }: TokenHolder, officer: RegisteredOfficer): boolean =>
  !officer.ended &&
  (!password || password.resetId === officer.resetId) &&
  (password?.servesSince === undefined || password.servesSince === officer.servesSince) &&
  (identityId === undefined || officer.identityIds.includes(identityId));
