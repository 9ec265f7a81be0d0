import type { RegisteredOfficer } from '../officer-register';
import type { TokenHolder } from './token-reader';

/** Whether the password was reset since a token was issued for it. */
export const isReset = ({ password }: TokenHolder, officer: RegisteredOfficer): boolean =>
  password !== undefined && password.resetId !== officer.resetId;

/**
 * Whether a token still names its officer: the officer serves and has served since it was issued, the password was not reset
 * since, and the register has the binding of the identity.
 */
export const isCurrent = (holder: TokenHolder, officer: RegisteredOfficer): boolean => {
  const { password, identityId } = holder;
  return (
    !officer.ended &&
    !isReset(holder, officer) &&
    (password?.servesSince === undefined || password.servesSince === officer.servesSince) &&
    (identityId === undefined || officer.identityIds.includes(identityId))
  );
};
