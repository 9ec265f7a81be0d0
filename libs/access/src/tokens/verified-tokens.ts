import { createHash } from 'node:crypto';
import type { JWTHeaderParameters, JWTPayload } from 'jose';

/** The most tokens that are kept; the least recently used ones are dropped. */
const MOST = 10_000;

/** A token that was verified with a key. */
export interface Verified<Key> {
  readonly key: Key;
  readonly header: JWTHeaderParameters;
  readonly payload: JWTPayload;
}

/**
 * Tokens whose signature has been verified, by their SHA-256 hash. A token is found until it expires, and only while the
 * key that verified it is the current one: otherwise it must be verified again.
 */
export class VerifiedTokens<Key> {
  private readonly tokens = new Map<string, Verified<Key>>();

  /** `keyOf` returns the key that a token must have been verified with; `undefined` if none is valid. */
  constructor(
    private readonly leewaySeconds: number,
    private readonly keyOf: (token: Verified<Key>) => Promise<Key | undefined> | Key,
  ) {}

  /** The claims of a verified token; `undefined` if it must be verified. Rejects like `keyOf`. */
  async find(token: string, now: Date): Promise<JWTPayload | undefined> {
    const hash = hashOf(token);
    const found = this.tokens.get(hash);
    if (!found) return undefined;
    this.tokens.delete(hash);
    if (this.hasExpired(found.payload, now) || found.key !== (await this.keyOf(found))) return undefined;
    this.tokens.set(hash, found); // the most recently used is last
    return found.payload;
  }

  /** Keeps a token that has just been verified. */
  add(token: string, verified: Verified<Key>): void {
    this.tokens.set(hashOf(token), verified);
    if (this.tokens.size > MOST) this.tokens.delete(this.tokens.keys().next().value!);
  }

  /** As `jwtVerify` decides it. */
  private hasExpired({ exp, nbf = 0 }: JWTPayload, now: Date): boolean {
    const seconds = Math.floor(now.getTime() / 1_000);
    return exp === undefined || exp <= seconds - this.leewaySeconds || nbf > seconds + this.leewaySeconds;
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64');
