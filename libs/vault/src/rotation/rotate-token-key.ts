import type { EventStore } from '@center/event-store';
import type { PersonId, StoredEvent } from '@center/kernel';
import type { Pool } from 'pg';
import type { MasterKey } from '../master-key';
import type { Vault } from '../port';
import { recomputeTokens } from './recompute-tokens';
import type { TokenSecrets } from './renewals';
import { beginRotation, closeRotation } from './token-key-state';
import type { TokenTexts } from './token-texts';

const PAGE = 500;

// resemblances keep the tokens of the older key beside those of the newer one
const NOT_RENEWED = `token_key_version < $1 AND NOT EXISTS (
  SELECT FROM vault.resemblance n WHERE n.subject_id = r.subject_id AND n.event_id = r.event_id AND n.kind = r.kind
    AND n.token_key_version >= $1)`;

const LEFT = `
SELECT (SELECT count(*) FROM vault.search_token WHERE token_key_version < $1)::int
  + (SELECT count(*) FROM vault.person
     WHERE (id_token IS NOT NULL AND token_key_version < $1) OR (match_token IS NOT NULL AND match_key_version < $1))::int
  + (SELECT count(*) FROM vault.resemblance r WHERE ${NOT_RENEWED})::int AS left`;

const DROP_LEFT = [
  'DELETE FROM vault.search_token WHERE token_key_version < $1',
  'UPDATE vault.person SET id_token = NULL, token_key_version = NULL WHERE id_token IS NOT NULL AND token_key_version < $1',
  `UPDATE vault.person SET match_token = NULL, former_match_token = NULL, match_key_version = NULL
   WHERE match_token IS NOT NULL AND match_key_version < $1`,
  `DELETE FROM vault.resemblance r WHERE ${NOT_RENEWED}`,
];

const CLEAR_FORMER = `
WITH page AS (
  SELECT person_id FROM vault.person WHERE $1::uuid IS NULL OR person_id > $1 ORDER BY person_id LIMIT 1000 FOR UPDATE
), cleared AS (
  UPDATE vault.person p SET former_match_token = NULL
  FROM page WHERE p.person_id = page.person_id AND p.former_match_token IS NOT NULL
)
SELECT person_id FROM page ORDER BY person_id DESC LIMIT 1`;

const DROP_RESEMBLANCES = `
DELETE FROM vault.resemblance WHERE ctid = ANY (ARRAY(
  SELECT ctid FROM vault.resemblance WHERE token_key_version < $1 LIMIT 10000 FOR UPDATE))`;

/** The parts of a center that a rotation of the token key needs; the pool is that of the vault's owner. */
export interface TokenRotation {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly vault: Vault;
  readonly masterKey: MasterKey;
  /** the texts in a page of the log from which tokens were computed */
  readonly textsOf: (page: readonly StoredEvent[]) => Promise<TokenTexts>;
  /**
   * Resolves when every append whose tokens were written before this call is in the log or has failed. Not needed where
   * both are written in one transaction.
   */
  readonly settled: () => Promise<void>;
}

/**
 * Replaces the token key while the center runs: adds a key, with which every token is made from then on, replaces the tokens
 * of the older key page by page, and deletes that key. Both are searched meanwhile. Tokens whose text is not in the log, left
 * by commands that failed, are deleted; resolves to their number. An interrupted call is repeated and begins at the start of
 * the log; what was replaced stays. `report` gets the events read and the position reached. Throws `SealBroken`,
 * `LogUnavailable`, and what the database throws.
 */
export const rotateTokenKey = async (
  rotation: TokenRotation,
  report: (events: number, position: bigint, last: bigint) => void = () => undefined,
): Promise<number> => {
  const { pool, masterKey } = rotation;
  const { from, to, isClosing } = await beginRotation(pool, masterKey);
  let dropped = 0;
  if (!isClosing) {
    const reached = await recomputeAfter(rotation, { from, to }, 0n, report);
    if ((await leftOf(pool, to.version)) > 0) {
      await rotation.settled();
      await recomputeAfter(rotation, { from, to }, reached, report);
      dropped = await dropLeft(pool, to.version);
    }
    await closeRotation(pool, { from, to });
  }
  await clearFormer(pool);
  await dropResemblances(pool, to.version);
  await pool.query('DELETE FROM vault.token_secret WHERE version < $1', [to.version]);
  return dropped;
};

/** Recomputes the tokens of the log after a position, up to its end as of this call; resolves to that. */
const recomputeAfter = async (
  { pool, store, vault, textsOf }: TokenRotation,
  secrets: TokenSecrets,
  after: bigint,
  report: (events: number, position: bigint, last: bigint) => void,
): Promise<bigint> => {
  const { position: last } = await store.head();
  let events = 0;
  for (let position = after; position < last;) {
    const page = await store.readAll(position, PAGE);
    await recomputeTokens(pool, vault, secrets, await textsOf(page));
    position = page.at(-1)!.position;
    events += page.length;
    report(events, position, last);
  }
  return last;
};

const leftOf = async (pool: Pool, version: number): Promise<number> => {
  const { rows } = await pool.query<{ left: number }>(LEFT, [version]);
  return rows[0]!.left;
};

const dropLeft = async (pool: Pool, version: number): Promise<number> => {
  let dropped = 0;
  for (const statement of DROP_LEFT) dropped += (await pool.query(statement, [version])).rowCount!;
  return dropped;
};

const dropResemblances = async (pool: Pool, version: number): Promise<void> => {
  while ((await pool.query(DROP_RESEMBLANCES, [version])).rowCount! > 0);
};

const clearFormer = async (pool: Pool): Promise<void> => {
  for (let last: PersonId | undefined; ;) {
    const page: { rows: { person_id: PersonId }[] } = await pool.query(CLEAR_FORMER, [last]);
    last = page.rows[0]?.person_id;
    if (last === undefined) return;
  }
};
