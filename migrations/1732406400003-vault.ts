import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** Data that cannot be rebuilt from the log: keys, identity tokens, the access log, idempotency records. */
export class Vault1732406400003 extends ForwardOnly {
  readonly name = 'Vault1732406400003';

  async up(database: QueryRunner): Promise<void> {
    await database.query(KEYS);
    await database.query(ACCESS);
    await database.query(ANSWERS);
  }
}

// A person's key id is the person id. A destroyed key remains as a row, to distinguish "forgotten" from "lost".
const KEYS = `
CREATE SCHEMA vault;

CREATE TABLE vault.master_key_check (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  value bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE vault.token_secret (
  version integer PRIMARY KEY,
  wrapped bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE vault.data_key (
  key_id uuid PRIMARY KEY,
  wrapped bytea,
  created_at timestamptz NOT NULL DEFAULT now(),
  destroyed_at timestamptz,
  CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

CREATE TABLE vault.person (
  person_id uuid PRIMARY KEY REFERENCES vault.data_key,
  id_token bytea UNIQUE,
  match_token bytea,
  token_key_version integer REFERENCES vault.token_secret,
  forgotten_at timestamptz,
  CHECK (token_key_version IS NOT NULL OR (id_token IS NULL AND match_token IS NULL)),
  CHECK (forgotten_at IS NULL OR (id_token IS NULL AND match_token IS NULL))
);
CREATE INDEX person_match_token ON vault.person (match_token) WHERE match_token IS NOT NULL;
`;

const ACCESS = `
CREATE TABLE vault.access_record (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  record_id uuid NOT NULL UNIQUE,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  officer_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  role text NOT NULL,
  case_id uuid NOT NULL,
  fields text[] NOT NULL,
  purpose text NOT NULL,
  note_key uuid NOT NULL REFERENCES vault.data_key,
  note_box text NOT NULL
);
CREATE INDEX access_record_case ON vault.access_record (case_id, number);
CREATE INDEX access_record_officer ON vault.access_record (officer_id, number);

CREATE FUNCTION vault.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the access log is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON vault.access_record
  FOR EACH STATEMENT EXECUTE FUNCTION vault.refuse_change();
ALTER TABLE vault.access_record ENABLE ALWAYS TRIGGER append_only;
`;

// A row without an answer is a running request, or one whose process crashed. The lease distinguishes the two.
const ANSWERS = `
CREATE TABLE vault.remembered_answer (
  scope bytea PRIMARY KEY,
  body bytea NOT NULL,
  claim uuid NOT NULL,
  leased_until timestamptz NOT NULL,
  answer bytea,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX remembered_answer_age ON vault.remembered_answer (created_at);
`;
