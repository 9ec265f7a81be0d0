import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** Wrong guesses of passwords, counted for each name and network, by all processes of the center. */
export class SignInCounts1732406400060 extends ForwardOnly {
  readonly name = 'SignInCounts1732406400060';

  async up(database: QueryRunner): Promise<void> {
    await database.query(`
CREATE TABLE vault.sign_in_count (
  client bytea PRIMARY KEY,
  name bytea NOT NULL,
  failures integer NOT NULL,
  blocked_until timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  signed_in_at timestamptz
);
CREATE INDEX sign_in_count_familiar ON vault.sign_in_count (name, signed_in_at) WHERE signed_in_at IS NOT NULL;
CREATE INDEX sign_in_count_age ON vault.sign_in_count (changed_at);
COMMENT ON COLUMN vault.sign_in_count.client IS 'keyed hash of a username and a network';
COMMENT ON COLUMN vault.sign_in_count.name IS 'keyed hash of the username';
COMMENT ON COLUMN vault.sign_in_count.failures IS 'attempts since the last sign-in of this name from this network';
COMMENT ON COLUMN vault.sign_in_count.signed_in_at IS 'the last sign-in of this name from this network';

-- The first four guesses are free; then the wait doubles, up to 15 minutes, or a minute from a familiar network.
CREATE FUNCTION vault.sign_in_wait(failures integer, familiar boolean) RETURNS interval
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT make_interval(secs => CASE
    WHEN failures < 5 THEN 0
    ELSE least(5 * power(2, least(failures, 20) - 5), CASE WHEN familiar THEN 60 ELSE 900 END)
  END)
$$;
`);
  }
}
