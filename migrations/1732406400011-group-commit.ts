import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** One call writes a batch of appends with everything that must become durable with them. */
export class GroupCommit1732406400011 extends ForwardOnly {
  readonly name = 'GroupCommit1732406400011';

  async up(database: QueryRunner): Promise<void> {
    await database.query(LATEST);
    await database.query(APPEND);
    await database.query(KEEP);
    await database.query(REMEMBER);
  }
}

// The last position of each type of streams, named by the prefix of its streams; written with the events.
const LATEST = `
CREATE TABLE log.latest (
  prefix text COLLATE "C" PRIMARY KEY,
  position bigint NOT NULL
) WITH (fillfactor = 10);
INSERT INTO log.latest SELECT split_part(stream, '-', 1), max(position) FROM log.event GROUP BY 1;
`;

// One autocommit call for each batch: no client holds the lock on the head between two statements, so a stopped client
// blocks nobody. The head row is locked first and released on commit, so positions are in commit order: a reader that has
// seen a position has seen all before it. Each append is judged alone; expected: -2 any, -1 new, otherwise the stream's last
// revision. A batch has at most one append to a stream and each event id once. The planner settings force index lookups: a
// plan made for an empty log would otherwise be kept while the log grows.
const APPEND = `
DROP FUNCTION log.append(text, integer, uuid[], text[], smallint[], json[], json[], timestamptz);

CREATE FUNCTION log.append(
  streams text[], expected integer[], sizes integer[], recorded timestamptz[],
  ids uuid[], types text[], schemas smallint[], data json[], meta json[], conflicts integer[]
) RETURNS TABLE (outcome text, revision integer, "position" bigint) LANGUAGE plpgsql
SET lock_timeout = '3s' SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
#variable_conflict use_column
DECLARE
  base bigint;
  known timestamptz;
BEGIN
  SELECT h.position, h.known_at INTO base, known FROM log.head h FOR UPDATE;

  RETURN QUERY
  WITH given AS MATERIALIZED (
    SELECT c.nth, c.stream, c.expected, c.size, c.recorded, sum(c.size) OVER (ORDER BY c.nth) AS until,
      coalesce((SELECT e.revision FROM log.event e WHERE e.stream = c.stream ORDER BY e.revision DESC LIMIT 1), -1) AS last
    FROM unnest(streams, expected, sizes, recorded) WITH ORDINALITY AS c (stream, expected, size, recorded, nth)
  ), judged AS MATERIALIZED (
    SELECT g.*, CASE
      WHEN EXISTS (SELECT FROM unnest(ids[g.until - g.size + 1 : g.until]) AS own (id) JOIN log.event e ON e.id = own.id) THEN 'seen'
      WHEN g.nth = ANY (conflicts) THEN 'conflict'
      WHEN g.expected >= -1 AND g.expected <> g.last THEN 'wrong-revision'
      ELSE 'appended' END AS outcome
    FROM given g
  ), accepted AS MATERIALIZED (
    SELECT j.*, base + sum(j.size) OVER (ORDER BY j.nth) AS end_position,
      greatest(known, max(j.recorded) OVER (ORDER BY j.nth)) AS known_at
    FROM judged j WHERE j.outcome = 'appended'
  ), written AS (
    INSERT INTO log.event (position, stream, revision, id, type, schema, data, meta, recorded_at, known_at)
    SELECT a.end_position - a.size + e.nth, a.stream, a.last + e.nth, e.id, e.type, e.schema, e.data, e.meta, a.recorded, a.known_at
    FROM accepted a
    CROSS JOIN LATERAL unnest(
      ids[a.until - a.size + 1 : a.until], types[a.until - a.size + 1 : a.until], schemas[a.until - a.size + 1 : a.until],
      data[a.until - a.size + 1 : a.until], meta[a.until - a.size + 1 : a.until]
    ) WITH ORDINALITY AS e (id, type, schema, data, meta, nth)
  ), headed AS (
    UPDATE log.head h SET position = end_position, known_at = a.known_at
    FROM (SELECT max(end_position) AS end_position, max(known_at) AS known_at FROM accepted HAVING count(*) > 0) AS a
    RETURNING pg_notify('log', h.position::text)
  ), latest AS (
    INSERT INTO log.latest SELECT split_part(stream, '-', 1), max(end_position) FROM accepted GROUP BY 1
    ON CONFLICT (prefix) DO UPDATE SET position = excluded.position
  )
  SELECT coalesce(s.outcome, j.outcome), coalesce(s.revision, a.last + a.size, j.last), coalesce(s.position, a.end_position)::bigint
  FROM judged j
  LEFT JOIN accepted a ON a.nth = j.nth
  LEFT JOIN LATERAL (
    SELECT CASE WHEN count(*) = j.size THEN 'repeated' ELSE 'duplicate' END AS outcome,
      max(e.revision) AS revision, max(e.position) AS position
    FROM unnest(ids[j.until - j.size + 1 : j.until]) WITH ORDINALITY AS own (id, nth)
    JOIN log.event e ON e.id = own.id AND e.stream = j.stream AND e.revision = own.nth - 1 + CASE
      WHEN j.expected >= -1 THEN j.expected + 1
      ELSE (SELECT f.revision FROM log.event f WHERE f.id = ids[j.until - j.size + 1]) END
  ) AS s ON j.outcome = 'seen'
  ORDER BY j.nth;
END $$;
`;

