import { PG_POOL } from '@center/event-store';
import type { Instant, OfficerId } from '@center/kernel';
import { inTransaction } from '@center/vault';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Entry, NotificationId, NotificationKind } from '../notice';

/** A notification as its officer has it. */
export interface Received {
  readonly notification_id: NotificationId;
  readonly kind: NotificationKind;
  readonly at: Date;
  readonly entries: readonly Entry[];
  readonly acknowledged_at: Date | null;
}

/** By a partial index those that are not acknowledged; `unread`: `undefined` for all. */
const pageOf = (unread: boolean | undefined): string => `
SELECT r.notification_id, n.kind, r.at, n.entries, r.acknowledged_at
  FROM notices.recipient AS r JOIN notices.notification AS n USING (notification_id)
 WHERE r.officer_id = $1 AND ($2::timestamptz IS NULL OR (r.at, r.notification_id) < ($2, $3::uuid))
   ${unread === undefined ? '' : `AND r.acknowledged_at IS ${unread ? 'NULL' : 'NOT NULL'}`}
 ORDER BY r.at DESC, r.notification_id DESC LIMIT $4`;

// Waits for a hand-on that is being written, so that the next statement sees its stage too.
const LOCK = 'SELECT FROM notices.alarm WHERE notification_id = $1 ORDER BY stage FOR UPDATE';

const ACKNOWLEDGE = `
WITH mine AS (
  UPDATE notices.recipient SET acknowledged_at = coalesce(acknowledged_at, $3)
   WHERE officer_id = $1 AND notification_id = $2 RETURNING acknowledged_at),
silenced AS (
  UPDATE notices.alarm SET next_at = NULL, hand_on_at = NULL
   WHERE notification_id = $2 AND EXISTS (SELECT FROM mine)
     AND EXISTS (SELECT FROM notices.alarm AS any_stage WHERE any_stage.notification_id = $2 AND $1 = ANY (any_stage.officers)))
SELECT acknowledged_at FROM mine`;

/** The notifications that officers have received. */
@Injectable()
export class ReceivedNotifications {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  /** Those of an officer after one, newest first. */
  async list(
    officerId: OfficerId,
    unread: boolean | undefined,
    after: readonly [at: string, id: string] | undefined,
    limit: number,
  ): Promise<readonly Received[]> {
    const values = [officerId, after?.[0] ?? null, after?.[1] ?? null, limit];
    return (await this.pool.query<Received>(pageOf(unread), values)).rows;
  }

  /** The entries of one that an officer has received; `undefined` if they have not. */
  async entries(officerId: OfficerId, id: NotificationId): Promise<readonly Entry[] | undefined> {
    const { rows } = await this.pool.query<Pick<Received, 'entries'>>(
      `SELECT n.entries FROM notices.recipient JOIN notices.notification AS n USING (notification_id)
        WHERE officer_id = $1 AND notification_id = $2`,
      [officerId, id],
    );
    return rows[0]?.entries;
  }

  /** Acknowledges one, once; that of an officer whom the alarm line has called ends the alarm. Returns when it was. */
  async acknowledge(officerId: OfficerId, id: NotificationId, now: Instant): Promise<Instant> {
    const { rows } = await inTransaction(this.pool, async (client) => {
      await client.query(LOCK, [id]);
      return client.query<{ acknowledged_at: Date }>(ACKNOWLEDGE, [officerId, id, now]);
    });
    return rows[0]!.acknowledged_at.toISOString() as Instant;
  }
}
