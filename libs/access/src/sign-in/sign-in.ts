import { Injectable } from '@nestjs/common';
import type { OfficerId } from '@center/kernel';
import { RoutineAccess, type SignInOutcome } from '@center/vault';
import { ConcurrencyLimit, Problem } from '@center/web';
import { Credentials, type KeptCredential } from '../credentials/credentials';
import { HostClock } from '../host-clock';
import { OfficerRegister } from '../officer-register';
import { Passwords } from './passwords';
import { type Admission, addressIn, network, SignInThrottle } from './throttle';

/** A sign-in attempt. */
export interface Attempt {
  readonly username: string;
  readonly password: string;
  /** the client's address as the server sees it */
  readonly address: string;
}

/** Authenticates officers by username and password, a few attempts concurrently. */
@Injectable()
export class SignIn {
  /**
   * Each check takes 19 MiB and one core: a flood of attempts must not exhaust the machine. Officers on the networks that
   * they use have a queue of their own, which a flood from elsewhere does not fill.
   */
  private readonly queues = { familiar: new ConcurrencyLimit(1, 100), other: new ConcurrencyLimit(2, 100) };

  constructor(
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly register: OfficerRegister,
    private readonly clock: HostClock,
    private readonly access: RoutineAccess,
  ) {}

  /**
   * Returns the credential with this username and password. Throws the same `wrong-credentials` (401) for a wrong
   * password, an unknown username and an officer no longer in office. Also throws `one-time-password-expired` (401),
   * `too-many-attempts` (429), `busy` (503).
   */
  async credential(attempt: Attempt): Promise<KeptCredential> {
    const admission = await this.throttle.admit(attempt.username, attempt.address).catch((error: unknown) => {
      if (error instanceof Problem) this.record(attempt, 'THROTTLED');
      throw error;
    });
    const queue = admission.familiar ? this.queues.familiar : this.queues.other;
    if (queue.full) throw new Problem('busy', { headers: { 'retry-after': '1' } });
    const kept = await queue.run(() => this.judged(attempt, admission));
    const refusal = await this.refusalOf(kept);
    this.record(attempt, refusal ? 'FAILED' : 'SUCCEEDED', kept.officerId);
    if (refusal) throw refusal;
    return kept;
  }

  /** Why a right password opens nothing. */
  private async refusalOf({ officerId, resetId, oneTimeUntil }: KeptCredential): Promise<Problem | undefined> {
    const officer = await this.register.running(officerId);
    if (!officer || officer.ended || officer.appointments.length + officer.pending.length === 0)
      return wrongCredentials();
    if (resetId !== officer.resetId) return wrongCredentials(); // reset, and the new password is not stored yet
    return oneTimeUntil && oneTimeUntil <= this.clock.now() ? expired() : undefined;
  }

  private async judged(attempt: Attempt, admission: Admission): Promise<KeptCredential> {
    const { username, password } = attempt;
    await admission.count();
    const kept = await this.credentials.find(username);
    const fits = await this.passwords.fits(kept?.passwordHash, password);
    if (!kept || !fits) {
      this.record(attempt, 'FAILED', kept?.officerId);
      throw wrongCredentials();
    }
    await admission.clear();
    return kept;
  }

  /** The answer does not wait for the access log. */
  private record(attempt: Attempt, outcome: SignInOutcome, officerId?: OfficerId): void {
    const address = addressIn(attempt.address);
    this.access.signIn({ officerId, outcome, ...(address && { address }) }, network(attempt.address));
  }
}

const refused = (code: string) => (): Problem => new Problem(code, { headers: { 'www-authenticate': 'Bearer' } });
const wrongCredentials = refused('wrong-credentials');
const expired = refused('one-time-password-expired');
