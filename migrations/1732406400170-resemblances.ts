import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** Tokens by which cases resemble each other, with the event whose facts they are of. */
export class Resemblances1732406400170 extends ForwardOnly {
  readonly name = 'Resemblances1732406400170';

  async up(database: QueryRunner): Promise<void> {
    await database.query(TABLE);
    await database.query(KEEP);
    await database.query(FORGET);
  }
}

// The subject is a person or, for a fact of the case itself, the case. A view knows which event's facts count now.
const TABLE = `
CREATE TABLE vault.resemblance (
  subject_id uuid NOT NULL,
  event_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  token bytea NOT NULL,
  token_key_version integer NOT NULL REFERENCES vault.token_secret,
  PRIMARY KEY (subject_id, event_id, kind, token)
);
ALTER TABLE vault.resemblance ALTER COLUMN token SET STATISTICS 0;
CREATE INDEX resemblance_found ON vault.resemblance (token);
`;

// Called after vault.keep, which has refused commands without the newest key and has locked the known persons. Tokens of a key
// that is about to be deleted are left out; the read of vault.token_secret keeps its lock until the transaction ends. Returns no
// claims.
const KEEP = `
CREATE FUNCTION vault.keep_resemblances(subjects uuid[], events uuid[], kinds text[], tokens bytea[], versions integer[])
RETURNS SETOF uuid LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
SET plan_cache_mode = force_generic_plan SET jit = off AS $$
BEGIN
  INSERT INTO vault.resemblance (subject_id, event_id, kind, token, token_key_version)
  SELECT given.subject_id, given.event_id, given.kind, given.token, given.version
  FROM unnest(subjects, events, kinds, tokens, versions) AS given (subject_id, event_id, kind, token, version)
  WHERE (SELECT forgotten_at FROM vault.person WHERE person_id = given.subject_id) IS NULL
    AND (SELECT true FROM vault.token_secret s WHERE s.version = given.version AND NOT s.closing)
  ORDER BY given.subject_id, given.event_id, given.kind, given.token
  ON CONFLICT DO NOTHING;
END $$;
`;

// As before, and with the tokens of resemblances.
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
  DELETE FROM vault.resemblance r WHERE r.subject_id = person;
  RETURN EXISTS (SELECT FROM vault.person p WHERE p.person_id = person);
END $$;
`;
