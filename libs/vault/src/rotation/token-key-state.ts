import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { pause } from '@center/event-store';
import type { MasterKey } from '../master-key';
import { freshTokenSecret, openTokenSecret } from '../token-secret';
import { inTransaction } from './in-transaction';
import type { TokenSecrets } from './renewals';

interface Row {
  readonly version: number;
  readonly wrapped: Buffer;
  readonly closing: boolean;
}

/** A rotation under way. */
export interface Rotation extends TokenSecrets {
  /** every token is one of `to` already */
  readonly isClosing: boolean;
}

const ROWS = 'SELECT version, wrapped, closing FROM vault.token_secret ORDER BY version';
const ADD = 'INSERT INTO vault.token_secret (version, wrapped) VALUES ($1, $2)';

const LOCK_NOT_AVAILABLE = '55P03';
const LOCK_TRIES = 1_200;

/**
 * Runs a change of the keys while nothing writes tokens: `vault.keep` reads the table, and keeps its lock until it commits.
 * Whoever writes tokens afterwards sees the change. Commands wait at most half a second for it at a time.
 */
const alone = async <Done>(pool: Pool, change: (client: PoolClient) => Promise<Done>): Promise<Done> => {
  for (let nth = 1; ; nth += 1) {
    try {
      return await inTransaction(pool, async (client) => {
        await client.query(`SET LOCAL lock_timeout = '500ms'`);
        await client.query('LOCK TABLE vault.token_secret IN ACCESS EXCLUSIVE MODE');
        return change(client);
      });
    } catch (error) {
      const isBusy = error instanceof DatabaseError && error.code === LOCK_NOT_AVAILABLE;
      if (!isBusy || nth === LOCK_TRIES) throw error;
      await pause(500); // for the commands that waited behind it, or for a backup
    }
  }
};

/** Begins a rotation, or returns the one that was begun. The vault has a secret. Throws `SealBroken`. */
export const beginRotation = (pool: Pool, masterKey: MasterKey): Promise<Rotation> =>
  alone(pool, async (client) => {
    const { rows } = await client.query<Row>(ROWS);
    const last = rows.at(-1)!;
    if (rows.length === 1) {
      const next = {
        version: last.version + 1,
        wrapped: freshTokenSecret(masterKey, last.version + 1),
        closing: false,
      };
      await client.query(ADD, [next.version, next.wrapped]);
      rows.push(next);
    }
    const [from, to] = rows.slice(-2).map(({ version, wrapped }) => openTokenSecret(masterKey, version, wrapped));
    return { from: from!, to: to!, isClosing: rows.at(-2)!.closing };
  });

/** Ends the validity of the older secret: from now on nothing writes or looks up a token of it. */
export const closeRotation = (pool: Pool, { from }: TokenSecrets): Promise<void> =>
  alone(pool, async (client) => {
    await client.query('UPDATE vault.token_secret SET closing = true WHERE version = $1', [from.version]);
  });
