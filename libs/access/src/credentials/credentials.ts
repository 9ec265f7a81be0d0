import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { Batcher, PG_POOL } from '@center/event-store';
import { refuse, type OfficerId } from '@center/kernel';
import { oneTimePassword } from '../sign-in/one-time-password';
import { Passwords } from '../sign-in/passwords';
import { AccessSecrets } from './access-secrets';
import { isDuplicate } from './duplicate';
import { canonicalUsername } from './username';

/** The stored data that a sign-in is verified against. */
export interface KeptCredential {
  readonly officerId: OfficerId;
  readonly passwordHash: string;
  /** the reset that the password is of */
  readonly resetId?: string;
  /** set for a one-time password: when it expires */
  readonly oneTimeUntil?: Date;
}

/** A one-time password can be used for a day. */
const ONE_TIME = `interval '24 hours'`;

interface CredentialRow {
  readonly officer_id: OfficerId;
  readonly password_hash: string;
  readonly reset_id: string | null;
  readonly one_time_until: Date | null;
}

const USERNAMES = 'SELECT officer_id, username FROM vault.credential WHERE officer_id = ANY ($1::uuid[])';

/** Passwords that are compared with a new one, the current one included. */
const LAST = 5;

const LAST_PASSWORDS = `
SELECT password_hash FROM vault.credential WHERE officer_id = $1
UNION ALL
(SELECT password_hash FROM vault.former_password WHERE officer_id = $1 ORDER BY replaced_at DESC LIMIT ${LAST - 1})`;

/** Replaces a password: the former one is kept, and all tokens of the officer end. */
const replacing = (condition: string, assignments: string): string => `
WITH old AS (
  SELECT officer_id, password_hash FROM vault.credential WHERE officer_id = $1 AND ${condition} FOR UPDATE),
ended AS (DELETE FROM vault.token_session WHERE officer_id IN (SELECT officer_id FROM old)),
former AS (INSERT INTO vault.former_password (officer_id, password_hash) SELECT officer_id, password_hash FROM old),
dropped AS (
  DELETE FROM vault.former_password WHERE officer_id IN (SELECT officer_id FROM old) AND replaced_at < (
    SELECT min(replaced_at) FROM (
      SELECT replaced_at FROM vault.former_password WHERE officer_id = $1 ORDER BY replaced_at DESC LIMIT ${LAST - 2}
    ) AS kept))
UPDATE vault.credential c SET password_hash = $2, ${assignments}, changed_at = clock_timestamp()
FROM old WHERE c.officer_id = old.officer_id`;

const CHANGE = replacing('password_hash = $3', 'one_time_until = NULL');
const RESET = replacing(
  'reset_id IS DISTINCT FROM $3',
  `reset_id = $3, one_time_until = clock_timestamp() + ${ONE_TIME}`,
);

const REMOVE = `
WITH ended AS (DELETE FROM vault.token_session WHERE officer_id = $1),
former AS (DELETE FROM vault.former_password WHERE officer_id = $1)
DELETE FROM vault.credential WHERE officer_id = $1`;

/** The most usernames that are read with one query. */
const MOST = 200;

/** Usernames and passwords of officers. Passwords are stored as argon2id hashes, usernames encrypted. */
@Injectable()
export class Credentials {
  private readonly reads = new Batcher((ids: readonly OfficerId[]) => this.sealedUsernames(ids), {
    most: MOST,
    lanes: 2,
  });

  constructor(
    @Inject(PG_POOL) private readonly database: Pool,
    private readonly secrets: AccessSecrets,
    private readonly passwords: Passwords,
  ) {}

  /**
   * Creates a username and a random password for an officer. The password is returned only here. Earlier credentials of
   * the officer become invalid, so a retry returns a different password unless it passes the same `seed` (32 secret
   * bytes). `sample` marks accounts that must never be reachable from other machines, `oneTime` a password that opens
   * nothing but the change of password. Throws `username-taken` when another officer has the username.
   */
  async create(
    officerId: OfficerId,
    username: string,
    {
      sample = false,
      oneTime = false,
      seed,
    }: { readonly sample?: boolean; readonly oneTime?: boolean; readonly seed?: Buffer } = {},
  ): Promise<string> {
    const password = oneTimePassword(seed);
    const hash = await this.passwords.hash(password);
    try {
      await this.database.query(
        `INSERT INTO vault.credential (officer_id, username_token, username, password_hash, sample, one_time_until)
         VALUES ($1, $2, $3, $4, $5, CASE WHEN $6 THEN clock_timestamp() + ${ONE_TIME} END)
         ON CONFLICT (officer_id) DO UPDATE SET username_token = excluded.username_token,
           username = excluded.username, password_hash = excluded.password_hash, sample = excluded.sample,
           one_time_until = excluded.one_time_until, changed_at = clock_timestamp()`,
        [officerId, this.token(username), this.closed(officerId, username), hash, sample, oneTime],
      );
    } catch (error) {
      if (isDuplicate(error)) refuse('username-taken');
      throw error;
    }
    return password;
  }

