import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { backupLines, restoreBackup } from '@center/backup';
import { startEmbeddedDatabase, type RunningDatabase } from '@center/embedded-database';
import { type EventToAppend, newOperation, openLog, openPool, PostgresEventStore } from '@center/event-store';
import { id, type StoredEvent } from '@center/kernel';
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
let superuserPassword: string;
let pool: Pool;
const addressFor = (role: string, password: string, database = 'production'): string =>
  Object.assign(new URL(server.url), { username: role, password, pathname: `/${database}` }).href;

/** Creates a database with the roles, and connects to it as superuser. */
const newDatabase = async (name: string): Promise<Client> => {
  const first = new Client({ connectionString: addressFor('postgres', superuserPassword, 'postgres') });
  await first.connect();
  await first.query(`CREATE DATABASE ${name}`);
  await first.end();
  const client = new Client({ connectionString: addressFor('postgres', superuserPassword, name) });
  await client.connect();
  await client.query(ROLES);
  return client;
};

/** Runs the setup steps of an administrator on a fresh PostgreSQL server. */
beforeAll(async () => {
  const folder = temporaryFolder('roles');
  server = await startEmbeddedDatabase(folder, undefined, { disposable: true });
  const credentials = JSON.parse(readFileSync(join(folder, 'credentials.json'), 'utf8')) as { postgres: string };
  superuserPassword = credentials.postgres;
  superuser = await newDatabase('production');
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

describe('the role of the migrations', () => {
  /** Restores a backup, as a role, into the database `restored`. */
  const restoring = async (role: string, lines: readonly string[]): Promise<readonly StoredEvent[]> => {
    const own = openPool(addressFor(role, PASSWORD, 'restored'));
    try {
      const { storeWith, loader } = await openLog(own, undefined);
      const store = storeWith(new FakeClock());
      await restoreBackup(
        () => Readable.from(lines),
        { store, loader, pool: own },
        () => undefined,
      );
      return await store.readAll(0n, 100);
    } finally {
      await own.end();
    }
  };

  it('restores what the role of the backup has read, vault and log, which the role of the center cannot', async () => {
    const clock = new FakeClock();
    await new PostgresEventStore(pool, clock).append(`case-${randomUUID()}`, 'new', [event()]);
    const backup = openPool(addressFor('center_backup', PASSWORD));
    const store = new PostgresEventStore(backup, clock);
    const lines: string[] = [];
    for await (const text of backupLines({ store, pool: backup, clock }, () => undefined)) {
      lines.push(...text.trimEnd().split('\n'));
    }
    await backup.end();
    await (await newDatabase('restored')).end();
    await migrate(addressFor('center_migrator', PASSWORD, 'restored'));

    await expect(restoring('center_app', lines)).rejects.toThrow('permission denied');
    const events = await new PostgresEventStore(pool, clock).readAll(0n, 100);
    await expect(openLog(pool, undefined).then(({ loader }) => loader.load(later(events)))).rejects.toThrow('(42501)');
    expect(await restoring('center_migrator', lines)).toEqual(events);
  });
});

/** Events after these, as another log may have them. */
const later = (events: readonly StoredEvent[]): StoredEvent[] =>
  events.map((event) => ({
    ...event,
    id: id(randomUUID()),
    stream: `case-${randomUUID()}`,
    position: event.position + 1_000n,
  }));
