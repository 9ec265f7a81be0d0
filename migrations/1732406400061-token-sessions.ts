import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** The tokens that are in use, so that they can be ended, and the former passwords of officers. */
export class TokenSessions1732406400061 extends ForwardOnly {
  readonly name = 'TokenSessions1732406400061';

  async up(database: QueryRunner): Promise<void> {
    await database.query(`
CREATE TABLE vault.token_session (
  id uuid PRIMARY KEY,
  officer_id uuid NOT NULL,
  used_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX token_session_officer ON vault.token_session (officer_id);
CREATE INDEX token_session_end ON vault.token_session (expires_at);
COMMENT ON TABLE vault.token_session IS 'tokens of the center that have not ended; a token without a row is invalid';

CREATE TABLE vault.former_password (
  officer_id uuid NOT NULL,
  password_hash text COLLATE "C" NOT NULL,
  replaced_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX former_password_officer ON vault.former_password (officer_id, replaced_at DESC);
COMMENT ON COLUMN vault.former_password.password_hash IS 'argon2id';
`);
  }
}
