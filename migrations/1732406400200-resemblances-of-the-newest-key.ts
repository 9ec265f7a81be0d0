import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** Resemblances of an older key are refused also where they are written in a transaction of their own. */
export class ResemblancesOfTheNewestKey1732406400200 extends ForwardOnly {
  readonly name = 'ResemblancesOfTheNewestKey1732406400200';

  async up(database: QueryRunner): Promise<void> {
    await database.query(KEEP);
  }
}

// As before, with the check of vault.keep. With a log on EventStoreDB the two are called in transactions of their own, so that a
// key may be added between them: an event without a token of that key would not be among what a rotation still waits for.
const KEEP = `
CREATE OR REPLACE FUNCTION vault.keep_resemblances(
  subjects uuid[], events uuid[], kinds text[], tokens bytea[], versions integer[]
) RETURNS SETOF uuid LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
SET plan_cache_mode = force_generic_plan SET jit = off AS $$
BEGIN
  IF EXISTS (
    SELECT FROM unnest(events, versions) AS given (event_id, version)
    GROUP BY given.event_id HAVING max(given.version) < (SELECT max(s.version) FROM vault.token_secret s)
  ) THEN
    RAISE EXCEPTION 'tokens of an older key' USING ERRCODE = 'MC001';
  END IF;
  INSERT INTO vault.resemblance (subject_id, event_id, kind, token, token_key_version)
  SELECT given.subject_id, given.event_id, given.kind, given.token, given.version
  FROM unnest(subjects, events, kinds, tokens, versions) AS given (subject_id, event_id, kind, token, version)
  WHERE (SELECT forgotten_at FROM vault.person WHERE person_id = given.subject_id) IS NULL
    AND (SELECT true FROM vault.token_secret s WHERE s.version = given.version AND NOT s.closing)
  ORDER BY given.subject_id, given.event_id, given.kind, given.token
  ON CONFLICT DO NOTHING;
END $$;
`;
