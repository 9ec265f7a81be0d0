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

const FACTS = `
unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[])
  AS given (person_id, old, renewed, kind, case_id, officer_id, agency_id)`;

const DROP_FACTS = `
DELETE FROM vault.search_token t USING ${FACTS}
WHERE t.token = given.old AND t.kind = given.kind AND t.case_id = given.case_id
  AND t.person_id IS NOT DISTINCT FROM given.person_id AND t.officer_id = given.officer_id AND t.agency_id = given.agency_id`;

// A fact that was entered again meanwhile has a token of the new key already; one from before its kind of token has none.
const ADD_FACTS = `
INSERT INTO vault.search_token (kind, token, case_id, person_id, officer_id, agency_id, token_key_version)
SELECT kind, renewed, case_id, person_id, officer_id, agency_id, $8 FROM ${FACTS}
WHERE person_id IS NULL OR EXISTS (
  SELECT FROM vault.person p WHERE p.person_id = given.person_id AND p.forgotten_at IS NULL)
ORDER BY person_id, kind, renewed
ON CONFLICT DO NOTHING`;

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
 * Replaces the tokens of these texts by those of another secret, in one transaction, and adds those that records from
 * before a kind of token lack. Texts of forgotten persons cannot be opened and are skipped, tokens that are replaced already
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
    const entries = [
      facts.map(({ kind }) => kind),
      facts.map(({ entry }) => entry.caseId),
      facts.map(({ entry }) => entry.enteredBy.officerId),
      facts.map(({ entry }) => entry.enteredBy.agencyId),
    ];
    await client.query(DROP_FACTS, [...columnsOf(facts), ...entries]);
    await client.query(ADD_FACTS, [...columnsOf(facts), ...entries, version]);
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
