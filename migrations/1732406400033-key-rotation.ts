import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** Signing keys have numbers, and the vault knows the master key to which its keys are being rewrapped. */
export class KeyRotation1732406400033 extends ForwardOnly {
  readonly name = 'KeyRotation1732406400033';

  async up(database: QueryRunner): Promise<void> {
    await database.query(ROTATION);
  }
}

// The default numbers are those of the first keys: the role of the center cannot choose another one.
const ROTATION = `
ALTER TABLE vault.signing_key DROP COLUMN only_row, ADD COLUMN number integer PRIMARY KEY DEFAULT 1 CHECK (number > 0);
ALTER TABLE vault.token_secret ALTER COLUMN version SET DEFAULT 1;
ALTER TABLE vault.master_key_check ADD COLUMN next_value bytea;
COMMENT ON COLUMN vault.master_key_check.next_value IS 'key check value of the next master key, while keys are rewrapped';
`;
