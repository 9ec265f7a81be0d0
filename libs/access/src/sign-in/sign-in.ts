import { Injectable } from '@nestjs/common';
import type { OfficerId } from '@center/kernel';
import { ConcurrencyLimit, Problem } from '@center/web';
import { Credentials } from '../credentials/credentials';
import { canonicalUsername } from '../credentials/username';
import { OfficerRegister } from '../officer-register';
import { Passwords } from './passwords';
import { SignInThrottle } from './throttle';

/** A sign-in attempt. */
export interface Attempt {
  readonly username: string;
  readonly password: string;
  /** the client's address as the server sees it */
  readonly address: string;
}

/** Authenticates officers by username and password, at most two attempts concurrently. */
@Injectable()
export class SignIn {
  /** each check takes 19 MiB and one core: a flood of attempts must not exhaust the machine */
  private readonly limit = new ConcurrencyLimit(2, 100);

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
    await this.refuseThrottled(attempt);
    if (this.limit.full) throw new Problem('busy', { headers: { 'retry-after': '1' } });
    const officerId = await this.limit.run(() => this.judged(attempt));
    const officer = await this.register.running(officerId);
    if (!officer || officer.ended || officer.appointments.length === 0) throw wrongCredentials();
    return officerId;
  }

  /**
   * Checks the throttle and counts within the concurrency limit, so that concurrent attempts are counted like
   * sequential ones.
   */
  private async judged(attempt: Attempt): Promise<OfficerId> {
    await this.refuseThrottled(attempt);
    const name = canonicalUsername(attempt.username);
    const kept = await this.credentials.find(name);
    const fits = await this.passwords.fits(kept?.passwordHash, attempt.password);
    if (!kept || !fits) {
      await this.throttle.wrong(name, attempt.address);
      throw wrongCredentials();
    }
    await this.throttle.right(name);
    return kept.officerId;
  }

  private async refuseThrottled({ username, address }: Attempt): Promise<void> {
    const seconds = await this.throttle.wait(canonicalUsername(username), address);
    if (seconds > 0) throw new Problem('too-many-attempts', { headers: { 'retry-after': String(seconds) } });
  }
}

const wrongCredentials = (): Problem => new Problem('wrong-credentials', { headers: { 'www-authenticate': 'Bearer' } });
