import { Injectable } from '@nestjs/common';
import { Algorithm, hash, verify } from '@node-rs/argon2';
import { oneTimePassword } from './one-time-password';

/** OWASP Password Storage Cheat Sheet, argon2id: m=19 MiB, t=2, p=1. About 30 ms on one core. */
const OWASP = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes and checks passwords. */
@Injectable()
export class Passwords {
  private decoy: Promise<string> | undefined;

  /** Hashes a password for storage. */
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), OWASP);
  }

  /**
   * Verifies a password against a stored hash. Without a hash (unknown username) it takes equally long and returns
   * false, so that timing does not reveal whether a username exists.
   */
  async fits(kept: string | undefined, password: string): Promise<boolean> {
    this.decoy ??= this.hash(oneTimePassword());
    const fits = await verify(kept ?? (await this.decoy), password.normalize('NFKC'));
    return kept !== undefined && fits;
  }
}
