import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { Batcher, PG_POOL } from '@center/event-store';
import type { AgencyId, AppointmentId, OfficerId } from '@center/kernel';
import { HostClock } from '../host-clock';

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
  /** the earlier one of its expiry and the end of the overlap after a rotation */
  readonly expiresAt: Date | null;
  /** in CIDR notation; `null`: valid from anywhere */
  readonly networks: readonly string[] | null;
  /** by the minute; `null`: never used */
  readonly lastUsedAt: Date | null;
  /** the key that it was made from by rotation */
  readonly replaces: string | null;
}

/** What is decided about a new key. */
interface NewApiKey {
  /** an id and 32 secret bytes: with the same ones the call is idempotent and returns the same key */
  readonly apiKeyId?: string;
  readonly seed?: Buffer;
  readonly expiresAt?: string;
  readonly networks?: readonly string[];
}

const PREFIX = 'mpcc_'; // lets secret scanners and readers recognize a key
const SHAPE = /^mpcc_[A-Za-z0-9_-]{43}$/;

// a key of 256 random bits cannot be guessed, so a fast hash is sufficient
const hashOf = (apiKey: string): Buffer => createHash('sha256').update(apiKey).digest();

const COLUMNS = `id AS "apiKeyId", agency_id AS "agencyId", officer_id AS "officerId",
  appointment_id AS "appointmentId", created_at AS "createdAt", revoked_at AS "revokedAt",
  least(expires_at, superseded_at) AS "expiresAt", networks, used_at AS "lastUsedAt", replaces`;

const FIND = `SELECT key_hash AS "hash", ${COLUMNS} FROM vault.api_key
  WHERE key_hash = ANY ($1::bytea[]) AND revoked_at IS NULL`;

/** How often the use of a key is recorded. */
const RECORDED = 60_000;
const USED = 'UPDATE vault.api_key SET used_at = $2 WHERE id = $1 AND (used_at IS NULL OR used_at < $2)';

/**
 * A repeat finds its key, and does not move the end of the former one. A key from an earlier rotation of the same one that was
 * never used is revoked: its answer was lost, so nobody knows it.
 */
const ROTATE = `WITH made AS (
  INSERT INTO vault.api_key (id, key_hash, agency_id, officer_id, appointment_id, expires_at, networks, replaces)
  SELECT $1, $2, agency_id, officer_id, appointment_id, expires_at, networks, id FROM vault.api_key
   WHERE id = $3 AND revoked_at IS NULL ON CONFLICT (id) DO NOTHING RETURNING replaces
), lost AS (
  UPDATE vault.api_key SET revoked_at = clock_timestamp() FROM made
   WHERE api_key.replaces = made.replaces AND used_at IS NULL AND revoked_at IS NULL
)
UPDATE vault.api_key SET superseded_at = least(superseded_at, $4::timestamptz) FROM made WHERE api_key.id = made.replaces`;
const ROTATED = `SELECT next.expires_at AS "expiresAt", least(former.expires_at, former.superseded_at) AS "formerUntil"
  FROM vault.api_key AS next JOIN vault.api_key AS former ON former.id = next.replaces WHERE next.id = $1`;

/** What a rotation has made; the secret is returned only here. */
interface Rotated {
  readonly apiKeyId: string;
  readonly apiKey: string;
  readonly expiresAt: Date | null;
  readonly formerUntil: Date;
}

/** The most requests whose keys are looked up with one query. */
const MOST = 64;

/** API keys of agencies' systems, stored as hashes. They are not cached, so a revocation takes effect immediately. */
@Injectable()
export class ApiKeys implements OnApplicationShutdown {
  private readonly reads = new Batcher((hashes: readonly Buffer[]) => this.findAll(hashes), { most: MOST, lanes: 2 });
  private readonly recording = new Map<string, Promise<unknown>>();

  constructor(
    @Inject(PG_POOL) private readonly database: Pool,
    private readonly clock: HostClock,
  ) {}

  /** Creates a key. `apiKey` is returned only here. The caller must ensure that the appointment belongs to a liaison of the agency. */
  async create(
    holder: ApiKeyHolder,
    { apiKeyId = randomUUID(), seed = randomBytes(32), expiresAt, networks }: NewApiKey = {},
  ): Promise<{ apiKeyId: string; apiKey: string }> {
    const apiKey = PREFIX + seed.toString('base64url');
    await this.database.query(
      `INSERT INTO vault.api_key (id, key_hash, agency_id, officer_id, appointment_id, expires_at, networks)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING`,
      [
        ...[apiKeyId, hashOf(apiKey), holder.agencyId, holder.officerId, holder.appointmentId],
        ...[expiresAt ?? null, networks ?? null],
      ],
    );
    return { apiKeyId, apiKey };
  }

  /**
   * Makes a new key for the holder of another one, with its networks and its expiry. The former one is valid until an instant
   * at most. Idempotent for an id and seed. `undefined` if the former one is revoked.
   */
  async rotate(
    formerId: string,
    { apiKeyId, seed, until }: { readonly apiKeyId: string; readonly seed: Buffer; readonly until: Date },
  ): Promise<Rotated | undefined> {
    const apiKey = PREFIX + seed.toString('base64url');
    await this.database.query(ROTATE, [apiKeyId, hashOf(apiKey), formerId, until]);
    const { rows } = await this.database.query<Pick<Rotated, 'expiresAt' | 'formerUntil'>>(ROTATED, [apiKeyId]);
    return rows[0] && { apiKeyId, apiKey, ...rows[0] };
  }

  /** Returns the holder of a key; `undefined` when the key is unknown, revoked or expired. */
  async find(apiKey: string): Promise<ListedApiKey | undefined> {
    if (!SHAPE.test(apiKey)) return undefined;
    const key = await this.reads.call(hashOf(apiKey));
    return key?.expiresAt && key.expiresAt <= this.clock.now() ? undefined : key;
  }

  /** Notes that a key was used, by the minute. The response does not wait for it; if it fails, the next use is noted. */
  used({ apiKeyId, lastUsedAt }: ListedApiKey): void {
    const now = this.clock.now();
    if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < RECORDED) return;
    if (this.recording.has(apiKeyId)) return;
    const done = (): void => void this.recording.delete(apiKeyId);
    this.recording.set(apiKeyId, this.database.query(USED, [apiKeyId, now]).then(done, done));
  }

  /** The database is closed after this. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.recording.values());
  }

  /** Lists an agency's keys, oldest first, including revoked ones. */
  async list(agencyId: AgencyId): Promise<ListedApiKey[]> {
    const { rows } = await this.database.query<ListedApiKey>(
      `SELECT ${COLUMNS} FROM vault.api_key WHERE agency_id = $1 ORDER BY created_at, id`,
      [agencyId],
    );
    return rows;
  }

  /** Those of some officers who are agencies' systems: they have or had a key. */
  async systemsAmong(officers: readonly OfficerId[]): Promise<ReadonlySet<OfficerId>> {
    const { rows } = await this.database.query<Pick<ApiKeyHolder, 'officerId'>>(
      'SELECT DISTINCT officer_id AS "officerId" FROM vault.api_key WHERE officer_id = ANY ($1::uuid[])',
      [officers],
    );
    return new Set(rows.map(({ officerId }) => officerId));
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
