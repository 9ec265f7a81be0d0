import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** The identities of officers at OIDC issuers. */
export class Identities1732406400051 extends ForwardOnly {
  readonly name = 'Identities1732406400051';

  async up(database: QueryRunner): Promise<void> {
    await database.query(`
CREATE TABLE vault.identity (
  id uuid PRIMARY KEY,
  identity_token bytea NOT NULL UNIQUE,
  issuer_token bytea NOT NULL,
  officer_id uuid NOT NULL,
  identity bytea NOT NULL,
  bound_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (officer_id, issuer_token)
);
COMMENT ON COLUMN vault.identity.id IS 'the IdentityBound event of the binding: its identityId';
COMMENT ON COLUMN vault.identity.identity_token IS 'keyed hash of iss and sub: finds them, does not tell them';
COMMENT ON COLUMN vault.identity.issuer_token IS 'keyed hash of iss';
COMMENT ON COLUMN vault.identity.identity IS 'iss and sub, encrypted under the master key';
`);
  }
}
