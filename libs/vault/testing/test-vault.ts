import { randomBytes, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { id } from '@center/kernel';
import { temporaryFolder } from '@center/testing';
import type { Pool } from 'pg';
import { openVaultKeys, PostgresVault, type VaultKeys } from '../src';

/** A vault on a test database, with its own master key. */
export interface TestVault {
  readonly vault: PostgresVault;
  readonly keys: VaultKeys;
  readonly masterKeyFile: string;
}

/** The order of an erasure. */
export const AN_ORDER = id<'event'>(randomUUID());

/** Opens the vault of a migrated database for the first time; later vaults on it use the same `masterKeyFile`. */
export const testVault = async (pool: Pool): Promise<TestVault> => {
  const masterKeyFile = join(temporaryFolder('keys'), `${randomUUID()}.key`);
  writeFileSync(masterKeyFile, randomBytes(32).toString('base64'), { mode: 0o600 });
  const keys = await openVaultKeys(pool, { file: masterKeyFile, mayMake: false });
  return { vault: new PostgresVault(pool, keys), keys, masterKeyFile };
};
