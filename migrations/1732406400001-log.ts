import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** The append-only log: its head, its events, and the append function. */
export class Log1732406400001 extends ForwardOnly {
  readonly name = 'Log1732406400001';

  async up(database: QueryRunner): Promise<void> {
    await database.query(TABLES);
    await database.query(APPEND);
    await database.query(GUARDS);
  }
}

// json, not jsonb: the bytes are stored as written, so that proofs over them can be verified later.
const TABLES = `
CREATE SCHEMA log;

CREATE TABLE log.head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  position bigint NOT NULL,
  known_at timestamptz(3)
) WITH (fillfactor = 10);
INSERT INTO log.head (position) VALUES (0);

CREATE TABLE log.event (
  position bigint PRIMARY KEY,
  stream text COLLATE "C" NOT NULL,
  revision integer NOT NULL CHECK (revision >= 0),
  id uuid NOT NULL UNIQUE,
  type text COLLATE "C" NOT NULL,
  schema smallint NOT NULL CHECK (schema > 0),
  data json NOT NULL,
  meta json NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  known_at timestamptz(3) NOT NULL,
  UNIQUE (stream, revision)
);
CREATE INDEX event_known_at ON log.event (known_at, position);
`;

// The head row is locked first and released on commit, so positions are in commit order: a reader that has seen a position
// has seen all before it. expected: -2 any, -1 new, otherwise the stream's last revision.
const APPEND = `
CREATE FUNCTION log.append(
  of_stream text, expected integer, ids uuid[], types text[], schemas smallint[], data json[], meta json[],
  recorded timestamptz, OUT outcome text, OUT revision integer, OUT "position" bigint
) LANGUAGE plpgsql SET lock_timeout = '3s' AS $$
#variable_conflict use_variable
DECLARE
  known timestamptz;
  first integer;
BEGIN
  SELECT h.position, h.known_at INTO position, known FROM log.head h FOR UPDATE;
  SELECT e.revision INTO revision FROM log.event e WHERE e.stream = of_stream ORDER BY e.revision DESC LIMIT 1;
  revision := coalesce(revision, -1);

  IF EXISTS (SELECT FROM log.event e WHERE e.id = ANY (ids)) THEN
    first := CASE WHEN expected >= -1 THEN expected + 1
      ELSE (SELECT e.revision FROM log.event e WHERE e.id = ids[1]) END;
    SELECT CASE WHEN count(*) = cardinality(ids) THEN 'repeated' ELSE 'duplicate' END, max(e.revision), max(e.position)
      INTO outcome, revision, position
      FROM unnest(ids) WITH ORDINALITY AS given (id, nth)
      JOIN log.event e ON e.id = given.id AND e.stream = of_stream AND e.revision = first + given.nth - 1;
    RETURN;
  END IF;

  IF expected >= -1 AND expected <> revision THEN
    outcome := 'wrong-revision';
    RETURN;
  END IF;

  known := greatest(known, recorded);
  INSERT INTO log.event
    SELECT position + e.nth, of_stream, revision + e.nth, e.id, e.type, e.schema, e.data, e.meta, recorded, known
    FROM unnest(ids, types, schemas, data, meta) WITH ORDINALITY AS e (id, type, schema, data, meta, nth);
  outcome := 'appended';
  revision := revision + cardinality(ids);
  position := position + cardinality(ids);
  UPDATE log.head h SET position = append.position, known_at = known;
  PERFORM pg_notify('log', position::text);
END $$;
`;

// ENABLE ALWAYS: these triggers also fire where replication disables ordinary ones.
const GUARDS = `
CREATE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log is append-only: % on %.% refused', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log.event
  FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER one_head BEFORE DELETE OR TRUNCATE ON log.head
  FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER head_goes_on BEFORE UPDATE ON log.head
  FOR EACH ROW WHEN (new.position < old.position OR new.known_at < old.known_at)
  EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.event ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE log.head ENABLE ALWAYS TRIGGER one_head;
ALTER TABLE log.head ENABLE ALWAYS TRIGGER head_goes_on;
`;
