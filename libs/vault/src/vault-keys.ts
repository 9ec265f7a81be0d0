import type { Pool } from 'pg';
import type { MasterKey } from './master-key';
import { type MasterKeyPlace, openMasterKey } from './open-master-key';
import { type TokenSecret, tokenSecrets } from './token-secret';

/** The keys of an open vault. */
export interface VaultKeys {
  readonly masterKey: MasterKey;
  /** the newest first; never empty */
  readonly tokenSecrets: readonly TokenSecret[];
}

/** Opens the vault of a migrated database, once at startup. Throws `MasterKeyRefused`; the program must not start then. */
export const openVaultKeys = async (pool: Pool, place: MasterKeyPlace): Promise<VaultKeys> => {
  const masterKey = await openMasterKey(pool, place);
  return { masterKey, tokenSecrets: await tokenSecrets(pool, masterKey) };
};
