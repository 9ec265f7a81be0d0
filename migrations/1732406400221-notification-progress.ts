import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** New days are looked through in pages; a call remembers its shift; unread notifications have an index. */
export class NotificationProgress1732406400221 extends ForwardOnly {
  readonly name = 'NotificationProgress1732406400221';

  async up(database: QueryRunner): Promise<void> {
    await database.query(`
ALTER TABLE notices.progress ADD COLUMN day_to date, ADD COLUMN day_after uuid;
COMMENT ON COLUMN notices.progress.day_to IS 'the day up to which subjects are looked through now; null: none is';
COMMENT ON COLUMN notices.progress.day_after IS 'the last subject that was looked through for it';
ALTER TABLE notices.alarm ADD COLUMN shift timestamptz;
COMMENT ON COLUMN notices.alarm.shift IS 'when the shift began for which the officer is called; null: the leaders';
CREATE INDEX recipient_unread ON notices.recipient (officer_id, at, notification_id) WHERE acknowledged_at IS NULL;
`);
  }
}
