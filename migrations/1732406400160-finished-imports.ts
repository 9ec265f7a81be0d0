import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** The access log records imports of finished cases: one entry when it begins, and one with its count when it ends. */
export class FinishedImports1732406400160 extends ForwardOnly {
  readonly name = 'FinishedImports1732406400160';

  async up(database: QueryRunner): Promise<void> {
    await database.query(COLUMNS);
  }
}

// An import has neither a case nor a note; both of its entries have the same fields.
const COLUMNS = `
ALTER TABLE vault.access_record
  ADD COLUMN lead_count integer,
  DROP CONSTRAINT access_record_search,
  ADD CONSTRAINT access_record_search CHECK (
    (purpose NOT IN ('SEARCH', 'FINISHED_IMPORT') OR case_id IS NULL)
    AND (purpose <> 'OVER_BUDGET' OR case_id IS NOT NULL)
    AND (purpose IN ('SEARCH', 'OVER_BUDGET', 'FINISHED_IMPORT')) = (note_key IS NULL)
    AND (note_key IS NULL) = (note_box IS NULL)
    AND (lead_count IS NULL OR purpose = 'FINISHED_IMPORT')
  );
CREATE INDEX access_record_finished_import ON vault.access_record (at, record_id) WHERE purpose = 'FINISHED_IMPORT';
`;
