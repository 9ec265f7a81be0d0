import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { PG_POOL } from '@center/event-store';
import { refuse, type OfficerId } from '@center/kernel';
import { oneTimePassword } from '../sign-in/one-time-password';
import { Passwords } from '../sign-in/passwords';
import { AccessSecrets } from './access-secrets';
import { isDuplicate } from './duplicate';
import { canonicalUsername } from './username';

/** What signing in compares with. */
export interface KeptCredential {
  readonly officerId: OfficerId;
  readonly passwordHash: string;
}

/** Usernames and passwords of officers. Passwords are kept as argon2id hashes, usernames encrypted. */
@Injectable()
export class Credentials {
  constructor(
    @Inject(PG_POOL) private readonly database: Pool,
    private readonly secrets: AccessSecrets,
    private readonly passwords: Passwords,
  ) {}

  /**
   * Gives an officer a username and a random password, which is told only here. What the officer had before opens
   * nothing any more, so a repeat answers with another password, unless it gives the same `seed` (32 secret bytes).
   * `sample` marks accounts that must never be reachable from outside. Refuses with `username-taken` when another
   * officer has it.
   */
  async create(
    officerId: OfficerId,
    username: string,
    { sample = false, seed }: { readonly sample?: boolean; readonly seed?: Buffer } = {},
  ): Promise<string> {
    const password = oneTimePassword(seed);
    const hash = await this.passwords.hash(password);
    try {
      await this.database.query(
        `INSERT INTO vault.credential (officer_id, username_token, username, password_hash, sample)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (officer_id) DO UPDATE SET username_token = excluded.username_token,
           username = excluded.username, password_hash = excluded.password_hash, sample = excluded.sample,
           changed_at = clock_timestamp()`,
        [officerId, this.token(username), this.closed(officerId, username), hash, sample],
      );
    } catch (error) {
      if (isDuplicate(error)) refuse('username-taken');
      throw error;
    }
    return password;
  }

  /** Sets a password. False when the officer has no credentials. */
  async setPassword(officerId: OfficerId, password: string): Promise<boolean> {
    const hash = await this.passwords.hash(password);
    const { rowCount } = await this.database.query(
      'UPDATE vault.credential SET password_hash = $2, changed_at = clock_timestamp() WHERE officer_id = $1',
      [officerId, hash],
    );
    return rowCount === 1;
  }

  /** Sets a random password and tells it; `undefined` when the officer has no credentials. */
  async resetPassword(officerId: OfficerId): Promise<string | undefined> {
    const password = oneTimePassword();
    return (await this.setPassword(officerId, password)) ? password : undefined;
  }

  /** Takes an officer's credentials away and frees the username. Repeating it changes nothing. */
  async remove(officerId: OfficerId): Promise<void> {
    await this.database.query('DELETE FROM vault.credential WHERE officer_id = $1', [officerId]);
  }

  /** The credentials of a username, whatever its spelling; `undefined` when nobody has it. */
  async find(username: string): Promise<KeptCredential | undefined> {
    const { rows } = await this.database.query<{ officer_id: OfficerId; password_hash: string }>(
      'SELECT officer_id, password_hash FROM vault.credential WHERE username_token = $1',
      [this.token(username)],
    );
    return rows[0] && { officerId: rows[0].officer_id, passwordHash: rows[0].password_hash };
  }

  /** Whose username it is; `undefined` when nobody's. */
  async officerOf(username: string): Promise<OfficerId | undefined> {
    return (await this.find(username))?.officerId;
  }

  /** The usernames of officers; those without credentials are absent. */
  async usernamesOf(officerIds: readonly OfficerId[]): Promise<Map<OfficerId, string>> {
    const { rows } = await this.database.query<{ officer_id: OfficerId; username: Buffer }>(
      'SELECT officer_id, username FROM vault.credential WHERE officer_id = ANY ($1)',
      [officerIds],
    );
    return new Map(
      rows.map(({ officer_id: officer, username }) => [
        officer,
        this.secrets.open('username', officer, username).toString(),
      ]),
    );
  }

  /** Whether any account is a sample account, whose password stands in a file beside the data. */
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
}
