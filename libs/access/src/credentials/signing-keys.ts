import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { SETTINGS, type Settings } from '@center/config';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { PG_POOL } from '@center/event-store';
import { calculateJwkThumbprint } from 'jose';
import { HostClock } from '../host-clock';
import { AccessSecrets } from './access-secrets';

/** A key pair that signs tokens. `kid` is its thumbprint (RFC 7638). */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

interface Row {
  readonly number: number;
  readonly private_key: Buffer;
  /** when the next key was made */
  readonly superseded_at: Date | null;
}

interface Held extends SigningKey {
  readonly supersededAt: Date | null;
}

const OWNER = 'tokens';
/** How long a process may sign with a key after the next one was made. */
const REREAD_MS = 30_000;
/** How often a token with an unknown key makes a process read the keys again. */
const UNKNOWN_MS = 1_000;
const LONGEST_TTL = '1 day';

const READ = `
SELECT number, private_key, lead(created_at) OVER (ORDER BY number) AS superseded_at
FROM vault.signing_key ORDER BY number DESC`;

const ROTATE = `
INSERT INTO vault.signing_key (number, private_key) SELECT coalesce(max(number), 0) + 1, $1 FROM vault.signing_key`;

// one that signed last when every token by it has expired
const PRUNE = `
DELETE FROM vault.signing_key k WHERE EXISTS (
  SELECT FROM vault.signing_key n WHERE n.number = k.number + 1 AND n.created_at < now() - interval '${LONGEST_TTL}' - interval '1 hour')`;

/**
 * The center's signing keys (Ed25519), stored encrypted in the vault, and shared by all servers. The first is created at
 * first use. The newest signs; after a rotation the one before verifies until every token by it has expired.
 */
@Injectable()
export class SigningKeys {
  private held: Promise<readonly Held[]> | undefined;
  private readAt = 0;
  private readonly opened = new Map<number, SigningKey>();

  constructor(
    @Inject(PG_POOL) private readonly database: Pool,
    private readonly secrets: AccessSecrets,
    private readonly clock: HostClock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'tokenTtl'>,
  ) {}

  /** Returns the key that signs. Throws `SealBroken` when it was encrypted with a different master key. */
  async current(): Promise<SigningKey> {
    const [newest] = await this.keys(REREAD_MS);
    return newest!;
  }

  /** Returns the key with this id if tokens by it are valid; `undefined` if it is unknown or retired. */
  async verifying(kid: string | undefined): Promise<SigningKey | undefined> {
    const known = (await this.keys(REREAD_MS)).find((key) => key.kid === kid);
    const key = known ?? (await this.keys(UNKNOWN_MS)).find((one) => one.kid === kid);
    return key && !this.isRetired(key) ? key : undefined;
  }

  /** Makes a new key, which signs from now on, and deletes those that nothing needs. As the owner of the vault. */
  async rotate(): Promise<void> {
    await this.current(); // a first key, if there is none
    await this.database.query(ROTATE, [this.fresh()]);
    await this.database.query(PRUNE);
    this.held = undefined;
  }

  private isRetired({ supersededAt }: Held): boolean {
    if (!supersededAt) return false;
    return this.clock.now().getTime() > supersededAt.getTime() + this.settings.tokenTtl * 1_000 + 2 * REREAD_MS;
  }

  /** The keys, newest first, as they were stored at most `age` milliseconds ago. */
  private keys(age: number): Promise<readonly Held[]> {
    const now = performance.now();
    if (!this.held || now - this.readAt >= age) {
      this.readAt = now;
      this.held = this.readOrMake();
      this.held.catch(() => (this.held = undefined)); // do not cache a failure
    }
    return this.held;
  }

  private async readOrMake(): Promise<readonly Held[]> {
    const rows = await this.read();
    if (rows.length > 0) return Promise.all(rows.map((row) => this.open(row)));
    // two servers may run this concurrently: the first key inserted wins
    await this.database.query('INSERT INTO vault.signing_key (private_key) VALUES ($1) ON CONFLICT DO NOTHING', [
      this.fresh(),
    ]);
    return this.readOrMake();
  }

  private async read(): Promise<Row[]> {
    return (await this.database.query<Row>(READ)).rows;
  }

  private async open({ number, private_key, superseded_at: supersededAt }: Row): Promise<Held> {
    const key = this.opened.get(number) ?? (await keyIn(this.secrets.open('signing key', OWNER, private_key)));
    this.opened.set(number, key);
    return { ...key, supersededAt };
  }

  private fresh(): Buffer {
    const der = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
    return this.secrets.close('signing key', OWNER, der);
  }
}

const keyIn = async (der: Buffer): Promise<SigningKey> => {
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  const { kty, crv, x } = publicKey.export({ format: 'jwk' });
  return { kid: await calculateJwkThumbprint({ kty, crv, x }), privateKey, publicKey };
};
