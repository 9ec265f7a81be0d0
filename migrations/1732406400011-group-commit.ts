import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** One call writes a batch of appends with everything that must become durable with them. */
export class GroupCommit1732406400011 extends ForwardOnly {
  readonly name = 'GroupCommit1732406400011';

  async up(database: QueryRunner): Promise<void> {
    await database.query(LATEST);
    await database.query(APPEND);
    await database.query(APPEND_ALONE);
    await database.query(REFERENCES);
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
// revision. A batch has at most one append to a stream and each event id once; of_append and within are the number of an
// event's append and its number within it, from 1. Generic plans made for an empty log are kept while it grows: the settings
// and the scalar subqueries force index lookups.
const APPEND = `
DROP FUNCTION log.append(text, integer, uuid[], text[], smallint[], json[], json[], timestamptz);

CREATE FUNCTION log.append(
  streams text[], expected integer[], sizes integer[], recorded timestamptz[],
  of_append integer[], within integer[], of_stream text[],
  ids uuid[], types text[], schemas smallint[], data json[], meta json[], conflicts integer[]
) RETURNS TABLE (outcome text, revision integer, "position" bigint) LANGUAGE plpgsql
SET lock_timeout = '3s' SET enable_seqscan = off SET plan_cache_mode = force_generic_plan SET jit = off AS $$
#variable_conflict use_column
DECLARE
  base bigint;
  known timestamptz;
  seen integer[];
  outcomes text[];
  accepted boolean[];
  lasts integer[];
  starts bigint[];
  knowns timestamptz[];
  one integer;
  first integer;
  written record;
BEGIN
  SELECT h.position, h.known_at INTO base, known FROM log.head h FOR UPDATE;

  seen := ARRAY(
    SELECT DISTINCT e.append FROM unnest(ids, of_append) AS e (id, append)
    WHERE (SELECT true FROM log.event f WHERE f.id = e.id));

  SELECT array_agg(j.outcome ORDER BY j.nth), array_agg(j.outcome = 'appended' ORDER BY j.nth), array_agg(j.last ORDER BY j.nth),
    array_agg(j.start ORDER BY j.nth), array_agg(j.known_at ORDER BY j.nth)
  INTO outcomes, accepted, lasts, starts, knowns
  FROM (
    SELECT judged.*, greatest(known, max(judged.recorded) FILTER (WHERE judged.outcome = 'appended') OVER sofar) AS known_at,
      base + coalesce(sum(judged.size) FILTER (WHERE judged.outcome = 'appended')
        OVER (ORDER BY judged.nth ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS start
    FROM (
      SELECT g.*, CASE
        WHEN g.nth = ANY (seen) THEN 'seen'
        WHEN g.nth = ANY (conflicts) THEN 'conflict'
        WHEN g.expected >= -1 AND g.expected <> g.last THEN 'wrong-revision'
        ELSE 'appended' END AS outcome
      FROM (
        SELECT c.*, coalesce(
          (SELECT e.revision FROM log.event e WHERE e.stream = c.stream ORDER BY e.revision DESC LIMIT 1), -1) AS last
        FROM unnest(streams, expected, sizes, recorded) WITH ORDINALITY AS c (stream, expected, size, recorded, nth)
      ) AS g
    ) AS judged WINDOW sofar AS (ORDER BY judged.nth)
  ) AS j;

  IF true = ANY (accepted) THEN
    INSERT INTO log.event (position, stream, revision, id, type, schema, data, meta, recorded_at, known_at)
    SELECT starts[e.append] + e.nth, e.stream, lasts[e.append] + e.nth, e.id, e.type, e.schema, e.data, e.meta,
      recorded[e.append], knowns[e.append]
    FROM unnest(of_append, within, of_stream, ids, types, schemas, data, meta)
      AS e (append, nth, stream, id, type, schema, data, meta)
    WHERE accepted[e.append];

    INSERT INTO log.latest
    SELECT split_part(a.stream, '-', 1), max(starts[a.nth] + a.size)
    FROM unnest(streams, sizes) WITH ORDINALITY AS a (stream, size, nth) WHERE accepted[a.nth] GROUP BY 1
    ON CONFLICT (prefix) DO UPDATE SET position = excluded.position;

    SELECT max(starts[a.nth] + a.size), max(knowns[a.nth]) INTO base, known
    FROM unnest(sizes) WITH ORDINALITY AS a (size, nth) WHERE accepted[a.nth];
    UPDATE log.head h SET position = base, known_at = known;
    PERFORM pg_notify('log', base::text);
  END IF;

  FOREACH one IN ARRAY seen LOOP -- a retry, or ids that are at another place
    first := CASE WHEN expected[one] >= -1 THEN expected[one] + 1 ELSE (
      SELECT f.revision FROM unnest(ids, of_append, within) AS e (id, append, nth) JOIN log.event f ON f.id = e.id
      WHERE e.append = one AND e.nth = 1) END;
    SELECT count(*) AS size, max(f.revision) AS revision, max(f.position) AS position INTO written
    FROM unnest(ids, of_append, within) AS e (id, append, nth)
    JOIN log.event f ON f.id = e.id AND f.stream = streams[one] AND f.revision = first + e.nth - 1
    WHERE e.append = one;
    outcomes[one] := CASE WHEN written.size = sizes[one] THEN 'repeated' ELSE 'duplicate' END;
    lasts[one] := written.revision;
    starts[one] := written.position;
  END LOOP;

  RETURN QUERY
  SELECT a.outcome, a.last + CASE WHEN a.accepted THEN a.size ELSE 0 END, a.start + CASE WHEN a.accepted THEN a.size ELSE 0 END
  FROM unnest(outcomes, accepted, lasts, starts, sizes) WITH ORDINALITY AS a (outcome, accepted, last, start, size, nth)
  ORDER BY a.nth;
END $$;
`;

// The fast path of an append without company: one statement, which judges nothing. It succeeds if the stream is at the expected
// revision; otherwise it returns nothing or violates a unique index, and log.append judges the append. The lookup of the
// expected revision may miss a concurrent append, and the unique index finds the one that it misses.
const APPEND_ALONE = `
CREATE FUNCTION log.append_alone(
  of_stream text, expected integer, recorded timestamptz,
  ids uuid[], types text[], schemas smallint[], data json[], meta json[]
) RETURNS bigint LANGUAGE plpgsql
SET lock_timeout = '3s' SET enable_seqscan = off SET plan_cache_mode = force_generic_plan SET jit = off AS $$
#variable_conflict use_column
DECLARE
  reached bigint;
BEGIN
  WITH head AS (
    UPDATE log.head h SET position = h.position + cardinality(ids), known_at = greatest(h.known_at, recorded)
    WHERE expected = -1 OR (SELECT true FROM log.event e WHERE e.stream = of_stream AND e.revision = expected)
    RETURNING h.position, h.known_at, pg_notify('log', h.position::text)
  ), written AS (
    INSERT INTO log.event (position, stream, revision, id, type, schema, data, meta, recorded_at, known_at)
    SELECT head.position - cardinality(ids) + e.nth, of_stream, expected + e.nth, e.id, e.type, e.schema, e.data, e.meta,
      recorded, head.known_at
    FROM head CROSS JOIN unnest(ids, types, schemas, data, meta) WITH ORDINALITY AS e (id, type, schema, data, meta, nth)
  ), latest AS (
    INSERT INTO log.latest SELECT split_part(of_stream, '-', 1), position FROM head
    ON CONFLICT (prefix) DO UPDATE SET position = excluded.position
  )
  SELECT position INTO reached FROM head;
  RETURN reached;
END $$;
`;

// Only vault.keep writes these references, in an order that makes them valid, and no row that they name is ever deleted: the
// constraints could not fail, and their checks were half the cost of writing a lead.
const REFERENCES = `
ALTER TABLE vault.person DROP CONSTRAINT person_person_id_fkey, DROP CONSTRAINT person_token_key_version_fkey;
ALTER TABLE vault.search_token
  DROP CONSTRAINT search_token_person_id_fkey, DROP CONSTRAINT search_token_token_key_version_fkey;
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
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
SET plan_cache_mode = force_generic_plan SET jit = off AS $$
DECLARE
  version CONSTANT integer := versions[1];
  inserted bigint;
BEGIN
  INSERT INTO vault.data_key (key_id, wrapped) SELECT * FROM unnest(key_ids, wrapped) ON CONFLICT DO NOTHING;

  INSERT INTO vault.person (person_id, id_token, match_token, token_key_version)
  SELECT person_id, id_token, match_token, CASE WHEN coalesce(id_token, match_token) IS NOT NULL THEN version END
  FROM unnest(new_persons, id_tokens, new_match_tokens) AS given (person_id, id_token, match_token)
  ORDER BY id_token, person_id
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS inserted = ROW_COUNT;

  IF cardinality(known_persons) > 0 OR inserted < cardinality(new_persons) THEN -- a repetition knows its new persons
    PERFORM FROM vault.person WHERE person_id = ANY (known_persons || new_persons) ORDER BY person_id FOR UPDATE;
    UPDATE vault.person p
    SET match_token = given.match_token, token_key_version = coalesce(p.token_key_version, version)
    FROM unnest(known_persons, known_match_tokens) AS given (person_id, match_token)
    WHERE p.person_id = ANY (known_persons) AND p.person_id = given.person_id AND p.forgotten_at IS NULL
      AND given.match_token IS NOT NULL AND given.match_token IS DISTINCT FROM p.match_token;
  END IF;

  INSERT INTO vault.search_token (kind, token, person_id, case_id, officer_id, agency_id, token_key_version)
  SELECT fact.kind, fact.token, fact.person_id, fact.case_id, fact.officer_id, fact.agency_id, version
  FROM unnest(kinds, tokens, persons, cases, officers, agencies)
    AS fact (kind, token, person_id, case_id, officer_id, agency_id)
  WHERE fact.person_id IS NULL
    OR (SELECT true FROM vault.person p WHERE p.person_id = fact.person_id AND p.forgotten_at IS NULL)
  ORDER BY fact.token, fact.kind, fact.case_id, fact.person_id
  ON CONFLICT DO NOTHING;

  RETURN QUERY
  SELECT given.person_id FROM unnest(new_persons, id_tokens) AS given (person_id, id_token)
  WHERE given.id_token IS NOT NULL AND (SELECT true FROM vault.person p WHERE p.person_id = given.person_id) IS NULL;
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
  SELECT DISTINCT ON (scope) scope, body, answer, position
  FROM unnest(scopes, bodies, answers, appended, positions) WITH ORDINALITY
    AS given (scope, body, answer, appended, position, nth)
  WHERE appended ORDER BY scope, nth
  ON CONFLICT (scope) DO UPDATE
    SET body = excluded.body, answer = excluded.answer, position = excluded.position, created_at = now()
    WHERE held.created_at < now() - interval '72 hours'
$$;
`;
