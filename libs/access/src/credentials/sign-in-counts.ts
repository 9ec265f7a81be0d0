import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { PG_POOL } from '@center/event-store';
import { AccessSecrets } from './access-secrets';

/** A name and a network, as keyed hashes. */
export interface Client {
  readonly name: Buffer;
  readonly client: Buffer;
}

/** Whether a client has to wait, and whether this name signed in from this network within 30 days. */
export interface Standing {
  readonly waitSeconds: number;
  readonly familiar: boolean;
}

/** The most clients that are kept, besides those that signed in; the ones that guessed least recently are dropped. */
const MOST = 100_000;
/** The most networks that are familiar for one name. */
const MOST_FAMILIAR = 50;
const SWEEP_EVERY = 256;

const FAMILIAR = `coalesce(c.signed_in_at > $1::timestamptz - interval '30 days', false)`;

const STANDING = `
SELECT c.blocked_until, ${FAMILIAR} AS familiar FROM vault.sign_in_count c WHERE c.client = $2`;

const FAILURES = `CASE WHEN c.changed_at <= $1::timestamptz - interval '24 hours' THEN 1 ELSE c.failures + 1 END`;

// not blocked: the epoch, as the time of this attempt would seem ahead to one that read its clock before
const COUNT = `
INSERT INTO vault.sign_in_count AS c (client, name, failures, blocked_until, changed_at) VALUES ($2, $3, 1, 'epoch', $1)
ON CONFLICT (client) DO UPDATE SET
  failures = ${FAILURES}, changed_at = $1,
  blocked_until = coalesce($1::timestamptz + nullif(vault.sign_in_wait(${FAILURES}, ${FAMILIAR}), interval '0'), 'epoch')
WHERE c.blocked_until <= $1`;

const CLEAR = `
INSERT INTO vault.sign_in_count AS c (client, name, failures, blocked_until, changed_at, signed_in_at)
VALUES ($2, $3, 0, 'epoch', $1, $1)
ON CONFLICT (client) DO UPDATE SET failures = 0, blocked_until = 'epoch', changed_at = $1, signed_in_at = $1`;

const FORGET_FAMILIAR = `
DELETE FROM vault.sign_in_count WHERE client IN (
  SELECT client FROM vault.sign_in_count WHERE name = $1 AND signed_in_at IS NOT NULL
  ORDER BY signed_in_at DESC OFFSET ${MOST_FAMILIAR})`;

const EXPIRE = `
DELETE FROM vault.sign_in_count
WHERE changed_at <= $1::timestamptz - interval '24 hours' AND coalesce(signed_in_at <= $1::timestamptz - interval '30 days', true)`;

const LIMIT = `
DELETE FROM vault.sign_in_count WHERE client IN (
  SELECT client FROM vault.sign_in_count WHERE signed_in_at IS NULL ORDER BY changed_at DESC OFFSET $1)`;

/**
 * The attempts of each name and network since its last sign-in, shared by all processes. The rows are bounded: attempts
 * from many networks displace each other, never the count of a network from which the officer signs in.
 */
@Injectable()
export class SignInCounts {
  /** the most clients that are kept; specs lower it */
  most = MOST;
  private counted = 0;

  constructor(
    @Inject(PG_POOL) private readonly database: Pool,
    private readonly secrets: AccessSecrets,
  ) {}

  /** Identifies a client by a canonical username and a network. */
  client(username: string, network: string): Client {
    return {
      name: this.secrets.token('sign-in', username),
      client: this.secrets.token('sign-in', `${username}\0${network}`),
    };
  }

  /** Reads the standing of a client without counting. */
  async standing({ client }: Client, now: Date): Promise<Standing> {
    const { rows } = await this.database.query<{ blocked_until: Date; familiar: boolean }>(STANDING, [now, client]);
    const [row] = rows;
    if (!row) return { waitSeconds: 0, familiar: false };
    const waitSeconds = Math.max(0, Math.ceil((row.blocked_until.getTime() - now.getTime()) / 1000));
    return { waitSeconds, familiar: row.familiar };
  }

  /**
   * Counts an attempt, as a wrong one until `clear` is called. Returns false, and counts nothing, if the client has to
   * wait: of concurrent attempts no more are admitted than of sequential ones.
   */
  async count({ client, name }: Client, now: Date): Promise<boolean> {
    this.counted += 1;
    if (this.counted % SWEEP_EVERY === 0) await this.sweep(now);
    const { rowCount } = await this.database.query(COUNT, [now, client, name]);
    return rowCount === 1;
  }

  /** Starts the count again after a sign-in, and makes the network a familiar one. */
  async clear({ client, name }: Client, now: Date): Promise<void> {
    await this.database.query(CLEAR, [now, client, name]);
    await this.database.query(FORGET_FAMILIAR, [name]);
  }

  private async sweep(now: Date): Promise<void> {
    await this.database.query(EXPIRE, [now]);
    await this.database.query(LIMIT, [this.most]);
  }
}
