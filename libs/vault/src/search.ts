import type { AgencyId, CaseId, OfficerId, PersonId } from '@center/kernel';
import { DatabaseError, type Pool } from 'pg';
import type { FindableKind } from './findable';
import type { Criterion, Found } from './port';
import type { TokenSecret } from './token-secret';

const FIND = `
SELECT DISTINCT case_id, person_id, officer_id, agency_id FROM vault.search_token
WHERE token = ANY ($1::bytea[]) AND kind = ANY ($2::text[])`;

// updated in place, so that forgetting the person concurrently also deletes the renewed token
const RENEW = `
UPDATE vault.search_token AS old SET token = $1, token_key_version = $2
WHERE token = ANY ($3::bytea[]) AND kind = $4 AND NOT EXISTS (
  SELECT FROM vault.search_token AS renewed
  WHERE renewed.token = $1 AND renewed.kind = $4 AND renewed.case_id = old.case_id
    AND renewed.person_id IS NOT DISTINCT FROM old.person_id
    AND renewed.officer_id = old.officer_id AND renewed.agency_id = old.agency_id)`;

const UNIQUE_VIOLATION = '23505';

interface Row {
  readonly case_id: CaseId;
  readonly person_id: PersonId | null;
  readonly officer_id: OfficerId;
  readonly agency_id: AgencyId;
}

/** The cases that a fact was entered into, under any of the secrets (newest first). Renews older tokens that it finds. */
export const findFacts = async (
  pool: Pool,
  secrets: readonly TokenSecret[],
  { kinds, plain }: Criterion,
): Promise<Found[]> => {
  for (const kind of kinds) await renew(pool, secrets, kind, plain);
  const tokens = kinds.flatMap((kind) => secrets.flatMap((secret) => secret.ofFindable(kind, plain)));
  if (tokens.length === 0) return [];
  const { rows } = await pool.query<Row>(FIND, [tokens, kinds]);
  return rows.map((row) => ({
    caseId: row.case_id,
    personId: row.person_id,
    officerId: row.officer_id,
    agencyId: row.agency_id,
  }));
};

/**
 * Renews the tokens of a fact with the newest secret. If the new token is written concurrently, the old one is kept for
 * now: the fact is found by either.
 */
const renew = async (
  pool: Pool,
  [newest, ...older]: readonly TokenSecret[],
  kind: FindableKind,
  plain: string,
): Promise<void> => {
  if (!newest || older.length === 0) return;
  for (const [nth, token] of newest.ofFindable(kind, plain).entries()) {
    const old = older.flatMap((secret) => secret.ofFindable(kind, plain)[nth] ?? []);
    await pool.query(RENEW, [token, newest.version, old, kind]).catch((error: unknown) => {
      if (!(error instanceof DatabaseError && error.code === UNIQUE_VIOLATION)) throw error;
    });
  }
};
