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

/** The center's own signing key (Ed25519): made at first use, encrypted in the vault, shared by all its servers. */
@Injectable()
export class SigningKeys {
  private known: Promise<SigningKey> | undefined;

  constructor(
    @Inject(PG_POOL) private readonly database: Pool,
    private readonly secrets: AccessSecrets,
  ) {}

  /** The key in use. Throws `SealBroken` when the master key is not the one it was encrypted under. */
  current(): Promise<SigningKey> {
    if (!this.known) {
      this.known = this.readOrMake();
      this.known.catch(() => (this.known = undefined)); // a database that was away must not be remembered
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

  /** Two servers may come here at once: the first one's key stands. */
  private async make(): Promise<Buffer> {
    const der = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
    const box = this.secrets.close('signing key', OWNER, der);
    await this.database.query('INSERT INTO vault.signing_key (private_key) VALUES ($1) ON CONFLICT DO NOTHING', [box]);
    return (await this.read()) ?? box;
  }
}
