import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** Tokens for searching cases without decryption, and the access log of searches. */
export class SearchTokens1732406400010 extends ForwardOnly {
  readonly name = 'SearchTokens1732406400010';

  async up(database: QueryRunner): Promise<void> {
    await database.query(TOKENS);
    await database.query(SEARCHES);
  }
}

// Searches use the unique index. A fact without a person (the number at its source) has no person_id.
const TOKENS = `
CREATE TABLE vault.search_token (
  kind text COLLATE "C" NOT NULL,
  token bytea NOT NULL,
  case_id uuid NOT NULL,
  person_id uuid REFERENCES vault.person,
  officer_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  token_key_version integer NOT NULL REFERENCES vault.token_secret
);
CREATE UNIQUE INDEX search_token_found ON vault.search_token (token, kind, case_id, person_id, officer_id, agency_id)
  NULLS NOT DISTINCT;
CREATE INDEX search_token_person ON vault.search_token (person_id) WHERE person_id IS NOT NULL;
`;

// A search reads no single case and has no reason: its entry records who searched when, and by which kinds of facts.
const SEARCHES = `
ALTER TABLE vault.access_record
  ALTER COLUMN case_id DROP NOT NULL,
  ALTER COLUMN note_key DROP NOT NULL,
  ALTER COLUMN note_box DROP NOT NULL,
  ADD CONSTRAINT access_record_search CHECK (
    (purpose = 'SEARCH') = (case_id IS NULL)
    AND (purpose = 'SEARCH') = (note_key IS NULL)
    AND (note_key IS NULL) = (note_box IS NULL)
  );
`;
