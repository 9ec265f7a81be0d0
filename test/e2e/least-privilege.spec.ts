import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPool } from '@center/event-store';
import { Center } from './harness/center';
import { Behind, type Pool } from './harness/database';
import { type Registered, Scene } from './harness/scene';

const EVENT = `'{"leads": 0}', 'case-${randomUUID()}', 0, '${randomUUID()}', 'LeadRegistered', 1, '{}', '{}', now(), now()`;
const RECORD = `'${randomUUID()}', '${randomUUID()}', '${randomUUID()}', 'DISPATCHER', 'SEARCH', '{}'`;
const KEY = `(SELECT key_id FROM vault.data_key WHERE wrapped IS NOT NULL LIMIT 1)`;
const FORGOTTEN = `(SELECT person_id FROM vault.person WHERE forgotten_at IS NOT NULL LIMIT 1)`;

/** Statements that forge or destroy something, and what the privilege is that would allow them. */
const ATTACKS: readonly (readonly [statement: string, privilege: string])[] = [
  [
    `INSERT INTO log.event (position, stream, revision, id, type, schema, data, meta, recorded_at, known_at)
     VALUES (${EVENT.replace(`'{"leads": 0}'`, '999999')})`,
    'INSERT ON log.event',
  ],
  [`UPDATE log.event SET data = '{}'`, 'UPDATE ON log.event'],
  ['DELETE FROM log.event', 'DELETE ON log.event'],
  ['UPDATE log.head SET position = position + 1000', 'UPDATE ON log.head'],
  [`UPDATE log.head SET known_at = '2999-01-01'`, 'UPDATE ON log.head'],
  ['UPDATE log.head SET demonstration = true', 'UPDATE ON log.head'],
  ['SELECT FROM log.head FOR UPDATE', 'UPDATE ON log.head'],
  [`UPDATE log.latest SET position = 0`, 'UPDATE ON log.latest'],
  [`INSERT INTO log.latest VALUES ('forged', 1)`, 'INSERT ON log.latest'],
  ['UPDATE vault.data_key SET wrapped = NULL, destroyed_at = now()', 'UPDATE ON vault.data_key'],
  [`UPDATE vault.data_key SET wrapped = '\\x00' WHERE key_id = ${KEY}`, 'UPDATE ON vault.data_key'],
  [
    `UPDATE vault.data_key SET wrapped = '\\x00', destroyed_at = NULL WHERE key_id = ${FORGOTTEN}`,
    'UPDATE ON vault.data_key',
  ],
  [
    `INSERT INTO vault.data_key (key_id, wrapped, created_at) VALUES (gen_random_uuid(), '\\x00', '2000-01-01')`,
    'INSERT ON vault.data_key',
  ],
  ['DELETE FROM vault.data_key', 'DELETE ON vault.data_key'],
  ['UPDATE vault.person SET forgotten_at = now()', 'UPDATE ON vault.person'],
  ['UPDATE vault.person SET forgotten_at = NULL', 'UPDATE ON vault.person'],
  ['DELETE FROM vault.person', 'DELETE ON vault.person'],
  ['DELETE FROM vault.search_token', 'DELETE ON vault.search_token'],
  [`UPDATE vault.search_token SET token = '\\x00'`, 'UPDATE ON vault.search_token'],
  [`INSERT INTO vault.erasure VALUES (gen_random_uuid(), gen_random_uuid())`, 'INSERT ON vault.erasure'],
  ['DELETE FROM vault.erasure', 'DELETE ON vault.erasure'],
  [
    `INSERT INTO vault.access_record (record_id, officer_id, agency_id, role, purpose, fields, at) VALUES (${RECORD}, '2000-01-01')`,
    'INSERT ON vault.access_record',
  ],
  [
    `INSERT INTO vault.access_record (record_id, officer_id, agency_id, role, purpose, fields, number)
     OVERRIDING SYSTEM VALUE VALUES (${RECORD}, 1000000)`,
    'INSERT ON vault.access_record',
  ],
  [`UPDATE vault.access_record SET at = '2000-01-01'`, 'UPDATE ON vault.access_record'],
  ['DELETE FROM vault.access_record', 'DELETE ON vault.access_record'],
  [
    `SELECT setval(pg_get_serial_sequence('vault.access_record', 'number'), 1000000)`,
    'UPDATE ON SEQUENCE vault.access_record_number_seq',
  ],
  [`UPDATE vault.token_secret SET wrapped = '\\x00'`, 'UPDATE ON vault.token_secret'],
  [`UPDATE vault.master_key_check SET value = '\\x00'`, 'UPDATE ON vault.master_key_check'],
];

