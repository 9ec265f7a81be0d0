import type { AgencyId, CaseId, OfficerId, PersonId } from '@center/kernel';
import type { Pool } from 'pg';
import type { Criterion, Found } from './port';
import type { TokenSecret } from './token-secret';

// one row at least, with the newest version
const FIND = `
SELECT DISTINCT newest, case_id, person_id, officer_id, agency_id
FROM (SELECT max(version) AS newest FROM vault.token_secret) AS secret
LEFT JOIN vault.search_token ON token = ANY ($1::bytea[]) AND kind = ANY ($2::text[])`;

interface Row {
  readonly newest: number;
  readonly case_id: CaseId | null;
  readonly person_id: PersonId | null;
  readonly officer_id: OfficerId;
  readonly agency_id: AgencyId;
}

/**
 * The cases that a fact was entered into, under any of the secrets (newest first); `undefined` if there is a newer secret,
 * under which it may be.
 */
export const findFacts = async (
  pool: Pool,
  secrets: readonly TokenSecret[],
  { kinds, plain }: Criterion,
): Promise<Found[] | undefined> => {
  const tokens = kinds.flatMap((kind) => secrets.flatMap((secret) => secret.ofFindable(kind, plain)));
  if (tokens.length === 0) return [];
  const { rows } = await pool.query<Row>(FIND, [tokens, kinds]);
  if (rows[0]!.newest > secrets[0]!.version) return undefined;
  return rows.flatMap(({ case_id: caseId, ...row }) =>
    caseId === null ? [] : [{ caseId, personId: row.person_id, officerId: row.officer_id, agencyId: row.agency_id }],
  );
};
