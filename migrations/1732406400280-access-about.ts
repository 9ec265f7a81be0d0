import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** The access log records masked reads of confidential streams that are no cases. */
export class AccessAbout1732406400280 extends ForwardOnly {
  readonly name = 'AccessAbout1732406400280';

  async up(database: QueryRunner): Promise<void> {
    await database.query(COLUMNS);
  }
}

// A read is about a case or about something else, which its context and its id name.
const COLUMNS = `
ALTER TABLE vault.routine_access
  ADD COLUMN about_context text,
  ADD COLUMN about_id uuid,
  ADD CONSTRAINT routine_access_about CHECK (
    (about_context IS NULL) = (about_id IS NULL) AND (about_id IS NULL OR (purpose = 'READ' AND case_id IS NULL))
  ),
  DROP CONSTRAINT routine_access_check,
  ADD CONSTRAINT routine_access_check CHECK (CASE purpose
    WHEN 'SIGN_IN' THEN case_id IS NULL AND outcome IS NOT NULL
    WHEN 'READ' THEN num_nulls(officer_id, agency_id, role, once) = 0 AND num_nonnulls(case_id, about_id) = 1
      AND num_nonnulls(address, outcome) = 0
    WHEN 'DOCUMENT' THEN num_nulls(officer_id, agency_id, role, case_id) = 0 AND num_nonnulls(address, outcome) = 0
    ELSE false
  END);
CREATE INDEX routine_access_about ON vault.routine_access (about_id, number) WHERE about_id IS NOT NULL;
`;
