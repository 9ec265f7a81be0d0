import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** A case is not found any more by a fact that was entered into it in error. */
export class EnteredInError1732406400150 extends ForwardOnly {
  readonly name = 'EnteredInError1732406400150';

  async up(database: QueryRunner): Promise<void> {
    await database.query(UNFIND);
  }
}

// Runs as the owner: the role of the center does not delete tokens otherwise.
const UNFIND = `
CREATE FUNCTION vault.unfind(in_case uuid, kinds text[], tokens bytea[]) RETURNS void LANGUAGE sql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM vault.search_token t USING unnest(kinds, tokens) AS gone (kind, token)
  WHERE t.token = gone.token AND t.kind = gone.kind AND t.case_id = in_case;
$$;
`;
