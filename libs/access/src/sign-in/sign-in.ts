import { Injectable } from '@nestjs/common';
import type { OfficerId } from '@center/kernel';
import { Problem } from '@center/web';
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

/** Proves who an officer is by username and password. */
@Injectable()
export class SignIn {
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
  async officer({ username, password, address }: Attempt): Promise<OfficerId> {
    const name = canonicalUsername(username);
    await this.refuseThrottled(name, address);
    if (this.passwords.overrun) throw new Problem('busy', { headers: { 'retry-after': '1' } });
    const kept = await this.credentials.find(username);
    const fits = await this.passwords.fits(kept?.passwordHash, password, () => this.refuseThrottled(name, address));
    if (!kept || !fits) {
      await this.throttle.wrong(name, address);
      throw wrongCredentials();
    }
    await this.throttle.right(name);
    const officer = await this.register.running(kept.officerId);
    if (!officer || officer.ended || officer.appointments.length === 0) throw wrongCredentials();
    return kept.officerId;
  }

  private async refuseThrottled(name: string, address: string): Promise<void> {
    const seconds = await this.throttle.wait(name, address);
    if (seconds > 0) throw new Problem('too-many-attempts', { headers: { 'retry-after': String(seconds) } });
  }
}

const wrongCredentials = (): Problem => new Problem('wrong-credentials', { headers: { 'www-authenticate': 'Bearer' } });
