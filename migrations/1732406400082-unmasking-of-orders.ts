import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** The reason of an erasure is opened with an access record that has a note and no case. */
export class UnmaskingOfOrders1732406400082 extends ForwardOnly {
  readonly name = 'UnmaskingOfOrders1732406400082';

  async up(database: QueryRunner): Promise<void> {
    await database.query(`
ALTER TABLE vault.access_record
  DROP CONSTRAINT access_record_search,
  ADD CONSTRAINT access_record_search CHECK (
    (purpose <> 'SEARCH' OR case_id IS NULL)
    AND (purpose <> 'OVER_BUDGET' OR case_id IS NOT NULL)
    AND (purpose IN ('SEARCH', 'OVER_BUDGET')) = (note_key IS NULL)
    AND (note_key IS NULL) = (note_box IS NULL)
  )`);
  }
}