// The keys and tokens of a batch. Returns the new persons whose ID token belongs to another person: their appends must be
// decided again. A forgotten person gets nothing: the row of each known person is locked here and when it is forgotten, so
// that the second of the two sees the first. Rows are locked in one order, so batches cannot deadlock.
const KEEP = `
CREATE FUNCTION vault.keep(
  key_ids uuid[], wrapped bytea[],
  new_persons uuid[], id_tokens bytea[], new_match_tokens bytea[],
  known_persons uuid[], known_match_tokens bytea[],
  kinds text[], tokens bytea[], persons uuid[], cases uuid[], officers uuid[], agencies uuid[],
  versions integer[]
) RETURNS SETOF uuid LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
DECLARE
  version CONSTANT integer := versions[1];
BEGIN
  INSERT INTO vault.data_key (key_id, wrapped) SELECT * FROM unnest(key_ids, wrapped) ON CONFLICT DO NOTHING;

  INSERT INTO vault.person (person_id, id_token, match_token, token_key_version)
  SELECT person_id, id_token, match_token, CASE WHEN coalesce(id_token, match_token) IS NOT NULL THEN version END
  FROM unnest(new_persons, id_tokens, new_match_tokens) AS given (person_id, id_token, match_token)
  ORDER BY id_token, person_id
  ON CONFLICT DO NOTHING;

  IF cardinality(known_persons) > 0 THEN
    PERFORM FROM vault.person WHERE person_id = ANY (known_persons) ORDER BY person_id FOR UPDATE;
    UPDATE vault.person p
    SET match_token = given.match_token, token_key_version = coalesce(p.token_key_version, version)
    FROM unnest(known_persons, known_match_tokens) AS given (person_id, match_token)
    WHERE p.person_id = given.person_id AND p.forgotten_at IS NULL
      AND given.match_token IS NOT NULL AND given.match_token IS DISTINCT FROM p.match_token;
  END IF;

  INSERT INTO vault.search_token (kind, token, person_id, case_id, officer_id, agency_id, token_key_version)
  SELECT fact.kind, fact.token, fact.person_id, fact.case_id, fact.officer_id, fact.agency_id, version
  FROM unnest(kinds, tokens, persons, cases, officers, agencies)
    AS fact (kind, token, person_id, case_id, officer_id, agency_id)
  WHERE fact.person_id IS NULL
    OR EXISTS (SELECT FROM vault.person p WHERE p.person_id = fact.person_id AND p.forgotten_at IS NULL)
  ORDER BY fact.token, fact.kind, fact.case_id, fact.person_id
  ON CONFLICT DO NOTHING;

  RETURN QUERY
  SELECT given.person_id FROM unnest(new_persons, id_tokens) AS given (person_id, id_token)
  WHERE given.id_token IS NOT NULL AND NOT EXISTS (SELECT FROM vault.person p WHERE p.person_id = given.person_id);
END $$;
`;

// Responses are stored with the append that they report, so there are no more claims of running requests. A response has its
// position in a column: it is encrypted before the position is known. An expired response is replaced.
const REMEMBER = `
DELETE FROM vault.remembered_answer WHERE answer IS NULL;
ALTER TABLE vault.remembered_answer
  DROP COLUMN claim, DROP COLUMN leased_until, ALTER COLUMN answer SET NOT NULL, ADD COLUMN position bigint;

CREATE FUNCTION vault.remember(scopes bytea[], bodies bytea[], answers bytea[], appended boolean[], positions bigint[])
RETURNS void LANGUAGE sql AS $$
  INSERT INTO vault.remembered_answer AS held (scope, body, answer, position)
  SELECT scope, body, answer, position
  FROM unnest(scopes, bodies, answers, appended, positions) AS given (scope, body, answer, appended, position)
  WHERE appended ORDER BY scope
  ON CONFLICT (scope) DO UPDATE
    SET body = excluded.body, answer = excluded.answer, position = excluded.position, created_at = now()
    WHERE held.created_at < now() - interval '72 hours'
$$;
`;
