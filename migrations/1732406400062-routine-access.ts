import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** The part of the access log that is written in batches and expires: sign-ins, printed documents, masked reads. */
export class RoutineAccess1732406400062 extends ForwardOnly {
  readonly name = 'RoutineAccess1732406400062';

  async up(database: QueryRunner): Promise<void> {
    await database.query(TABLE);
    await database.query(GUARDS);
  }
}

// Both tables of the access log share one sequence, by which a page of both is ordered.
const TABLE = `
CREATE TABLE vault.routine_access (
  number bigint PRIMARY KEY DEFAULT nextval('vault.access_record_number_seq'),
  record_id uuid NOT NULL UNIQUE,
  once text COLLATE "C" UNIQUE,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  purpose text NOT NULL,
  officer_id uuid,
  agency_id uuid,
  role text,
  case_id uuid,
  fields text[] NOT NULL,
  address text,
  outcome text,
  CHECK (CASE purpose
    WHEN 'SIGN_IN' THEN case_id IS NULL AND outcome IS NOT NULL
    WHEN 'READ' THEN num_nulls(officer_id, agency_id, role, case_id, once) = 0 AND num_nonnulls(address, outcome) = 0
    WHEN 'DOCUMENT' THEN num_nulls(officer_id, agency_id, role, case_id) = 0 AND num_nonnulls(address, outcome) = 0
    ELSE false
  END)
);
CREATE INDEX routine_access_case ON vault.routine_access (case_id, number);
CREATE INDEX routine_access_officer ON vault.routine_access (officer_id, number);
CREATE INDEX routine_access_age ON vault.routine_access (at);
COMMENT ON COLUMN vault.routine_access.once IS 'entries with the same text are recorded once';
`;

// A statement deletes old entries only, and only through the function.
const GUARDS = `
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON vault.routine_access
  FOR EACH STATEMENT EXECUTE FUNCTION vault.refuse_change();
ALTER TABLE vault.routine_access ENABLE ALWAYS TRIGGER append_only;
CREATE TRIGGER keep_recent BEFORE DELETE ON vault.routine_access
  FOR EACH ROW WHEN (OLD.at > clock_timestamp() - interval '30 days') EXECUTE FUNCTION vault.refuse_change();
ALTER TABLE vault.routine_access ENABLE ALWAYS TRIGGER keep_recent;

CREATE FUNCTION vault.expire_routine_access(days integer) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM vault.routine_access WHERE at < clock_timestamp() - make_interval(days => greatest(days, 31))
$$;
REVOKE ALL ON FUNCTION vault.expire_routine_access(integer) FROM PUBLIC;
`;
