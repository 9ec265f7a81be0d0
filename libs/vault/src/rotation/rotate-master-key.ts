import type { KeyId } from '@center/kernel';
import type { Pool, PoolClient } from 'pg';
import { DataKey } from '../data-key';
import { SealBroken } from '../failures';
import type { MasterKey } from '../master-key';
import { rewrapTokenSecret } from '../token-secret';
import { inTransaction } from './in-transaction';

const PAGE = 1_000;
const WRAPPING = 'wrap data keys';

const BEGIN = `
UPDATE vault.master_key_check SET next_value = $2 WHERE value = $1 AND (next_value IS NULL OR next_value = $2)`;
const END = 'UPDATE vault.master_key_check SET value = next_value, next_value = NULL';
const KEYS = `
SELECT key_id, wrapped FROM vault.data_key
WHERE ($1::uuid IS NULL OR key_id > $1) AND wrapped IS NOT NULL ORDER BY key_id LIMIT ${PAGE}`;
const REWRAP = `
UPDATE vault.data_key k SET wrapped = n.wrapped FROM unnest($1::uuid[], $2::bytea[]) AS n (key_id, wrapped)
WHERE k.key_id = n.key_id AND k.wrapped IS NOT NULL`;

const CONNECTED = `
SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename = 'center_app' AND pid <> pg_backend_pid()`;

/** Whether a process is connected as the role of the center, seen by the owner. */
export const isCenterConnected = async (pool: Pool): Promise<boolean> => (await pool.query(CONNECTED)).rowCount !== 0;

/** The vault is not under the master key from which it is to be rotated, or a rotation to a third key was interrupted. */
export class RotationRefused extends Error {
  constructor() {
    super('the vault is not under this master key, or is being rotated to another one');
    this.name = 'RotationRefused';
  }
}

/**
 * Wraps every key of the vault under another master key, as its owner, while no center runs. Data keys are rewrapped page by
 * page, everything else with `others` in one transaction at the end. An interrupted call is repeated with the same keys;
 * until it has ended, no center starts. Resolves to the number of keys, 0 if the vault is under the new key already. Throws
 * `RotationRefused`.
 */
export const rotateMasterKey = async (
  pool: Pool,
  { from, to }: { readonly from: MasterKey; readonly to: MasterKey },
  others: (client: PoolClient) => Promise<void>,
  report: (done: number) => void = () => undefined,
): Promise<number> => {
  const { rows } = await pool.query<{ value: Buffer }>('SELECT value FROM vault.master_key_check');
  if (rows[0] && to.matches(rows[0].value)) return 0;
  const { rowCount } = await pool.query(BEGIN, [from.checkValue(), to.checkValue()]);
  if (rowCount === 0) throw new RotationRefused();
  const wrapping = { from: from.derive(WRAPPING), to: to.derive(WRAPPING) };
  let done = 0;
  for (let last: KeyId | null = null; ;) {
    const page: { rows: { key_id: KeyId; wrapped: Buffer }[] } = await pool.query(KEYS, [last]);
    if (page.rows.length === 0) break;
    const wrapped = page.rows.map((row) => rewrapped(row.key_id, row.wrapped, wrapping));
    await pool.query(REWRAP, [page.rows.map(({ key_id }) => key_id), wrapped]);
    last = page.rows.at(-1)!.key_id;
    done += page.rows.length;
    report(done);
  }
  await inTransaction(pool, async (client) => {
    await rewrapTokenSecrets(client, from, to);
    await others(client);
    await client.query('DELETE FROM vault.remembered_answer'); // encrypted under the old key; a retry finds its events
    await client.query(END);
  });
  return done;
};

/** A key that an interrupted call has rewrapped stays as it is. */
const rewrapped = (id: KeyId, wrapped: Buffer, { from, to }: { from: Buffer; to: Buffer }): Buffer => {
  try {
    return DataKey.unwrap(id, wrapped, from).wrap(to);
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    DataKey.unwrap(id, wrapped, to);
    return wrapped;
  }
};

const rewrapTokenSecrets = async (client: PoolClient, from: MasterKey, to: MasterKey): Promise<void> => {
  const { rows } = await client.query<{ version: number; wrapped: Buffer }>(
    'SELECT version, wrapped FROM vault.token_secret',
  );
  for (const { version, wrapped } of rows) {
    await client.query('UPDATE vault.token_secret SET wrapped = $2 WHERE version = $1', [
      version,
      rewrapTokenSecret(version, wrapped, from, to),
    ]);
  }
};
