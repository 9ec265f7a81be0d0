import { Injectable } from '@nestjs/common';
import type { OfficerId } from '@center/kernel';
import { ConcurrencyLimit, Problem } from '@center/web';
import { Credentials } from '../credentials/credentials';
import { canonicalUsername } from '../credentials/username';
import { OfficerRegister } from '../officer-register';
import { Passwords } from './passwords';
import { SignInThrottle } from './throttle';

/** Someone at the door. */
export interface Attempt {
  readonly username: string;
  readonly password: string;
  /** the client's address as the server sees it */
  readonly address: string;
}

/** Proves who an officer is by username and password, two attempts at a time. */
@Injectable()
export class SignIn {
  /** each check takes 19 MiB and a core for a while: a flood of attempts must not take the machine */
  private readonly limit = new ConcurrencyLimit(2, 100);

  constructor(
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly register: OfficerRegister,
  ) {}

  /**
   * The officer whose username and password these are. Throws `wrong-credentials` (401) alike for a wrong password, an
   * unknown username and an officer no longer in office, `too-many-attempts` (429), `busy` (503).
   */
  async officer(attempt: Attempt): Promise<OfficerId> {
    await this.refuseThrottled(attempt);
    if (this.limit.full) throw new Problem('busy', { headers: { 'retry-after': '1' } });
    const officerId = await this.limit.run(() => this.judged(attempt));
    const officer = await this.register.running(officerId);
    if (!officer || officer.ended || officer.appointments.length === 0) throw wrongCredentials();
    return officerId;
  }

  /** Judges and counts in one lane, so that guesses sent all at once are counted like guesses one after the other. */
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
