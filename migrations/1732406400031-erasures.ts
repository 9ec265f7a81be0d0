import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** A key is destroyed by `vault.forget` only, by an order that is recorded with it, and never restored. */
export class Erasures1732406400031 extends ForwardOnly {
  readonly name = 'Erasures1732406400031';

  async up(database: QueryRunner): Promise<void> {
    await database.query(REGISTER);
    await database.query(FORGET);
    await database.query(NO_STATISTICS);
    await database.query(GUARDS);
  }
}

const REGISTER = `
CREATE TABLE vault.erasure (
  person_id uuid PRIMARY KEY,
  order_id uuid NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON COLUMN vault.erasure.order_id IS 'the event that records who ordered it, and why';

CREATE FUNCTION vault.refuse_erasure_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was erased stays erased: % on vault.% refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;
`;

// As in the migration before, as the owner, and recorded.
const FORGET = `
DROP FUNCTION vault.forget(uuid);

CREATE FUNCTION vault.forget(person uuid, order_id uuid) RETURNS boolean LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF order_id IS NULL THEN
    RAISE EXCEPTION 'an erasure needs an order' USING ERRCODE = 'null_value_not_allowed';
  END IF;
  UPDATE vault.person p SET id_token = NULL, match_token = NULL, forgotten_at = now()
  WHERE p.person_id = person AND p.forgotten_at IS NULL;
  IF FOUND THEN
    UPDATE vault.data_key SET wrapped = NULL, destroyed_at = now() WHERE key_id = person AND wrapped IS NOT NULL;
    INSERT INTO vault.erasure (person_id, order_id) VALUES (person, order_id);
  END IF;
  DELETE FROM vault.search_token t WHERE t.person_id = person;
  RETURN EXISTS (SELECT FROM vault.person p WHERE p.person_id = person);
END $$;
`;

// Values of keys and tokens in the planner's statistics would outlive an erasure. The change of a type, even to the same
// one, deletes the statistics that the column has; nothing is rewritten.
const NO_STATISTICS = `
ALTER TABLE vault.data_key ALTER COLUMN wrapped TYPE bytea, ALTER COLUMN wrapped SET STATISTICS 0;
ALTER TABLE vault.person
  ALTER COLUMN id_token TYPE bytea, ALTER COLUMN id_token SET STATISTICS 0,
  ALTER COLUMN match_token TYPE bytea, ALTER COLUMN match_token SET STATISTICS 0;
ALTER TABLE vault.search_token ALTER COLUMN token TYPE bytea, ALTER COLUMN token SET STATISTICS 0;
`;

const GUARDS = `
CREATE TRIGGER stays_destroyed BEFORE UPDATE ON vault.data_key
  FOR EACH ROW WHEN (old.wrapped IS NULL OR new.key_id <> old.key_id) EXECUTE FUNCTION vault.refuse_erasure_change();
CREATE TRIGGER stays_known BEFORE DELETE OR TRUNCATE ON vault.data_key
  FOR EACH STATEMENT EXECUTE FUNCTION vault.refuse_erasure_change();
CREATE TRIGGER stays_forgotten BEFORE UPDATE ON vault.person
  FOR EACH ROW WHEN (old.forgotten_at IS NOT NULL) EXECUTE FUNCTION vault.refuse_erasure_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON vault.erasure
  FOR EACH STATEMENT EXECUTE FUNCTION vault.refuse_erasure_change();
ALTER TABLE vault.data_key ENABLE ALWAYS TRIGGER stays_destroyed;
ALTER TABLE vault.data_key ENABLE ALWAYS TRIGGER stays_known;
ALTER TABLE vault.person ENABLE ALWAYS TRIGGER stays_forgotten;
ALTER TABLE vault.erasure ENABLE ALWAYS TRIGGER append_only;
`;
