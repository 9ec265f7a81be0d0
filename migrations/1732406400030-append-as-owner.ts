import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/**
 * The role that runs the center writes the log by `log.append` and `log.append_alone` only. They run as the owner, and
 * everything that the caller could falsify is computed in them: positions, revisions and times.
 */
export class AppendAsOwner1732406400030 extends ForwardOnly {
  readonly name = 'AppendAsOwner1732406400030';

  async up(database: QueryRunner): Promise<void> {
    await database.query(DEMONSTRATION);
    await database.query(STAMP);
    await database.query(APPEND);
    await database.query(APPEND_ALONE);
  }
}

// The first event says it since the first version. The times of a demonstration are those of its scenario.
const DEMONSTRATION = `
ALTER TABLE log.head ADD COLUMN demonstration boolean NOT NULL DEFAULT false;
UPDATE log.head SET demonstration = coalesce(
  (SELECT e.data ->> 'demonstration' = 'true' FROM log.event e ORDER BY e.position LIMIT 1), false);
`;

// The end of an event's metadata. Inlined into the statements that use it.
const STAMP = `
CREATE FUNCTION log.stamp(at timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT ',"recordedAt":"' || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"}'
$$;
`;

// As in the migrations before, with these differences. The places of the events follow from the sizes of the appends. The
// time is that of this server, read under the lock, except in a demonstration. It becomes the last member of the metadata,
// which the caller passes as text without it: a reader of JSON takes the last one of equal members, and a text that ends
// inside a string or an inner object is not JSON with this ending.
const APPEND = `
DROP FUNCTION log.append(
  text[], integer[], integer[], timestamptz[], integer[], integer[], text[], uuid[], text[], smallint[], json[], json[],
  integer[]
);

CREATE FUNCTION log.append(
  streams text[], expected integer[], sizes integer[], recorded timestamptz[],
  ids uuid[], types text[], schemas smallint[], data json[], meta text[], conflicts integer[]
) RETURNS TABLE (outcome text, revision integer, "position" bigint, known_ms bigint, recorded_ms bigint) LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET lock_timeout = '3s' SET enable_seqscan = off SET plan_cache_mode = force_generic_plan SET jit = off AS $$
#variable_conflict use_column
DECLARE
  base bigint;
  known timestamptz;
  own_times boolean;
  stamps text[];
  of_append integer[];
  within integer[];
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
  IF cardinality(sizes) <> cardinality(streams) OR NOT coalesce(1 <= ALL (sizes) AND 500 >= ALL (sizes), false) THEN
    RAISE EXCEPTION 'an append has 1 to 500 events' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  SELECT array_agg(a.nth ORDER BY a.nth, w.nth), array_agg(w.nth ORDER BY a.nth, w.nth) INTO of_append, within
  FROM unnest(sizes) WITH ORDINALITY AS a (size, nth) CROSS JOIN LATERAL generate_series(1, a.size) AS w (nth);
  IF cardinality(of_append) <> cardinality(ids) THEN
    RAISE EXCEPTION 'the sizes are not those of the appends' USING ERRCODE = 'invalid_parameter_value';
  END IF;

  SELECT h.position, h.known_at, h.demonstration INTO base, known, own_times FROM log.head h FOR UPDATE;
  IF base = 0 AND expected[1] < 0 AND NOT 1 = ANY (conflicts) THEN
    own_times := own_times OR coalesce(data[1] ->> 'demonstration' = 'true', false);
  END IF;
  IF own_times THEN
    stamps := ARRAY(SELECT log.stamp(r.at) FROM unnest(recorded) WITH ORDINALITY AS r (at, nth) ORDER BY r.nth);
  ELSE
    recorded := array_fill(date_trunc('milliseconds', clock_timestamp()), ARRAY[cardinality(streams)]);
    stamps := array_fill(log.stamp(recorded[1]), ARRAY[cardinality(streams)]);
  END IF;

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
    SELECT starts[e.append] + e.nth, streams[e.append], lasts[e.append] + e.nth, e.id, e.type, e.schema, e.data,
      (left(e.meta, -1) || stamps[e.append])::json, recorded[e.append], knowns[e.append]
    FROM unnest(of_append, within, ids, types, schemas, data, meta) AS e (append, nth, id, type, schema, data, meta)
    WHERE accepted[e.append];

    INSERT INTO log.latest
    SELECT split_part(a.stream, '-', 1), max(starts[a.nth] + a.size)
    FROM unnest(streams, sizes) WITH ORDINALITY AS a (stream, size, nth) WHERE accepted[a.nth] GROUP BY 1
    ON CONFLICT (prefix) DO UPDATE SET position = excluded.position;

    SELECT max(starts[a.nth] + a.size), max(knowns[a.nth]) INTO base, known
    FROM unnest(sizes) WITH ORDINALITY AS a (size, nth) WHERE accepted[a.nth];
    UPDATE log.head h SET position = base, known_at = known, demonstration = own_times;
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
    (extract(epoch FROM a.known) * 1000)::bigint, (extract(epoch FROM a.recorded) * 1000)::bigint
  FROM unnest(outcomes, accepted, lasts, starts, sizes, knowns, recorded) WITH ORDINALITY
    AS a (outcome, accepted, last, start, size, known, recorded, nth)
  ORDER BY a.nth;
END $$;
`;

