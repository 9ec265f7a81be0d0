import type { CaseId } from '@center/kernel';
import type { Pool } from 'pg';
import type { FindableFact, Unlike } from './port';
import type { TokenSecret } from './token-secret';

const tokensOf = (facts: readonly FindableFact[], secrets: readonly TokenSecret[]) =>
  facts.flatMap(({ kind, plain }) =>
    secrets.flatMap((secret) => secret.ofFindable(kind, plain).map((token) => ({ kind, token }))),
  );

const nameOf = ({ kind, token }: { readonly kind: string; readonly token: Buffer }): string =>
  `${kind} ${token.toString('hex')}`;

/** Removes the tokens of facts from a case, but those that are also tokens of `still`. `secrets`: all that are valid. */
export const unfindFacts = async (
  pool: Pool,
  secrets: readonly TokenSecret[],
  caseId: CaseId,
  { gone, still }: { readonly gone: readonly FindableFact[]; readonly still: readonly FindableFact[] },
): Promise<void> => {
  const kept = new Set(tokensOf(still, secrets).map(nameOf));
  const tokens = tokensOf(gone, secrets).filter((token) => !kept.has(nameOf(token)));
  if (tokens.length === 0) return;
  const columns = [tokens.map(({ kind }) => kind), tokens.map(({ token }) => token)];
  await pool.query('SELECT vault.unfind($1, $2, $3)', [caseId, ...columns]);
};

/** Removes the token by which each person resembles others; if `by` is given, only if it is of these attributes. */
export const unlikePersons = async (
  pool: Pool,
  secrets: readonly TokenSecret[],
  persons: readonly Unlike[],
): Promise<void> => {
  const tokens = persons.flatMap(({ person, by }) =>
    by ? secrets.flatMap((secret) => secret.ofLikeness(by) ?? []).map((token) => ({ person, token })) : [{ person }],
  );
  if (tokens.length === 0) return;
  await pool.query(
    `UPDATE vault.person p SET match_token = NULL, former_match_token = NULL
     FROM unnest($1::uuid[], $2::bytea[]) AS given (person_id, token)
     WHERE p.person_id = given.person_id AND p.match_token = coalesce(given.token, p.match_token)`,
    [tokens.map(({ person }) => person), tokens.map((one) => ('token' in one ? one.token : null))],
  );
};
