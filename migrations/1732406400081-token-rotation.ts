import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** The token key is rotated while the center runs: `vault.keep` refuses tokens of an older key. */
export class TokenRotation1732406400081 extends ForwardOnly {
  readonly name = 'TokenRotation1732406400081';

  async up(database: QueryRunner): Promise<void> {
    await database.query(COLUMNS);
    await database.query(KEEP);
    await database.query(FORGET);
  }
}

// While both keys are valid a person has the match token of each, because persons are compared by their stored tokens.
const COLUMNS = `
ALTER TABLE vault.token_secret ADD COLUMN closing boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN vault.token_secret.closing IS 'every token is one of a newer key; the row is about to be deleted';

ALTER TABLE vault.person
  ADD COLUMN match_key_version integer,
  ADD COLUMN former_match_token bytea,
  ALTER COLUMN former_match_token SET STATISTICS 0;
UPDATE vault.person SET match_key_version = token_key_version WHERE match_token IS NOT NULL;

ALTER TABLE vault.person DROP CONSTRAINT person_check, DROP CONSTRAINT person_check1,
  ADD CONSTRAINT person_id_token_version CHECK (id_token IS NULL OR token_key_version IS NOT NULL),
  ADD CONSTRAINT person_match_token_version CHECK (match_token IS NULL OR match_key_version IS NOT NULL),
  ADD CONSTRAINT person_former_match_token CHECK (former_match_token IS NULL OR match_token IS NOT NULL),
  ADD CONSTRAINT person_forgotten CHECK (forgotten_at IS NULL OR (id_token IS NULL AND match_token IS NULL));
CREATE INDEX person_former_match_token ON vault.person (former_match_token) WHERE former_match_token IS NOT NULL;
`;

// As before, with these differences. Tokens of a key that is not the newest are refused (SQLSTATE MC001): otherwise a process
// that does not know the newest key could write a second person for a number that has a token of that key. The read of
// vault.token_secret keeps its lock until the transaction ends, so a rotation, which adds a key under an exclusive lock, waits
// for every writer of the older one. The match tokens of the key before are stored beside the others while that key is valid.
const KEEP = `
DROP FUNCTION vault.keep(
  uuid[], bytea[], uuid[], bytea[], bytea[], uuid[], bytea[], text[], bytea[], uuid[], uuid[], uuid[], uuid[], integer[]
);

CREATE FUNCTION vault.keep(
  key_ids uuid[], wrapped bytea[],
  new_persons uuid[], id_tokens bytea[], new_match_tokens bytea[], new_former_tokens bytea[],
  known_persons uuid[], known_match_tokens bytea[], known_former_tokens bytea[],
  kinds text[], tokens bytea[], persons uuid[], cases uuid[], officers uuid[], agencies uuid[],
  versions integer[]
) RETURNS SETOF uuid LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
SET plan_cache_mode = force_generic_plan SET jit = off AS $$
DECLARE
  version CONSTANT integer := versions[1];
  newest integer;
  rotating boolean;
  inserted bigint;
BEGIN
  IF version IS NOT NULL THEN
    SELECT max(s.version), count(*) > 1 INTO newest, rotating FROM vault.token_secret s WHERE NOT s.closing;
    IF newest > ANY (versions) THEN
      RAISE EXCEPTION 'tokens of an older key' USING ERRCODE = 'MC001';
    END IF;
  END IF;

  INSERT INTO vault.data_key (key_id, wrapped) SELECT * FROM unnest(key_ids, wrapped) ON CONFLICT DO NOTHING;

  INSERT INTO vault.person (person_id, id_token, token_key_version, match_token, match_key_version, former_match_token)
  SELECT person_id, id_token, CASE WHEN id_token IS NOT NULL THEN version END,
    match_token, CASE WHEN match_token IS NOT NULL THEN version END, CASE WHEN rotating THEN former_token END
  FROM unnest(new_persons, id_tokens, new_match_tokens, new_former_tokens)
    AS given (person_id, id_token, match_token, former_token)
  ORDER BY id_token, person_id
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS inserted = ROW_COUNT;

  IF cardinality(known_persons) > 0 OR inserted < cardinality(new_persons) THEN -- a repetition knows its new persons
    PERFORM FROM vault.person WHERE person_id = ANY (known_persons || new_persons) ORDER BY person_id FOR UPDATE;
    UPDATE vault.person p
    SET match_token = given.match_token, match_key_version = version,
      former_match_token = CASE WHEN rotating THEN given.former_token END
    FROM unnest(known_persons, known_match_tokens, known_former_tokens) AS given (person_id, match_token, former_token)
    WHERE p.person_id = ANY (known_persons) AND p.person_id = given.person_id AND p.forgotten_at IS NULL
      AND given.match_token IS NOT NULL AND given.match_token IS DISTINCT FROM p.match_token;
  END IF;

  INSERT INTO vault.search_token (kind, token, person_id, case_id, officer_id, agency_id, token_key_version)
  SELECT fact.kind, fact.token, fact.person_id, fact.case_id, fact.officer_id, fact.agency_id, version
  FROM unnest(kinds, tokens, persons, cases, officers, agencies)
    AS fact (kind, token, person_id, case_id, officer_id, agency_id)
  WHERE fact.person_id IS NULL
    OR (SELECT true FROM vault.person p WHERE p.person_id = fact.person_id AND p.forgotten_at IS NULL)
  ORDER BY fact.token, fact.kind, fact.case_id, fact.person_id
  ON CONFLICT DO NOTHING;

  RETURN QUERY
  SELECT given.person_id FROM unnest(new_persons, id_tokens) AS given (person_id, id_token)
  WHERE given.id_token IS NOT NULL AND (SELECT true FROM vault.person p WHERE p.person_id = given.person_id) IS NULL;
END $$;
`;

// As before, with the token of the key before.
const FORGET = `
CREATE OR REPLACE FUNCTION vault.forget(person uuid, order_id uuid) RETURNS boolean LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF order_id IS NULL THEN
    RAISE EXCEPTION 'an erasure needs an order' USING ERRCODE = 'null_value_not_allowed';
  END IF;
  UPDATE vault.person p SET id_token = NULL, match_token = NULL, former_match_token = NULL, forgotten_at = now()
  WHERE p.person_id = person AND p.forgotten_at IS NULL;
  IF FOUND THEN
    UPDATE vault.data_key SET wrapped = NULL, destroyed_at = now() WHERE key_id = person AND wrapped IS NOT NULL;
    INSERT INTO vault.erasure (person_id, order_id) VALUES (person, order_id);
  END IF;
  DELETE FROM vault.search_token t WHERE t.person_id = person;
  RETURN EXISTS (SELECT FROM vault.person p WHERE p.person_id = person);
END $$;
`;
