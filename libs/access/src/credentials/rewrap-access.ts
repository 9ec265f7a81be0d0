import type { MasterKey } from '@center/vault';
import type { PoolClient } from 'pg';
import { AccessSecrets } from './access-secrets';
import { issuerIn } from './identities';
import { canonicalUsername } from './username';

/**
 * Encrypts usernames, identities and signing keys under another master key, and computes their tokens again. Counts of wrong
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
  const identities = await client.query<{ id: string; officer_id: string; identity: Buffer }>(
    'SELECT id, officer_id, identity FROM vault.identity',
  );
  for (const { id, officer_id: officer, identity } of identities.rows) {
    const text = old.open('identity', officer, identity).toString();
    const issuer = issuerIn(text);
    await client.query(
      'UPDATE vault.identity SET identity_token = $2, issuer_token = $3, identity = $4 WHERE id = $1',
      [
        ...[id, next.token('identity', text), next.token('issuer', issuer)],
        next.close('identity', officer, Buffer.from(text)),
      ],
    );
  }
  await client.query('DELETE FROM vault.sign_in_count');
};
