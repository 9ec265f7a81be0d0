import { Injectable } from '@nestjs/common';
import { ConcurrencyLimit, Problem } from '@center/web';
import { Credentials, type KeptCredential } from '../credentials/credentials';
import { HostClock } from '../host-clock';
import { OfficerRegister } from '../officer-register';
import { Passwords } from './passwords';
import { type Admission, SignInThrottle } from './throttle';

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
  ) {}

  /**
   * Returns the credential with this username and password. Throws the same `wrong-credentials` (401) for a wrong
   * password, an unknown username and an officer no longer in office. Also throws `one-time-password-expired` (401),
   * `too-many-attempts` (429), `busy` (503).
   */
  async credential(attempt: Attempt): Promise<KeptCredential> {
    const admission = await this.throttle.admit(attempt.username, attempt.address);
    const queue = admission.familiar ? this.queues.familiar : this.queues.other;
    if (queue.full) throw new Problem('busy', { headers: { 'retry-after': '1' } });
    const kept = await queue.run(() => this.judged(attempt, admission));
    const officer = await this.register.running(kept.officerId);
    if (!officer || officer.ended || officer.appointments.length + officer.pending.length === 0)
      throw wrongCredentials();
    if (kept.resetId !== officer.resetId) throw wrongCredentials(); // reset, and the new password is not stored yet
    if (kept.oneTimeUntil && kept.oneTimeUntil <= this.clock.now()) throw expired();
    return kept;
  }

  private async judged({ username, password }: Attempt, admission: Admission): Promise<KeptCredential> {
    await admission.count();
    const kept = await this.credentials.find(username);
    const fits = await this.passwords.fits(kept?.passwordHash, password);
    if (!kept || !fits) throw wrongCredentials();
    await admission.clear();
    return kept;
  }
}

const refused = (code: string) => (): Problem => new Problem(code, { headers: { 'www-authenticate': 'Bearer' } });
const wrongCredentials = refused('wrong-credentials');
const expired = refused('one-time-password-expired');
