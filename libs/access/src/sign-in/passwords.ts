import { Injectable } from '@nestjs/common';
import { Algorithm, hash, verify } from '@node-rs/argon2';
import { Lanes } from './lanes';
import { oneTimePassword } from './one-time-password';

/** OWASP Password Storage Cheat Sheet, argon2id: m=19 MiB, t=2, p=1. */
const OWASP = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes and checks passwords, two at a time: each takes 19 MiB and some 30 ms of a core. */
@Injectable()
export class Passwords {
  private readonly lanes = new Lanes(2, 100);
  private decoy: Promise<string> | undefined;

  /** True when so many wait already that another should come back later. */
  get overrun(): boolean {
    return this.lanes.full;
  }

  /** Hashes a password for keeping. */
  hash(password: string): Promise<string> {
    return this.lanes.run(() => hash(password.normalize('NFKC'), OWASP));
  }

  /**
   * Whether a password fits a kept hash. Without a hash (nobody has that username) it takes as long and says no, so
   * that timing does not tell who exists. `whenItsTurn` is asked once the waiting is over and may call it off by
   * throwing: guesses sent all at once are counted like guesses one after the other.
   */
  async fits(kept: string | undefined, password: string, whenItsTurn: () => Promise<void>): Promise<boolean> {
    this.decoy ??= this.hash(oneTimePassword());
    const against = kept ?? (await this.decoy);
    const fits = await this.lanes.run(async () => {
      await whenItsTurn();
      return verify(against, password.normalize('NFKC'));
    });
    return kept !== undefined && fits;
  }
}
