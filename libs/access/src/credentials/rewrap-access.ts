import type { MasterKey } from '@center/vault';
import type { PoolClient } from 'pg';
import { AccessSecrets } from './access-secrets';
import { canonicalUsername } from './username';

/**
 * Encrypts usernames and signing keys under another master key, and computes the tokens of usernames again. Counts of wrong
 * guesses, which are found by such tokens, start again. Throws `SealBroken` if a row is not under `from`.
 */
export const rewrapAccess = async (client: PoolClient, from: MasterKey, to: MasterKey): Promise<void> => {
  const [old, next] = [AccessSecrets.under(from), AccessSecrets.under(to)];
  const credentials = await client.query<{ officer_id: string; username: Buffer }>(
    'SELECT officer_id, username FROM vault.credential',
  );
  for (const { officer_id: officer, username } of credentials.rows) {
    const plain = old.open('username', officer, username);
    await client.query('UPDATE vault.credential SET username_token = $2, username = $3 WHERE officer_id = $1', [
      officer,
      next.token('username', canonicalUsername(plain.toString())),
      next.close('username', officer, plain),
    ]);
  }
  const keys = await client.query<{ number: number; private_key: Buffer }>(
    'SELECT number, private_key FROM vault.signing_key',
  );
  for (const { number, private_key: box } of keys.rows) {
    await client.query('UPDATE vault.signing_key SET private_key = $2 WHERE number = $1', [
      number,
      next.close('signing key', 'tokens', old.open('signing key', 'tokens', box)),
    ]);
  }
  await client.query('DELETE FROM vault.sign_in_count');
};
