// A log without the lock on its head: appends are separate transactions that overlap.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { lib } = require('./built.cjs');

const { openPool, PostgresEventStore, WrongRevision, writeCompanion } = lib('event-store');
const UNIQUE_VIOLATION = '23505';

const INSERT = `
  INSERT INTO log.event (position, stream, revision, id, type, schema, data, meta, recorded_at, known_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now(), now())`;

const MOVE_HEAD = 'UPDATE log.head SET position = greatest(position, $1), known_at = greatest(known_at, now())';
const NOTE_LATEST = `
  INSERT INTO log.latest VALUES (split_part($1, '-', 1), $2)
  ON CONFLICT (prefix) DO UPDATE SET position = greatest(log.latest.position, excluded.position)`;

/** Followers read at once. */
const NOTIFY = `SELECT pg_notify('log', $1)`;

const REPEATED = 'SELECT revision, position FROM log.event WHERE id = $1';

/** The sequence of positions exists from the first append on. */
let sequence;

/** The role of the program may not write to the log by hand, so these appends have connections of the owner. */
let owner;
const ownerOf = ({ options }) => {
  if (owner) return owner;
  const folder = join(process.env.DATA_DIR, 'center', 'database');
  const { center } = JSON.parse(readFileSync(join(folder, 'credentials.json'), 'utf8'));
  const url = Object.assign(new URL(options.connectionString), { username: 'center', password: center });
  owner = openPool(url.href);
  return owner;
};

/** Replaces appends: `place(client, stream, expected, nth)` returns position and revision of the nth event. */
exports.appendByHand = (place) => {
  PostgresEventStore.prototype.append = async function (stream, expected, events, { before, after } = { before: [] }) {
    const pool = ownerOf(this.pool);
    sequence ??= pool.query('CREATE SEQUENCE IF NOT EXISTS public.naive_position');
    await sequence;
    const written = await pool.query(REPEATED, [events.at(-1).id]);
    if (written.rowCount > 0) return { ...written.rows[0], position: BigInt(written.rows[0].position), repeated: true };
    for (const companion of before) await writeCompanion(this.pool, companion);
    const last = await inTransaction(pool, async (client) => {
      let written;
      for (const [nth, { id, type, schema, data, meta }] of events.entries()) {
        written = await place(client, stream, expected, nth);
        const texts = [data, { recordedAt: new Date().toISOString(), ...meta }].map((value) => JSON.stringify(value));
        await client.query(INSERT, [written.position, stream, written.revision, id, type, schema, ...texts]);
      }
      await client.query('SELECT pg_sleep(random() * 0.02)');
      await client.query(NOTE_LATEST, [stream, written.position]);
      await client.query(MOVE_HEAD, [written.position]);
      await client.query(NOTIFY, [String(written.position)]);
      return written;
    });
    const appended = { revision: last.revision, position: BigInt(last.position), repeated: false };
    if (after) await writeCompanion(this.pool, after, [[true], [last.position]]);
    return appended;
  };
};

const inTransaction = async (pool, work) => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error.code === UNIQUE_VIOLATION ? new WrongRevision(0) : error;
  }
};
