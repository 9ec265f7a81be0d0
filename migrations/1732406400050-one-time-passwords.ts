import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** One-time passwords, and the reset that a password is of. */
export class OneTimePasswords1732406400050 extends ForwardOnly {
  readonly name = 'OneTimePasswords1732406400050';

  async up(database: QueryRunner): Promise<void> {
    await database.query(`
ALTER TABLE vault.credential ADD COLUMN reset_id uuid, ADD COLUMN one_time_until timestamptz;
COMMENT ON COLUMN vault.credential.reset_id IS 'the PasswordReset event that the password is of: its resetId';
COMMENT ON COLUMN vault.credential.one_time_until IS 'set for a password that opens nothing but its change: when it expires';
`);
  }
}
