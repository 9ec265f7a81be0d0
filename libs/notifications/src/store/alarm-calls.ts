import { PG_POOL } from '@center/event-store';
import type { Instant, OfficerId } from '@center/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Entry, NotificationId } from '../notice';

/** A call of the alarm line that is to be made or handed on. */
export interface StoredCall {
  readonly notification_id: NotificationId;
  readonly stage: number;
  readonly officers: readonly OfficerId[];
  /** when the shift began for which the officer is called; `null`: the leaders */
  readonly shift: Date | null;
  readonly attempts: number;
  readonly entries: readonly Entry[];
}

const CALLS = `
SELECT notification_id, stage, officers, shift, attempts, entries
  FROM notices.alarm JOIN notices.notification USING (notification_id)`;

// The next stage, and its officers as recipients of the notification; nothing if it was acknowledged meanwhile.
const HAND_ON = `
WITH handed AS (
  UPDATE notices.alarm SET hand_on_at = NULL
   WHERE notification_id = $1 AND stage = $2 AND hand_on_at IS NOT NULL RETURNING notification_id),
next AS (
  INSERT INTO notices.alarm (notification_id, stage, officers, next_at, hand_on_at, shift)
  SELECT notification_id, $3, $4::uuid[], $5, $6, $7 FROM handed ON CONFLICT DO NOTHING RETURNING notification_id)
INSERT INTO notices.recipient (officer_id, at, notification_id)
SELECT officer, $5, notification_id FROM next, unnest($4::uuid[]) AS officer ON CONFLICT DO NOTHING`;

/** The calls of the alarm line, kept until they are answered and acknowledged. */
@Injectable()
export class AlarmCalls {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  /** Those that are to be made now, the earliest first. */
  async toSend(now: Instant, limit: number): Promise<readonly StoredCall[]> {
    const text = `${CALLS} WHERE next_at <= $1 ORDER BY next_at LIMIT $2`;
    return (await this.pool.query<StoredCall>(text, [now, limit])).rows;
  }

  /** Those that nobody has acknowledged in time. */
  async toHandOn(now: Instant, limit: number): Promise<readonly StoredCall[]> {
    const text = `${CALLS} WHERE hand_on_at <= $1 ORDER BY hand_on_at LIMIT $2`;
    return (await this.pool.query<StoredCall>(text, [now, limit])).rows;
  }

  /** An attempt was made; `again` is the time of the next one, `null` if it was answered. An acknowledged call stays so. */
  async attempted({ notification_id, stage }: StoredCall, again: Instant | null): Promise<void> {
    await this.pool.query(
      `UPDATE notices.alarm SET attempts = attempts + 1, next_at = $3
        WHERE notification_id = $1 AND stage = $2 AND next_at IS NOT NULL`,
      [notification_id, stage, again],
    );
  }

  /** Goes on to the officers of another stage. `handOnAt`: `null` if it is the last one. */
  async handOn(
    { notification_id, stage }: StoredCall,
    next: {
      readonly stage: number;
      readonly officers: readonly OfficerId[];
      readonly at: Instant;
      readonly handOnAt: Instant | null;
      readonly shift: Instant | null;
    },
  ): Promise<void> {
    const { stage: to, officers, at, handOnAt, shift } = next;
    await this.pool.query(HAND_ON, [notification_id, stage, to, officers, at, handOnAt, shift]);
  }
}