/** Statements that no single privilege would allow. */
const POWERS: readonly string[] = [
  'DROP TABLE log.event',
  'ALTER TABLE log.event DISABLE TRIGGER ALL',
  'CREATE TABLE log.more (nothing int)',
  'CREATE OR REPLACE FUNCTION log.stamp(at timestamptz) RETURNS text LANGUAGE sql AS $$ SELECT $1::text $$',
  'ALTER FUNCTION log.append_alone RESET ALL',
  'SET ROLE center',
  'SET session_replication_role = replica',
  'CREATE ROLE more',
];

let center: Center;
let behind: Behind;
let app: Pool;
let lead: Registered;

/** What a statement leads to, as center_app with one more privilege if one is named; whatever it did is rolled back. */
const outcomeOf = async (pool: Pool, statement: string, privilege?: string): Promise<string> => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    if (privilege) await client.query(`GRANT ${privilege} TO center_app; SET LOCAL ROLE center_app`);
    await client.query(statement);
    return 'succeeded';
  } catch (error) {
    return (error as Error).message;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
};

/** Appends one event as its own stream and returns its times as stored. */
const appended = async (statement: string, values: readonly unknown[]) => {
  const { rows } = await app.query<{ position: string }>(statement, [...values]);
  const stored = await app.query<{ times: string[]; meta: { recordedAt: string; actor: string } }>(
    'SELECT ARRAY[recorded_at::text, known_at::text] AS times, meta FROM log.event WHERE position = $1',
    [rows[0]!.position],
  );
  return stored.rows[0]!;
};

beforeAll(async () => {
  center = await Center.open();
  behind = new Behind(center.home);
  const file = join(center.home, 'database', 'credentials.json');
  const { center_app: password } = JSON.parse(readFileSync(file, 'utf8')) as { center_app: string };
  app = openPool(`postgres://center_app:${password}@127.0.0.1:${behind.postmaster().port}/center`);
  ({ lead } = await Scene.registered(center));
  const dispatcher = await center.as('dispatcher');
  const fields = ['/narrative'];
  await dispatcher.does(`/v1/cases/${lead.caseId}/unmaskings`, { fields, purpose: 'HANDLING', note: '核实' });
  await app.query('SELECT vault.forget(person_id, gen_random_uuid()) FROM vault.person LIMIT 1');
});
afterAll(async () => {
  await app.end();
  await center.close();
});

it('runs the center as center_app', async () => {
  const { rows } = await behind.with((pool) =>
    pool.query<{ usename: string }>(
      `SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = 'center' AND pid <> pg_backend_pid()`,
    ),
  );
  expect(rows).toEqual([{ usename: 'center_app' }]);
});

