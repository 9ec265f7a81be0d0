import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** API keys that expire, that are valid from some networks only, and that are rotated; and when each was last used. */
export class ApiKeys1732406400260 extends ForwardOnly {
  readonly name = 'ApiKeys1732406400260';

  async up(database: QueryRunner): Promise<void> {
    await database.query(`
ALTER TABLE vault.api_key
  ADD COLUMN expires_at timestamptz,
  ADD COLUMN networks text[],
  ADD COLUMN used_at timestamptz,
  ADD COLUMN superseded_at timestamptz,
  ADD COLUMN replaces uuid REFERENCES vault.api_key;
COMMENT ON COLUMN vault.api_key.networks IS 'CIDR; null: from anywhere';
COMMENT ON COLUMN vault.api_key.superseded_at IS 'the end of the overlap after a rotation';
COMMENT ON COLUMN vault.api_key.replaces IS 'the key that was rotated; it has the same holder';
`);
  }
}
