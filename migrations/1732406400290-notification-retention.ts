import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** Old notifications are removed with their recipients. */
export class NotificationRetention1732406400290 extends ForwardOnly {
  readonly name = 'NotificationRetention1732406400290';

  async up(database: QueryRunner): Promise<void> {
    await database.query(`
CREATE INDEX notification_by_time ON notices.notification (at);
CREATE INDEX recipient_of_notification ON notices.recipient (notification_id);
`);
  }
}