  /**
   * Replaces the password that was verified, and ends all tokens of the officer. Returns false when it has been replaced
   * since, or no longer exists.
   */
  async changePassword({ officerId, passwordHash }: KeptCredential, password: string): Promise<boolean> {
    const hash = await this.passwords.hash(password);
    const { rowCount } = await this.database.query(CHANGE, [officerId, hash, passwordHash]);
    return rowCount === 1;
  }

  /**
   * Sets a one-time password, and ends all tokens of the officer. Repeating the same reset changes nothing, also if the
   * password was changed since.
   */
  async resetPassword(
    officerId: OfficerId,
    { password, resetId }: { readonly password: string; readonly resetId: string },
  ): Promise<void> {
    const hash = await this.passwords.hash(password);
    await this.database.query(RESET, [officerId, hash, resetId]);
  }

  /** Whether the one-time password of an officer, that of a reset or else the first one, is still to be used. */
  async isUnused(officerId: OfficerId, resetId?: string): Promise<boolean> {
    const { rowCount } = await this.database.query(
      `SELECT FROM vault.credential
       WHERE officer_id = $1 AND one_time_until IS NOT NULL AND reset_id IS NOT DISTINCT FROM $2`,
      [officerId, resetId],
    );
    return rowCount === 1;
  }

  /** Whether a password is one of the last five of an officer, the current one included. */
  async wasUsed(officerId: OfficerId, password: string): Promise<boolean> {
    const { rows } = await this.database.query<{ password_hash: string }>(LAST_PASSWORDS, [officerId]);
    for (const { password_hash } of rows) if (await this.passwords.fits(password_hash, password)) return true;
    return false;
  }

  /** Removes an officer's credentials, ends the tokens, and frees the username. Idempotent. */
  async remove(officerId: OfficerId): Promise<void> {
    await this.database.query(REMOVE, [officerId]);
  }

  /** Returns the credentials for a username in any spelling; `undefined` when there are none. */
  async find(username: string): Promise<KeptCredential | undefined> {
    const { rows } = await this.database.query<CredentialRow>(
      'SELECT officer_id, password_hash, reset_id, one_time_until FROM vault.credential WHERE username_token = $1',
      [this.token(username)],
    );
    const [row] = rows;
    return (
      row && {
        ...{ officerId: row.officer_id, passwordHash: row.password_hash },
        ...(row.reset_id && { resetId: row.reset_id }),
        ...(row.one_time_until && { oneTimeUntil: row.one_time_until }),
      }
    );
  }

  /** Returns the officer with this username; `undefined` when there is none. */
  async officerOf(username: string): Promise<OfficerId | undefined> {
    return (await this.find(username))?.officerId;
  }

  /** Returns the usernames of officers. Officers without credentials are omitted. */
  async usernamesOf(officerIds: readonly OfficerId[]): Promise<Map<OfficerId, string>> {
    const read = await Promise.all(officerIds.map((officer) => this.reads.call(officer)));
    return new Map(
      officerIds.flatMap((officer, nth) => {
        const username = read[nth];
        return username ? [[officer, this.secrets.open('username', officer, username).toString()]] : [];
      }),
    );
  }

  /** Whether any account is a sample account. Passwords of sample accounts are in the file `accounts.json`. */
  async anySample(): Promise<boolean> {
    const { rows } = await this.database.query<{ found: boolean }>(
      'SELECT EXISTS (SELECT FROM vault.credential WHERE sample) AS found',
    );
    return rows[0]?.found === true;
  }

  private token(username: string): Buffer {
    return this.secrets.token('username', canonicalUsername(username));
  }

  private closed(officerId: OfficerId, username: string): Buffer {
    return this.secrets.close('username', officerId, Buffer.from(username.normalize('NFKC')));
  }

  private async sealedUsernames(officerIds: readonly OfficerId[]): Promise<(Buffer | undefined)[]> {
    const { rows } = await this.database.query<{ officer_id: OfficerId; username: Buffer }>({
      ...{ name: 'usernames', text: USERNAMES, values: [officerIds] },
    });
    const usernames = new Map(rows.map(({ officer_id, username }) => [officer_id, username]));
    return officerIds.map((officer) => usernames.get(officer));
  }
}
