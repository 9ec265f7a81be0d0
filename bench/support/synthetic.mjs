// A large log: copies of real cases, each with new ids, its own keys and its own sealed texts, loaded by COPY. What is not
// in the log is left out: identity tokens, search tokens and stored answers.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import copyStreams from 'pg-copy-streams';
import { built, lib } from './program.mjs';

const { DataKey } = built('libs/vault/src/data-key.js');
const { openVaultKeys, PostgresVault } = lib('vault');
const { hostClock, PostgresEventStore } = lib('event-store');
const { isSealed, locate } = lib('kernel');

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Streams whose ids the copies share. */
const SHARED = /^(agency|officer|center|area)/;
const BATCH = 2_000;
/** The place of a sealed text in a template, before its box is made for a copy. */
const MARK = '\u0001';
/** The place of the time at which a copy is recorded. */
const RECORDED_AT = 'recorded at';

/** The sealed texts of an event's data, with their JSON pointers. */
const textsIn = (data) => {
  if (isSealed(data)) return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : [];
};

/** Splits a text at the ids that belong to the case, and at its marks. */
const partsOf = (text, idOf, texts) =>
  text.split(new RegExp(`(${UUID.source}|${MARK}\\d+${MARK})`)).map((part, nth) => {
    if (nth % 2 === 0) return part;
    return part.startsWith(MARK) ? { text: texts[Number(part.slice(1, -1))] } : idOf(part);
  });

/** Prepares the histories of these cases for copying. `pool` must see the log and the vault; `keyFile` is the master key. */
export const templatesOf = async (pool, keyFile, caseIds) => {
  const store = new PostgresEventStore(pool, hostClock);
  const keys = await openVaultKeys(pool, { file: keyFile, mayMake: false });
  const vault = new PostgresVault(pool, keys);
  const { rows } = await pool.query(`SELECT DISTINCT stream FROM log.event WHERE stream ~ '${SHARED.source}'`);
  const register = (await Promise.all(rows.map(({ stream }) => store.readStream(stream)))).flat();
  const json = JSON.stringify(register, (_, value) => (typeof value === 'bigint' ? undefined : value));
  const shared = new Set(json.match(UUID));
  const persons = await pool.query('SELECT person_id FROM vault.person');
  const personIds = new Set(persons.rows.map(({ person_id }) => person_id));
  const histories = [];
  for (const caseId of caseIds) histories.push(await historyOf(store, vault, shared, personIds, caseId));
  return { histories, wrapping: keys.masterKey.derive('wrap data keys') };
};

const historyOf = async (store, vault, shared, personIds, caseId) => {
  const own = new Map();
  const idOf = (uuid) => {
    if (shared.has(uuid)) return uuid;
    if (!own.has(uuid)) own.set(uuid, { id: own.size, key: false, person: personIds.has(uuid) });
    return own.get(uuid);
  };
  const events = [];
  for (const { stream, id, type, schema, data, meta } of await store.readStream(`case-${caseId}`)) {
    const located = textsIn(locate(data, stream, id));
    const plain = await vault.open(located);
    const texts = located.map(({ sealed, field }, nth) => {
      idOf(sealed).key = true;
      return { key: idOf(sealed), field, plain: plain[nth] };
    });
    let nth = 0;
    const marked = JSON.stringify(data, (name, value) => (name === 'box' ? `${MARK}${nth++}${MARK}` : value));
    // JSON.stringify writes the mark as an escape
    const readable = marked.replaceAll('\\u0001', MARK);
    events.push({
      type,
      schema,
      id: idOf(id),
      data: partsOf(readable, idOf, texts),
      meta: partsOf(JSON.stringify({ ...meta, recordedAt: RECORDED_AT }), idOf, []),
    });
  }
  return { caseId: idOf(caseId), ids: [...own.values()], events };
};

/** One copy of a history: its events, and the rows of its keys. */
const copyOf = ({ caseId, ids, events }, wrapping) => {
  const uuids = ids.map(() => randomUUID());
  const keys = ids.map(({ key }, nth) => (key ? DataKey.fresh(uuids[nth]) : undefined));
  const stream = `case-${uuids[caseId.id]}`;
  const written = events.map(({ type, schema, id, data, meta }) => {
    const event = uuids[id.id];
    const text = (part) => {
      if (typeof part === 'string') return part;
      if (!part.text) return uuids[part.id];
      return keys[part.text.key.id].seal({ stream, event, field: part.text.field }, part.text.plain).box;
    };
    return { stream, event, type, schema, data: data.map(text).join(''), meta: meta.map(text).join('') };
  });
  const stored = ids.flatMap(({ key, person }, nth) =>
    key ? [{ id: uuids[nth], wrapped: keys[nth].wrap(wrapping), person }] : [],
  );
  return { caseId: uuids[caseId.id], events: written, keys: stored };
};

const escaped = (text) => text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');

/** Loads rows into a table by COPY. */
const copyInto = async (client, table, lines) => {
  if (lines.length === 0) return;
  const into = client.query(copyStreams.from(`COPY ${table} FROM STDIN`));
  into.end(lines.join(''));
  await once(into, 'finish');
};

/**
 * Appends copies of the histories to the log until it has `cases` more. `weights` is how often each history occurs.
 * `done(cases)` is called after each batch. Returns up to 5,000 of the new case ids and the number of events.
 */
export const fillLog = async (pool, { histories, wrapping }, cases, done = () => undefined) => {
  const client = await pool.connect();
  const sample = [];
  let events = 0;
  try {
    for (let made = 0; made < cases; made += BATCH) {
      const copies = Array.from({ length: Math.min(BATCH, cases - made) }, (_, nth) =>
        copyOf(histories[(made + nth) % histories.length], wrapping),
      );
      sample.push(...copies.slice(0, Math.ceil((5_000 * BATCH) / cases)).map(({ caseId }) => caseId));
      events += await store(client, copies);
      done(made + copies.length);
    }
  } finally {
    client.release();
  }
  return { sample, events };
};

/** One transaction: the head is locked as by an append, so that the program may run meanwhile. */
const store = async (client, copies) => {
  await client.query('BEGIN');
  const { rows } = await client.query('SELECT position, now() AS at FROM log.head FOR UPDATE');
  const at = rows[0].at.toISOString();
  let position = Number(rows[0].position);
  const keys = copies.flatMap((copy) => copy.keys);
  const events = copies.flatMap((copy) =>
    copy.events.map(({ stream, event, type, schema, data, meta }, revision) => {
      position += 1;
      const ownMeta = escaped(meta.replace(RECORDED_AT, at));
      return `${[position, stream, revision, event, type, schema, escaped(data), ownMeta, at, at].join('\t')}\n`;
    }),
  );
  await copyInto(
    client,
    'vault.data_key (key_id, wrapped)',
    keys.map(({ id, wrapped }) => `${id}\t\\\\x${wrapped.toString('hex')}\n`),
  );
  await copyInto(
    client,
    'vault.person (person_id)',
    keys.filter(({ person }) => person).map(({ id }) => `${id}\n`),
  );
  await copyInto(
    client,
    'log.event (position, stream, revision, id, type, schema, data, meta, recorded_at, known_at)',
    events,
  );
  await client.query('UPDATE log.head SET position = $1, known_at = greatest(known_at, $2)', [position, at]);
  await client.query(`UPDATE log.latest SET position = $1 WHERE prefix = 'case'`, [position]);
  await client.query('COMMIT');
  return events.length;
};
