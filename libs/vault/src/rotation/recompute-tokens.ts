import { DatabaseError, type Pool, type PoolClient } from 'pg';
import type { Vault } from '../port';
import { inTransaction } from './in-transaction';
import { type Renewal, renewalsOf, type TokenSecrets } from './renewals';
import type { TokenTexts } from './token-texts';

// the order in which vault.keep and vault.forget lock them
const LOCK = 'SELECT FROM vault.person WHERE person_id = ANY ($1::uuid[]) ORDER BY person_id FOR UPDATE';

const GIVEN = 'unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS given (person_id, old, renewed)';

const RENEW_ID = `
UPDATE vault.person p SET id_token = given.renewed, token_key_version = $4
FROM ${GIVEN} WHERE p.person_id = given.person_id AND p.id_token = given.old`;

const RENEW_MATCH = `
UPDATE vault.person p SET match_token = given.renewed, former_match_token = given.old, match_key_version = $4
FROM ${GIVEN} WHERE p.person_id = given.person_id AND p.match_token = given.old`;

const FACTS = 'unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::text[]) AS given (person_id, old, renewed, kind)';
const SAME_FACT = `
t.token = given.old AND t.kind = given.kind AND t.person_id IS NOT DISTINCT FROM given.person_id`;

// a fact that was entered again meanwhile has a token of the new key already
const DROP_RENEWED = `
DELETE FROM vault.search_token t USING ${FACTS}
WHERE ${SAME_FACT} AND EXISTS (
  SELECT FROM vault.search_token n
  WHERE n.token = given.renewed AND n.kind = t.kind AND n.case_id = t.case_id
    AND n.person_id IS NOT DISTINCT FROM t.person_id AND n.officer_id = t.officer_id AND n.agency_id = t.agency_id)`;

const RENEW_FACTS = `
UPDATE vault.search_token t SET token = given.renewed, token_key_version = $5 FROM ${FACTS} WHERE ${SAME_FACT}`;

// Facts are compared by their stored tokens, so the old ones stay until no process compares by them any more.
const ADD_RESEMBLANCES = `
INSERT INTO vault.resemblance (subject_id, event_id, kind, token, token_key_version)
SELECT subject_id, event_id, kind, renewed, $5
FROM unnest($1::uuid[], $2::bytea[], $3::text[], $4::uuid[]) AS given (subject_id, renewed, kind, event_id)
WHERE (SELECT forgotten_at FROM vault.person WHERE person_id = given.subject_id) IS NULL
ORDER BY subject_id, event_id, kind, renewed
ON CONFLICT DO NOTHING`;

/** Lost against a concurrent command: a deadlock, or a token that it has just written. */
const LOST = new Set(['40P01', '23505']);
const TRIES = 10;

/**
 * Replaces the tokens of these texts by those of another secret, in one transaction, and adds the
 * resemblances that records from before them lack. Texts of forgotten persons cannot be opened and are skipped, tokens that are replaced already
 * stay. Throws `SealBroken` and what the database throws.
 */
export const recomputeTokens = async (
  pool: Pool,
  vault: Vault,
  secrets: TokenSecrets,
  texts: TokenTexts,
): Promise<void> => {
  const { facts, ids, matches, resemblances } = await renewalsOf(vault, secrets, texts);
  const ofPersons = [...facts, ...ids, ...matches].flatMap(({ personId }) => personId ?? []);
  const persons = [...ofPersons, ...resemblances.map(({ personId }) => personId)];
  const version = secrets.to.version;
  const write = async (client: PoolClient): Promise<void> => {
    await client.query(
      'SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off',
    );
    await client.query(LOCK, [persons]);
    const kinds = facts.map(({ kind }) => kind);
    await client.query(DROP_RENEWED, [...columnsOf(facts), kinds]);
    await client.query(RENEW_FACTS, [...columnsOf(facts), kinds, version]);
    await client.query(RENEW_ID, [...columnsOf(ids), version]);
    await client.query(RENEW_MATCH, [...columnsOf(matches), version]);
    await client.query(ADD_RESEMBLANCES, [
      resemblances.map(({ personId }) => personId),
      resemblances.map(({ renewed }) => renewed),
      resemblances.map(({ kind }) => kind),
      resemblances.map(({ event }) => event),
      version,
    ]);
  };
  for (let nth = 1; ; nth += 1) {
    try {
      return await inTransaction(pool, write);
    } catch (error) {
      if (nth === TRIES || !(error instanceof DatabaseError && LOST.has(error.code ?? ''))) throw error;
    }
  }
};

const columnsOf = (renewals: readonly Renewal[]): unknown[] => [
  renewals.map(({ personId }) => personId),
  renewals.map(({ old }) => old),
  renewals.map(({ renewed }) => renewed),
];
