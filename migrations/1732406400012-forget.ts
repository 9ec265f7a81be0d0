import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** A person is forgotten by one call, so that no client holds the lock on the person between two statements. */
export class Forget1732406400012 extends ForwardOnly {
  readonly name = 'Forget1732406400012';

  async up(database: QueryRunner): Promise<void> {
    await database.query(FORGET);
  }
}

// Returns whether the person exists. The person is locked first, so that the last statement sees the tokens of a concurrent
// vault.keep.
const FORGET = `
CREATE FUNCTION vault.forget(person uuid) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  UPDATE vault.person p SET id_token = NULL, match_token = NULL, forgotten_at = now()
  WHERE p.person_id = person AND p.forgotten_at IS NULL;
  IF FOUND THEN
    UPDATE vault.data_key SET wrapped = NULL, destroyed_at = now() WHERE key_id = person;
  END IF;
  DELETE FROM vault.search_token t WHERE t.person_id = person;
  RETURN EXISTS (SELECT FROM vault.person p WHERE p.person_id = person);
END $$;
`;
