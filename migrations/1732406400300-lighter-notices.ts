import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/**
 * Entries of notifications are only ever read as a whole, so they are stored as they are written. Planned warnings are read by
 * their time, so that their key begins with it and no further index is needed.
 */
export class LighterNotices1732406400300 extends ForwardOnly {
  readonly name = 'LighterNotices1732406400300';

  async up(database: QueryRunner): Promise<void> {
    await database.query(`
ALTER TABLE notices.notification ALTER COLUMN entries TYPE json USING entries::json;
ALTER TABLE notices.pending ALTER COLUMN entries TYPE json USING entries::json;
ALTER TABLE notices.warning DROP CONSTRAINT warning_pkey, ADD PRIMARY KEY (at, deadline_id);
DROP INDEX notices.warning_by_time;
`);
  }
}
