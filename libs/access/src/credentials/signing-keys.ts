import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { PG_POOL } from '@center/event-store';
import { calculateJwkThumbprint } from 'jose';
import { AccessSecrets } from './access-secrets';

/** The key pair that signs tokens. `kid` is its thumbprint (RFC 7638). */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const OWNER = 'tokens';

/**
 * The center's signing key (Ed25519). It is created at first use, stored encrypted in the vault, and shared by all
 * servers.
 */
@Injectable()
export class SigningKeys {
  private known: Promise<SigningKey> | undefined;

  constructor(
    @Inject(PG_POOL) private readonly database: Pool,
    private readonly secrets: AccessSecrets,
  ) {}

  /** Returns the current key. Throws `SealBroken` when it was encrypted with a different master key. */
  current(): Promise<SigningKey> {
    if (!this.known) {
      this.known = this.readOrMake();
      this.known.catch(() => (this.known = undefined)); // do not cache a failure
    }
    return this.known;
  }

  private async readOrMake(): Promise<SigningKey> {
    const box = (await this.read()) ?? (await this.make());
    const der = this.secrets.open('signing key', OWNER, box);
    const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const publicKey = createPublicKey(privateKey);
    const { kty, crv, x } = publicKey.export({ format: 'jwk' });
    return { kid: await calculateJwkThumbprint({ kty, crv, x }), privateKey, publicKey };
  }

  private async read(): Promise<Buffer | undefined> {
    const { rows } = await this.database.query<{ private_key: Buffer }>('SELECT private_key FROM vault.signing_key');
    return rows[0]?.private_key;
  }

  /** Two servers may run this concurrently: the first key inserted wins. */
  private async make(): Promise<Buffer> {
    const der = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
    const box = this.secrets.close('signing key', OWNER, der);
    await this.database.query('INSERT INTO vault.signing_key (private_key) VALUES ($1) ON CONFLICT DO NOTHING', [box]);
    return (await this.read()) ?? box;
  }
}
