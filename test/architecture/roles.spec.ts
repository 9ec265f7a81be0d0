import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedDatabase, type RunningDatabase } from '@center/embedded-database';
import { type EventToAppend, newOperation, openPool, PostgresEventStore } from '@center/event-store';
import { id } from '@center/kernel';
import { Projections, type View } from '@center/projections';
import { FakeClock, temporaryFolder } from '@center/testing';
import { AccessLog, PostgresIdempotencyStore } from '@center/vault';
import { Client, type Pool } from 'pg';
import { AN_ORDER, testVault } from '../../libs/vault/testing/test-vault';
import { migrate } from '../../migrations';
import { readText } from './sources';

const ROLES = readText('docker/roles.sql');
const STREAM = `case-${randomUUID()}`;
const PASSWORD = randomBytes(12).toString('base64url');

let server: RunningDatabase;
let superuser: Client;
let pool: Pool;
const addressFor = (role: string, password: string): string =>
  Object.assign(new URL(server.url), { username: role, password, pathname: '/production' }).href;

/** Runs the setup steps of an administrator on a fresh PostgreSQL server. */
beforeAll(async () => {
  const folder = temporaryFolder('roles');
  server = await startEmbeddedDatabase(folder, undefined, { disposable: true });
  const { postgres } = JSON.parse(readFileSync(join(folder, 'credentials.json'), 'utf8')) as { postgres: string };
  const first = new Client({ connectionString: server.url.replace(/center:[^@]+/, `postgres:${postgres}`) });
  await first.connect();
  await first.query('CREATE DATABASE production');
  await first.end();

  superuser = new Client({ connectionString: addressFor('postgres', postgres) });
  await superuser.connect();
  await superuser.query(ROLES);
  for (const role of ['center_migrator', 'center_app', 'center_backup']) {
    await superuser.query(`ALTER ROLE ${role} PASSWORD '${PASSWORD}'`);
  }
  await migrate(addressFor('center_migrator', PASSWORD));
  pool = openPool(addressFor('center_app', PASSWORD));
});

afterAll(async () => {
  await pool.end();
  await superuser.end();
  await server.stop();
});

const officerId = id<'officer'>(randomUUID());
const agencyId = id<'agency'>(randomUUID());
const event = (): EventToAppend => ({
  id: id(randomUUID()),
  type: 'LeadAccepted',
  schema: 1,
  data: {},
  meta: { actor: { officerId, agencyId, role: 'DISPATCHER' }, command: 'accept', correlation: newOperation() },
});

const tally: View = {
  name: 'tally',
  version: 1,
  tables: ['tally'],
  ddl: 'CREATE TABLE tally (stream text PRIMARY KEY)',
  keeps: { table: 'tally', columns: ['stream'] },
  apply: async (events, sql) => {
    for (const { stream } of events) await sql('INSERT INTO tally VALUES ($1)', [stream]);
  },
};

describe('the role of the running center', () => {
  it('can do everything the center does', async () => {
    const store = new PostgresEventStore(pool, new FakeClock());
    await expect(store.append(STREAM, 'new', [event()])).resolves.toMatchObject({ revision: 0 });

    const views = new Projections(store, pool, [tally]);
    await views.start();
    expect(await views.reached('tally', 1n, 5_000)).toBe(true);
    await views.rebuild('tally');
    await views.stop();
    expect((await pool.query('SELECT stream FROM views.tally')).rows).toEqual([{ stream: STREAM }]);

    const { vault, keys } = await testVault(pool);
    const caseId = id<'case'>(randomUUID());
    const sealing = vault.sealing(STREAM, id(randomUUID()), { caseId, enteredBy: { officerId, agencyId } });
    const person = sealing.newPerson();
    person.findable('CHILD_NAME', '王小明');
    await sealing.keep();
    await vault.forget(person.personId, AN_ORDER);
    const access = {
      officerId,
      agencyId,
      role: 'DISPATCHER',
      caseId,
      fields: ['/narrative'],
    };
    await new AccessLog(pool, vault).record({ ...access, role: 'DISPATCHER', purpose: 'HANDLING', note: '电话核实' });
    await new PostgresIdempotencyStore(pool, keys.masterKey).sweep();
  });

  it.each([
    "UPDATE log.event SET type = 'LeadDeclined'",
    'DELETE FROM log.event',
    'TRUNCATE log.event',
    'DELETE FROM log.head',
    'DROP TABLE log.event',
    'ALTER TABLE log.event DISABLE TRIGGER ALL',
    'CREATE TABLE log.more (nothing int)',
    "UPDATE vault.access_record SET purpose = 'AUDIT'",
    'DELETE FROM vault.access_record',
    'DELETE FROM vault.data_key',
    'DELETE FROM vault.person',
    'UPDATE vault.master_key_check SET value = value',
    'UPDATE vault.token_secret SET wrapped = wrapped',
    'CREATE ROLE more',
    'SET ROLE center_migrator',
  ])('may not: %s', async (statement) => {
    // the privilege itself is missing; this is not the error of the append-only trigger
    await expect(pool.query(statement)).rejects.toThrow(/^(?:permission denied|must be owner)/);
  });

  it('fails this check with one privilege too many', async () => {
    await superuser.query('GRANT DELETE ON vault.person TO center_app');
    await expect(pool.query('DELETE FROM vault.person')).resolves.toBeDefined();
    await migrate(addressFor('center_migrator', PASSWORD));
    await expect(pool.query('DELETE FROM vault.person')).rejects.toThrow('permission denied');
  });
});

describe('the role of the backup', () => {
  it('reads everything and changes nothing', async () => {
    const backup = new Client({ connectionString: addressFor('center_backup', PASSWORD) });
    await backup.connect();
    for (const table of ['log.event', 'vault.data_key', 'views.checkpoint', 'public.migration']) {
      await expect(backup.query(`SELECT FROM ${table}`)).resolves.toBeDefined();
    }
    await expect(backup.query('DELETE FROM vault.remembered_answer')).rejects.toThrow('permission denied');
    await backup.end();
  });
});