// As before, with the differences above. The time is read before the lock here, so the knowledge time may be a later one.
const APPEND_ALONE = `
DROP FUNCTION log.append_alone(text, integer, timestamptz, uuid[], text[], smallint[], json[], json[]);

CREATE FUNCTION log.append_alone(
  of_stream text, expected integer, recorded timestamptz,
  ids uuid[], types text[], schemas smallint[], data json[], meta text[]
) RETURNS TABLE ("position" bigint, known_ms bigint, recorded_ms bigint) LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET lock_timeout = '3s' SET enable_seqscan = off SET plan_cache_mode = force_generic_plan SET jit = off AS $$
#variable_conflict use_column
DECLARE
  now CONSTANT timestamptz := date_trunc('milliseconds', clock_timestamp());
  says CONSTANT boolean := coalesce(data[1] ->> 'demonstration' = 'true', false);
BEGIN
  RETURN QUERY WITH head AS (
    UPDATE log.head h SET position = h.position + cardinality(ids),
      known_at = greatest(h.known_at, CASE WHEN h.demonstration OR (says AND h.position = 0) THEN recorded ELSE now END),
      demonstration = h.demonstration OR (says AND h.position = 0)
    WHERE cardinality(ids) BETWEEN 1 AND 500
      AND (expected = -1 OR (SELECT true FROM log.event e WHERE e.stream = of_stream AND e.revision = expected))
    RETURNING h.position, h.known_at, CASE WHEN h.demonstration THEN recorded ELSE now END AS recorded_at,
      pg_notify('log', h.position::text)
  ), written AS (
    INSERT INTO log.event (position, stream, revision, id, type, schema, data, meta, recorded_at, known_at)
    SELECT head.position - cardinality(ids) + e.nth, of_stream, expected + e.nth, e.id, e.type, e.schema, e.data,
      (left(e.meta, -1) || log.stamp(head.recorded_at))::json, head.recorded_at, head.known_at
    FROM head CROSS JOIN unnest(ids, types, schemas, data, meta) WITH ORDINALITY AS e (id, type, schema, data, meta, nth)
  ), latest AS (
    INSERT INTO log.latest SELECT split_part(of_stream, '-', 1), position FROM head
    ON CONFLICT (prefix) DO UPDATE SET position = excluded.position
  )
  SELECT position, (extract(epoch FROM known_at) * 1000)::bigint, (extract(epoch FROM recorded_at) * 1000)::bigint FROM head;
END $$;
`;
