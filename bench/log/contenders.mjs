// The logs that are compared. Each has `append(stream)` (one event to a new stream), `readStream(stream)`,
// `readAll(after, limit)` and `fill(events)`; streams of a filled log have 100 events.
import { randomUUID } from 'node:crypto';
import { lib } from '../support/program.mjs';
import { poolOf } from '../support/database.mjs';

/** Of an event: 552 bytes of data and 143 bytes of metadata. */
const DATA = { note: 'x'.repeat(541) };
const META = { command: 'bench', correlation: '00000000-0000-4000-8000-000000000000', note: 'y'.repeat(58) };
const [DATA_TEXT, META_TEXT] = [JSON.stringify(DATA), JSON.stringify(META)];
const STREAM = 100;
const MOST_CONNECTIONS = 64;

/** The name of the nth stream of a filled log. */
export const streamOf = (nth) => `bench-00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
const STREAM_SQL = `'bench-00000000-0000-4000-8000-' || lpad((n / ${STREAM})::text, 12, '0')`;

const ACTOR = { officerId: META.correlation, agencyId: META.correlation, role: 'VIEWER' };

/** Appends through the port of the center. */
const appendTo = (store) =>
  store.append(`bench-${randomUUID()}`, 'new', [
    { id: randomUUID(), type: 'Bench', schema: 1, data: DATA, meta: { actor: ACTOR, ...META, note: undefined } },
  ]);

/** The PostgreSQL engine of the center. */
const center = async (url) => {
  const { hostClock, openPool, PostgresEventStore } = lib('event-store');
  const pool = openPool(url);
  const store = new PostgresEventStore(pool, hostClock);
  return {
    append: () => appendTo(store),
    readStream: async (stream) => (await store.readStream(stream)).length,
    readAll: async (after, limit) => {
      const page = await store.readAll(after, limit);
      return { count: page.length, last: page.at(-1)?.position };
    },
    fill: async (events) => {
      await pool.query({
        text: `INSERT INTO log.event
          SELECT n + 1, ${STREAM_SQL}, n % ${STREAM}, gen_random_uuid(), 'Bench', 1, $1::json, $2::json, now(), now()
          FROM generate_series(0, $3::int - 1) AS n`,
        values: [DATA_TEXT, META_TEXT, events],
        query_timeout: 600_000,
      });
      await pool.query('UPDATE log.head SET position = $1, known_at = now()', [events]);
    },
    pool,
  };
};

/** The EventStoreDB engine of the center. */
const eventstoredb = async (address) => {
  const { EventStoreDbEventStore, EventStoreDbLog, hostClock } = lib('event-store');
  const none = () => Promise.resolve();
  const log = new EventStoreDbLog(address, { before: none, after: none });
  await log.ready();
  const store = new EventStoreDbEventStore(log, hostClock);
  return { append: () => appendTo(store) };
};

/** Emmett with its PostgreSQL event store. */
const emmett = async (url) => {
  const { STREAM_DOES_NOT_EXIST } = await import('@event-driven-io/emmett');
  const { getPostgreSQLEventStore, readMessagesBatch } = await import('@event-driven-io/emmett-postgresql');
  const { dumbo } = await import('@event-driven-io/dumbo');
  const store = getPostgreSQLEventStore(url);
  await store.schema.migrate();
  const messages = dumbo({ connectionString: url });
  const pool = poolOf(url, 2);
  return {
    append: () =>
      store.appendToStream(`bench-${randomUUID()}`, [{ type: 'Bench', data: DATA, metadata: META }], {
        expectedStreamVersion: STREAM_DOES_NOT_EXIST,
      }),
    readStream: async (stream) => (await store.readStream(stream)).events.length,
    readAll: async (after, limit) => {
      const { messages: page, currentGlobalPosition } = await readMessagesBatch(messages.execute, {
        after,
        batchSize: limit,
      });
      return { count: page.length, last: currentGlobalPosition };
    },
    fill: async (events) => {
      await pool.query(
        `INSERT INTO emt_messages (stream_id, stream_position, message_data, message_metadata, message_schema_version,
                                   message_type, message_id, transaction_id)
         SELECT ${STREAM_SQL}, n % ${STREAM} + 1, $1::jsonb, $2::jsonb, '1', 'Bench', gen_random_uuid(), pg_current_xact_id()
         FROM generate_series(0, $3::int - 1) AS n`,
        [DATA_TEXT, META_TEXT, events],
      );
      await pool.query(
        `INSERT INTO emt_streams (stream_id, stream_position, stream_type, stream_metadata)
         SELECT ${STREAM_SQL}, ${STREAM}, 'bench', '{}' FROM generate_series(0, $1::int - 1, ${STREAM}) AS n`,
        [events],
      );
    },
    pool,
  };
};

const TABLE = `
  CREATE TABLE IF NOT EXISTS public.raw_event (
    position bigserial PRIMARY KEY, stream text COLLATE "C" NOT NULL, revision integer NOT NULL, id uuid NOT NULL UNIQUE,
    type text COLLATE "C" NOT NULL, schema smallint NOT NULL, data json NOT NULL, meta json NOT NULL,
    recorded_at timestamptz(3) NOT NULL, known_at timestamptz(3) NOT NULL, UNIQUE (stream, revision)
  );
  CREATE INDEX IF NOT EXISTS raw_event_known_at ON public.raw_event (known_at, position)`;
const COLUMNS = '(stream, revision, id, type, schema, data, meta, recorded_at, known_at)';
const PAGE = 'SELECT position, stream, revision, id, type, schema, data, meta, known_at FROM public.raw_event';

/** `pg` with one INSERT and one transaction for each event, and pages in array mode. */
const raw = async (url) => {
  const pool = poolOf(url, MOST_CONNECTIONS);
  await pool.query(TABLE);
  const text = `INSERT INTO public.raw_event ${COLUMNS} VALUES ($1, 0, $2, 'Bench', 1, $3, $4, now(), now())`;
  const rows = async (name, condition, values) =>
    (await pool.query({ name, text: `${PAGE} ${condition}`, values, rowMode: 'array' })).rows;
  return {
    append: () =>
      pool.query({ name: 'append', text, values: [`bench-${randomUUID()}`, randomUUID(), DATA_TEXT, META_TEXT] }),
    readStream: async (stream) => (await rows('stream', 'WHERE stream = $1 ORDER BY revision', [stream])).length,
    readAll: async (after, limit) => {
      const page = await rows('all', 'WHERE position > $1 ORDER BY position LIMIT $2', [after, limit]);
      return { count: page.length, last: page.length > 0 ? BigInt(page.at(-1)[0]) : undefined };
    },
    fill: (events) =>
      pool.query(
        `INSERT INTO public.raw_event ${COLUMNS}
         SELECT ${STREAM_SQL}, n % ${STREAM}, gen_random_uuid(), 'Bench', 1, $1::json, $2::json, now(), now()
         FROM generate_series(0, $3::int - 1) AS n`,
        [DATA_TEXT, META_TEXT, events],
      ),
    pool,
  };
};

/** The limit of group commit: one writer inserts what has come in meanwhile in one statement, without any guarantee. */
const limit = async (url) => {
  const pool = poolOf(url, 1);
  await pool.query(TABLE);
  const text = `INSERT INTO public.raw_event ${COLUMNS}
    SELECT stream, 0, id, 'Bench', 1, data, meta, now(), now()
    FROM unnest($1::text[], $2::uuid[], $3::json[], $4::json[]) AS e (stream, id, data, meta)`;
  let waiting = [];
  let writing = false;
  const write = async () => {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, 256);
      const column = (value) => batch.map(value);
      await pool.query({
        name: 'write',
        text,
        values: [
          column(() => `bench-${randomUUID()}`),
          column(() => randomUUID()),
          column(() => DATA_TEXT),
          column(() => META_TEXT),
        ],
      });
      for (const done of batch) done();
    }
    writing = false;
  };
  return {
    append: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (!writing) setImmediate(() => !writing && void write());
      }),
    pool,
  };
};

export const CONTENDERS = { center, eventstoredb, emmett, raw, limit };
