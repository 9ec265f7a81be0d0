import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { Batcher, PG_POOL } from '@center/event-store';
import type { AgencyId, AppointmentId, OfficerId } from '@center/kernel';

/** The identity an agency's system acts as: one liaison officer's appointment at that agency. */
export interface ApiKeyHolder {
  readonly agencyId: AgencyId;
  readonly officerId: OfficerId;
  readonly appointmentId: AppointmentId;
}

/** A listed key, without the secret. */
export interface ListedApiKey extends ApiKeyHolder {
  readonly apiKeyId: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

const PREFIX = 'mpcc_'; // lets secret scanners and readers recognize a key
const SHAPE = /^mpcc_[A-Za-z0-9_-]{43}$/;

// a key of 256 random bits cannot be guessed, so a fast hash is sufficient
const hashOf = (apiKey: string): Buffer => createHash('sha256').update(apiKey).digest();

const COLUMNS = `id AS "apiKeyId", agency_id AS "agencyId", officer_id AS "officerId",
  appointment_id AS "appointmentId", created_at AS "createdAt", revoked_at AS "revokedAt"`;

const FIND = `SELECT key_hash AS "hash", ${COLUMNS} FROM vault.api_key
  WHERE key_hash = ANY ($1::bytea[]) AND revoked_at IS NULL`;

/** The most requests whose keys are looked up with one query. */
const MOST = 64;

/** API keys of agencies' systems, stored as hashes. They are not cached, so a revocation takes effect immediately. */
@Injectable()
export class ApiKeys {
  private readonly reads = new Batcher((hashes: readonly Buffer[]) => this.findAll(hashes), { most: MOST, lanes: 2 });

  constructor(@Inject(PG_POOL) private readonly database: Pool) {}

  /**
   * Creates a key. `apiKey` is returned only here. The caller must ensure that the appointment belongs to a liaison of
   * the agency. With the same id and seed (32 secret bytes) the call is idempotent and returns the same key.
   */
  async create(
    holder: ApiKeyHolder,
    { apiKeyId = randomUUID(), seed = randomBytes(32) }: { readonly apiKeyId?: string; readonly seed?: Buffer } = {},
  ): Promise<{ apiKeyId: string; apiKey: string }> {
    const apiKey = PREFIX + seed.toString('base64url');
    await this.database.query(
      'INSERT INTO vault.api_key (id, key_hash, agency_id, officer_id, appointment_id) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING',
      [apiKeyId, hashOf(apiKey), holder.agencyId, holder.officerId, holder.appointmentId],
    );
    return { apiKeyId, apiKey };
  }

  /** Returns the holder of a key; `undefined` when the key is unknown or revoked. */
  async find(apiKey: string): Promise<ListedApiKey | undefined> {
    if (!SHAPE.test(apiKey)) return undefined;
    return this.reads.call(hashOf(apiKey));
  }

  /** Lists an agency's keys, oldest first, including revoked ones. */
  async list(agencyId: AgencyId): Promise<ListedApiKey[]> {
    const { rows } = await this.database.query<ListedApiKey>(
      `SELECT ${COLUMNS} FROM vault.api_key WHERE agency_id = $1 ORDER BY created_at, id`,
      [agencyId],
    );
    return rows;
  }

  /** Revokes an agency's key permanently. Returns false when the agency has no such key. Idempotent. */
  async revoke(agencyId: AgencyId, apiKeyId: string): Promise<boolean> {
    const { rowCount } = await this.database.query(
      `UPDATE vault.api_key SET revoked_at = coalesce(revoked_at, clock_timestamp()) WHERE agency_id = $1 AND id = $2`,
      [agencyId, apiKeyId],
    );
    return rowCount === 1;
  }

  private async findAll(hashes: readonly Buffer[]): Promise<(ListedApiKey | undefined)[]> {
    const { rows } = await this.database.query<ListedApiKey & { readonly hash: Buffer }>({
      ...{ name: 'api-keys', text: FIND, values: [hashes] },
    });
    const found = new Map(rows.map(({ hash, ...key }) => [hash.toString('hex'), key]));
    return hashes.map((hash) => found.get(hash.toString('hex')));
  }
}
