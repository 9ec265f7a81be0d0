import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { PG_POOL } from '@center/event-store';
import type { AgencyId, AppointmentId, OfficerId } from '@center/kernel';

/** Whose name an agency's system acts in: one liaison officer's appointment of that agency. */
export interface ApiKeyHolder {
  readonly agencyId: AgencyId;
  readonly officerId: OfficerId;
  readonly appointmentId: AppointmentId;
}

/** A key as it is listed: all but the key. */
export interface ListedApiKey extends ApiKeyHolder {
  readonly apiKeyId: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

const PREFIX = 'mpcc_'; // so that a secret scanner and a reader know what they have found
const SHAPE = /^mpcc_[A-Za-z0-9_-]{43}$/;

// 256 random bits need no slow hash: there is nothing to guess
const hashOf = (apiKey: string): Buffer => createHash('sha256').update(apiKey).digest();

const COLUMNS = `id AS "apiKeyId", agency_id AS "agencyId", officer_id AS "officerId",
  appointment_id AS "appointmentId", created_at AS "createdAt", revoked_at AS "revokedAt"`;

/** Keys of agencies' own systems, kept as hashes. */
@Injectable()
export class ApiKeys {
  constructor(@Inject(PG_POOL) private readonly database: Pool) {}

  /**
   * Makes a key. `apiKey` is told only here. The caller vouches that the appointment is the agency's liaison's. With an
   * id and a seed (32 secret bytes) of its own, a repeat makes nothing and tells the same key.
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

  /** Whose key it is; `undefined` when it is none of ours or was revoked. */
  async find(apiKey: string): Promise<ListedApiKey | undefined> {
    if (!SHAPE.test(apiKey)) return undefined;
    const { rows } = await this.database.query<ListedApiKey>(
      `SELECT ${COLUMNS} FROM vault.api_key WHERE key_hash = $1 AND revoked_at IS NULL`,
      [hashOf(apiKey)],
    );
    return rows[0];
  }

  /** An agency's keys, oldest first, the revoked ones too. */
  async list(agencyId: AgencyId): Promise<ListedApiKey[]> {
    const { rows } = await this.database.query<ListedApiKey>(
      `SELECT ${COLUMNS} FROM vault.api_key WHERE agency_id = $1 ORDER BY created_at, id`,
      [agencyId],
    );
    return rows;
  }

  /** Revokes an agency's key for good. False when the agency has no such key; repeating it changes nothing. */
  async revoke(agencyId: AgencyId, apiKeyId: string): Promise<boolean> {
    const { rowCount } = await this.database.query(
      `UPDATE vault.api_key SET revoked_at = coalesce(revoked_at, clock_timestamp()) WHERE agency_id = $1 AND id = $2`,
      [agencyId, apiKeyId],
    );
    return rowCount === 1;
  }
}
