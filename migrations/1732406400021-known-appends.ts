import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** Appends return the knowledge time of their events too, so that their process knows the events as they were stored. */
export class KnownAppends1732406400021 extends ForwardOnly {
  readonly name = 'KnownAppends1732406400021';

  async up(database: QueryRunner): Promise<void> {
    await database.query(APPEND);
    await database.query(APPEND_ALONE);
  }
}

// As in the migration before, with the knowledge time in milliseconds as a further column.
const APPEND = `
DROP FUNCTION log.append(
  text[], integer[], integer[], timestamptz[], integer[], integer[], text[], uuid[], text[], smallint[], json[], json[],
  integer[]
);

CREATE FUNCTION log.append(
  streams text[], expected integer[], sizes integer[], recorded timestamptz[],
  of_append integer[], within integer[], of_stream text[],
  ids uuid[], types text[], schemas smallint[], data json[], meta json[], conflicts integer[]
) RETURNS TABLE (outcome text, revision integer, "position" bigint, known_ms bigint) LANGUAGE plpgsql
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
  SELECT a.outcome, a.last + CASE WHEN a.accepted THEN a.size ELSE 0 END, a.start + CASE WHEN a.accepted THEN a.size ELSE 0 END,
    (extract(epoch FROM a.known) * 1000)::bigint
  FROM unnest(outcomes, accepted, lasts, starts, sizes, knowns) WITH ORDINALITY
    AS a (outcome, accepted, last, start, size, known, nth)
  ORDER BY a.nth;
END $$;
`;

// As before, with the knowledge time.
const APPEND_ALONE = `
DROP FUNCTION log.append_alone(text, integer, timestamptz, uuid[], text[], smallint[], json[], json[]);

CREATE FUNCTION log.append_alone(
  of_stream text, expected integer, recorded timestamptz,
  ids uuid[], types text[], schemas smallint[], data json[], meta json[]
) RETURNS TABLE ("position" bigint, known_ms bigint) LANGUAGE plpgsql
SET lock_timeout = '3s' SET enable_seqscan = off SET plan_cache_mode = force_generic_plan SET jit = off AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY WITH head AS (
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
  SELECT position, (extract(epoch FROM known_at) * 1000)::bigint FROM head;
END $$;
`;
