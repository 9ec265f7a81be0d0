import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** The credentials of officers and agencies' systems, and the key that signs tokens. */
export class Credentials1732406400004 extends ForwardOnly {
  readonly name = 'Credentials1732406400004';

  async up(database: QueryRunner): Promise<void> {
    await database.query(`
CREATE TABLE vault.credential (
  officer_id uuid PRIMARY KEY,
  username_token bytea NOT NULL UNIQUE,
  username bytea NOT NULL,
  password_hash text COLLATE "C" NOT NULL,
  sample boolean NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON COLUMN vault.credential.username_token IS 'keyed hash of the username: finds it, does not tell it';
COMMENT ON COLUMN vault.credential.username IS 'the username, encrypted under the master key';
COMMENT ON COLUMN vault.credential.password_hash IS 'argon2id';

CREATE TABLE vault.api_key (
  id uuid PRIMARY KEY,
  key_hash bytea NOT NULL UNIQUE,
  agency_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  revoked_at timestamptz
);
CREATE INDEX api_key_agency ON vault.api_key (agency_id, created_at);
COMMENT ON COLUMN vault.api_key.key_hash IS 'SHA-256 of 256 random bits';

CREATE TABLE vault.signing_key (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  private_key bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON COLUMN vault.signing_key.private_key IS 'Ed25519 in PKCS #8, encrypted under the master key';
`);
  }
}
