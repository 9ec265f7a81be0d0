import { Injectable } from '@nestjs/common';
import type { OfficerId } from '@center/kernel';
import { ConcurrencyLimit, Problem } from '@center/web';
import { Credentials } from '../credentials/credentials';
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
  ) {}

  /**
   * Returns the officer with this username and password. Throws the same `wrong-credentials` (401) for a wrong
   * password, an unknown username and an officer no longer in office. Also throws `too-many-attempts` (429), `busy`
   * (503).
   */
  async officer(attempt: Attempt): Promise<OfficerId> {
    const admission = await this.throttle.admit(attempt.username, attempt.address);
    const queue = admission.familiar ? this.queues.familiar : this.queues.other;
    if (queue.full) throw new Problem('busy', { headers: { 'retry-after': '1' } });
    const officerId = await queue.run(() => this.judged(attempt, admission));
    const officer = await this.register.running(officerId);
    if (!officer || officer.ended || officer.appointments.length === 0) throw wrongCredentials();
    return officerId;
  }

  private async judged({ username, password }: Attempt, admission: Admission): Promise<OfficerId> {
    await admission.count();
    const kept = await this.credentials.find(username);
    const fits = await this.passwords.fits(kept?.passwordHash, password);
    if (!kept || !fits) throw wrongCredentials();
    await admission.clear();
    return kept.officerId;
  }
}

const wrongCredentials = (): Problem => new Problem('wrong-credentials', { headers: { 'www-authenticate': 'Bearer' } });
