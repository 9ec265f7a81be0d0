import type { AppointmentId, Officer, OfficerId } from '@center/kernel';
import { Injectable } from '@nestjs/common';
import { ApiKeys } from './credentials/api-keys';
import { HostClock } from './host-clock';
import { OfficerRegister } from './officer-register';
import { isCurrent, isReset } from './tokens/is-current';
import { TokenNotValid, TokenReader } from './tokens/token-reader';

/** What a request was authenticated with. Kept in memory only, for responses that last. */
export type Credential = { readonly token: string; readonly expiresAt: Date } | { readonly apiKey: string };

/** Why a credential opens nothing any more. */
export type CredentialEnd = 'token-expired' | 'token-revoked' | 'key-revoked' | 'officer-ended' | 'appointment-ended';

/** The officer of a response that lasts, and the credential that it was opened with. */
interface Opened {
  readonly officerId: OfficerId;
  readonly appointmentId: AppointmentId;
  readonly credential: Credential;
}

/** Checks whether responses that last may go on. A check is no use of the token, so it does not keep a session open. */
@Injectable()
export class Standing {
  constructor(
    private readonly tokens: TokenReader,
    private readonly apiKeys: ApiKeys,
    private readonly register: OfficerRegister,
    private readonly clock: HostClock,
  ) {}

  /**
   * Returns the officer as registered now, or why the credential or the appointment has ended. Throws
   * `IssuerUnavailable`, and the errors of the database and the log.
   */
  async of({ officerId, appointmentId, credential }: Opened): Promise<Officer | CredentialEnd> {
    const officer = await this.register.running(officerId);
    const hasEnded = !officer || officer.ended;
    // an API key has an officer of its own, who ends with it
    if ('apiKey' in credential && (hasEnded || !(await this.apiKeys.find(credential.apiKey)))) return 'key-revoked';
    if (hasEnded) return 'officer-ended';
    const appointment = officer.appointments.find((one) => one.appointmentId === appointmentId);
    if ('token' in credential) {
      if (credential.expiresAt <= this.clock.now()) return 'token-expired';
      const holder = await this.tokens.holderOf(credential.token, false).catch((error: unknown) => {
        if (error instanceof TokenNotValid) return undefined;
        throw error;
      });
      if (!holder || isReset(holder, officer)) return 'token-revoked';
      // the end of the last appointment ends the tokens too: the reader is told the cause
      if (appointment && !isCurrent(holder, officer)) return 'token-revoked';
    }
    return appointment ?? 'appointment-ended';
  }
}
