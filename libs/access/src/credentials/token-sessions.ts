import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { SETTINGS, type Settings } from '@center/config';
import { Batcher, PG_POOL } from '@center/event-store';
import type { OfficerId } from '@center/kernel';

interface Row {
  readonly id: string;
  readonly used_at: Date;
  readonly expires_at: Date;
}

/** The most requests whose tokens are looked up with one query. */
const MOST = 64;
/** The use of a token is recorded this often within the idle timeout. */
const RECORDED = 20;
/** How many sessions are opened until expired ones are deleted. */
const SWEEP_EVERY = 256;

const FIND = 'SELECT id, used_at, expires_at FROM vault.token_session WHERE id = ANY ($1::uuid[])';
const USED = 'UPDATE vault.token_session SET used_at = $2 WHERE id = $1 AND used_at < $2';

/**
 * The center's tokens that have not ended: one row each, shared by all processes. A token ends when its officer logs out or
 * the password changes, when it is idle for too long, and when it expires. Rows are not cached: an end takes effect with
 * the next request.
 */
@Injectable()
export class TokenSessions implements OnApplicationShutdown {
  private readonly reads = new Batcher((ids: readonly string[]) => this.findAll(ids), { most: MOST, lanes: 2 });
  private readonly recording = new Map<string, Promise<unknown>>();
  private opened = 0;

  constructor(
    @Inject(PG_POOL) private readonly database: Pool,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'tokenIdle'>,
  ) {}

  /** Opens the session of a new token. */
  async open(id: string, officerId: OfficerId, now: Date, expiresAt: Date): Promise<void> {
    await this.database.query(
      'INSERT INTO vault.token_session (id, officer_id, used_at, expires_at) VALUES ($1, $2, $3, $4)',
      [id, officerId, now, expiresAt],
    );
    this.opened += 1;
    if (this.opened % SWEEP_EVERY !== 0) return;
    const longIdle = new Date(now.getTime() - this.idleMs);
    await this.database.query('DELETE FROM vault.token_session WHERE expires_at < $1 OR used_at < $2', [now, longIdle]);
  }

  /** Whether a session is open. If so, this is a use of its token, which is recorded from time to time. */
  async use(id: string, now: Date): Promise<boolean> {
    const session = await this.reads.call(id);
    if (!session) return false;
    const idle = now.getTime() - session.used_at.getTime();
    if (idle >= this.idleMs) return false;
    if (idle >= this.idleMs / RECORDED) this.record(id, now);
    return true;
  }

  /** Whether a session is open. Asking is no use of its token. */
  async isOpen(id: string, now: Date): Promise<boolean> {
    const session = await this.reads.call(id);
    return session !== undefined && now.getTime() - session.used_at.getTime() < this.idleMs;
  }

  /** Ends all sessions of an officer. Idempotent. */
  async endOf(officerId: OfficerId): Promise<void> {
    await this.database.query('DELETE FROM vault.token_session WHERE officer_id = $1', [officerId]);
  }

  /** The database is closed after this. */
  onApplicationShutdown(): Promise<void> {
    return this.recorded();
  }

  /** Resolves when the uses so far are recorded. */
  async recorded(): Promise<void> {
    await Promise.all(this.recording.values());
  }

  private get idleMs(): number {
    return this.settings.tokenIdle * 1000;
  }

  /** The answer does not wait for this. If it fails, the next use is recorded. */
  private record(id: string, now: Date): void {
    if (this.recording.has(id)) return;
    const done = (): void => void this.recording.delete(id);
    this.recording.set(id, this.database.query(USED, [id, now]).then(done, done));
  }

  private async findAll(ids: readonly string[]): Promise<(Row | undefined)[]> {
    const { rows } = await this.database.query<Row>({ name: 'token-sessions', text: FIND, values: [ids] });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  }
}