describe('with the password of center_app', () => {
  it.each(ATTACKS)('cannot: %s', async (statement) => {
    expect(await outcomeOf(app, statement)).toMatch(/^permission denied for (table|sequence) /);
  });

  it.each(ATTACKS)('could if it had the privilege, or would meet a trigger: %s', async (statement, privilege) => {
    const outcome = await behind.with((pool) => outcomeOf(pool, statement, privilege));
    expect(outcome).toMatch(/^succeeded$|append-only|stays erased|violates/);
  });

  it.each(POWERS)('has no power to: %s', async (statement) => {
    expect(await outcomeOf(app, statement)).toMatch(/permission denied|must be owner/);
  });

  it('cannot choose the time of an event, nor in its metadata', async () => {
    const meta = '{"recordedAt":"2001-01-01T00:00:00.000Z","actor":"x"}';
    const one = [[randomUUID()], ['LeadNoted'], [1], ['{}'], [meta]];
    const before = Date.now();
    const alone = await appended(`SELECT * FROM log.append_alone($1, -1, '2001-01-01', $2, $3, $4, $5, $6)`, [
      `case-${randomUUID()}`,
      ...one,
    ]);
    const batch = await appended(
      `SELECT * FROM log.append(ARRAY[$1], '{-1}', '{1}', '{2001-01-01}', $2, $3, $4, $5, $6, '{}')`,
      [`case-${randomUUID()}`, [randomUUID()], ...one.slice(1)],
    );
    for (const { times, meta: stored } of [alone, batch]) {
      for (const time of [...times, stored.recordedAt]) expect(Date.parse(time)).toBeGreaterThanOrEqual(before);
      expect(stored.actor).toBe('x');
    }
  });

  it.each([
    ['a size that is not its own', `'{5}'`, `'{}'`],
    ['no events', `'{0}'`, `'{}'`],
    ['a negative number of events', `'{-1}'`, `'{}'`],
    ['sizes of more appends', `'{1,1}'`, `'{}'`],
    ['an unknown size', `'{NULL}'`, `'{}'`],
  ])('cannot append with %s', async (_, sizes, conflicts) => {
    const head = async () => (await app.query('SELECT * FROM log.head')).rows;
    const before = await head();
    const append = `SELECT * FROM log.append(ARRAY['case-${randomUUID()}'], '{-1}', ${sizes}, '{now}', ARRAY[gen_random_uuid()],
      '{LeadNoted}', '{1}', ARRAY['{}'::json], ARRAY['{"a":1}'], ${conflicts})`;
    expect(await outcomeOf(app, append)).not.toBe('succeeded');
    expect(await head()).toEqual(before);
  });

  it('cannot move the head without an event', async () => {
    const before = (await app.query('SELECT * FROM log.head')).rows;
    await app.query(
      `SELECT * FROM log.append_alone('case-${randomUUID()}', -1, '2999-01-01', '{}', '{}', '{}', '{}', '{}')`,
    );
    expect((await app.query('SELECT * FROM log.head')).rows).toEqual(before);
  });

  it('destroys one key a call, by an order that is recorded, for good', async () => {
    const { rows } = await app.query<{ person_id: string }>(
      'SELECT person_id FROM vault.person WHERE forgotten_at IS NULL LIMIT 1',
    );
    const [person, order] = [rows[0]!.person_id, randomUUID()];
    const destroyed = async () =>
      (await app.query<{ n: number }>('SELECT count(*)::int AS n FROM vault.data_key WHERE wrapped IS NULL')).rows[0]!
        .n;
    const before = await destroyed();
    await expect(app.query('SELECT vault.forget($1, NULL)', [person])).rejects.toThrow('needs an order');
    await app.query('SELECT vault.forget($1, $2)', [person, order]);
    expect(await destroyed()).toBe(before + 1);
    const recorded = await app.query('SELECT order_id FROM vault.erasure WHERE person_id = $1', [person]);
    expect(recorded.rows).toEqual([{ order_id: order }]);
    const keep = `SELECT vault.keep(ARRAY[$1::uuid], ARRAY['\\x01'::bytea], ARRAY[$1::uuid], ARRAY['\\x02'::bytea], '{NULL}',
      '{NULL}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{1}')`;
    await app.query(keep, [person]);
    await app.query(`INSERT INTO vault.data_key (key_id, wrapped) VALUES ($1, '\\x01') ON CONFLICT DO NOTHING`, [
      person,
    ]);
    const after = await app.query(
      'SELECT wrapped, id_token FROM vault.data_key JOIN vault.person ON person_id = key_id WHERE key_id = $1',
      [person],
    );
    expect(after.rows).toEqual([{ wrapped: null, id_token: null }]);
  });

  it('adds access records with the time of the database', async () => {
    const { rows } = await app.query<{ recent: boolean }>(
      `INSERT INTO vault.access_record (record_id, officer_id, agency_id, role, purpose, fields) VALUES (${RECORD})
       RETURNING at BETWEEN date_trunc('milliseconds', now()) AND clock_timestamp() + interval '1 ms' AS recent`,
    );
    expect(rows).toEqual([{ recent: true }]);
  });
});
