import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** How many unmaskings of one officer count in an hour is limited, and the access log records a break-glass. */
export class UnmaskingBudget1732406400080 extends ForwardOnly {
  readonly name = 'UnmaskingBudget1732406400080';

  async up(database: QueryRunner): Promise<void> {
    await database.query(COLUMNS);
    await database.query(RECORD);
  }
}

// A spent budget has a case and no note: the access was refused.
const COLUMNS = `
ALTER TABLE vault.access_record
  ADD COLUMN counted boolean NOT NULL DEFAULT false,
  DROP CONSTRAINT access_record_search,
  ADD CONSTRAINT access_record_search CHECK (
    (purpose = 'SEARCH') = (case_id IS NULL)
    AND (purpose IN ('SEARCH', 'OVER_BUDGET')) = (note_key IS NULL)
    AND (note_key IS NULL) = (note_box IS NULL)
  );
CREATE INDEX access_record_counted ON vault.access_record (officer_id, at) WHERE counted;
CREATE INDEX access_record_over_budget ON vault.access_record (at, record_id) WHERE purpose = 'OVER_BUDGET';
`;

// Records an unmasking; returns 0. With a budget that is spent, records only that, once an hour, and returns the seconds until
// the oldest unmasking that fills it is an hour old. The lock makes concurrent unmaskings of an officer wait for each other.
const RECORD = `
CREATE FUNCTION vault.record_unmasking(
  record uuid, officer uuid, agency uuid, acting_role text, of_case uuid, pointers text[], why text, key uuid, box text,
  budget integer
) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  fills timestamptz;
BEGIN
  IF budget IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(officer::text, 7302080));
    SELECT at INTO fills FROM vault.access_record
     WHERE officer_id = officer AND counted AND at > clock_timestamp() - interval '1 hour'
     ORDER BY at DESC OFFSET budget - 1 LIMIT 1;
    IF FOUND THEN
      INSERT INTO vault.access_record (record_id, officer_id, agency_id, role, case_id, fields, purpose)
      SELECT record, officer, agency, acting_role, of_case, '{}', 'OVER_BUDGET'
       WHERE NOT EXISTS (SELECT FROM vault.access_record
                          WHERE officer_id = officer AND purpose = 'OVER_BUDGET'
                            AND at > clock_timestamp() - interval '1 hour');
      RETURN greatest(1, ceil(extract(epoch FROM fills + interval '1 hour' - clock_timestamp())));
    END IF;
  END IF;
  INSERT INTO vault.access_record (record_id, officer_id, agency_id, role, case_id, fields, purpose, note_key, note_box, counted)
  VALUES (record, officer, agency, acting_role, of_case, pointers, why, key, box, budget IS NOT NULL);
  RETURN 0;
END $$;
`;
