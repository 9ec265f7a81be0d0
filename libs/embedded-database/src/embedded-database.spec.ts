import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { temporaryFolder } from '@center/testing';
import { DatabaseStartFailed, processesIn, startEmbeddedDatabase, type RunningDatabase } from './index';

const running: RunningDatabase[] = [];

/** Starts without durability, the only difference: with it, a start is many times slower on a busy disk. */
const start = async (folder: string): Promise<RunningDatabase> => {
  const database = await startEmbeddedDatabase(folder, undefined, { disposable: true });
  running.push(database);
  return database;
};

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
};

describe('the embedded database', () => {
  const folder = temporaryFolder();
  let database: RunningDatabase;
  let url: string;
  beforeAll(async () => {
    database = await startEmbeddedDatabase(folder);
    ({ url } = database);
  });
  afterAll(async () => {
    await database.stop();
    await Promise.all(running.splice(0).map((other) => other.stop()));
  });

  it('provides an owner of its database without privileges on the server', async () => {
    const rights =
      'select rolsuper, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = current_user';
    expect(await ask(url, rights)).toEqual([false, false, false, false]);
    await expect(ask(url, `select pg_read_file('postgresql.conf')`)).rejects.toThrow('permission denied');
    await ask(url, 'create schema log');
    await ask(url, 'create extension pgcrypto');
  });

  it('is durable by default', async () => {
    const settings = `select current_setting('fsync'), current_setting('full_page_writes')`;
    expect(await ask(url, settings)).toEqual(['on', 'on']);
    expect(await ask((await start(temporaryFolder())).url, settings)).toEqual(['off', 'off']);
  });

  it('listens on 127.0.0.1 only and requires the password', async () => {
    const port = Number(new URL(url).port).toString(16).toUpperCase().padStart(4, '0');
    const sockets = ['tcp', 'tcp6'].map((table) => readFileSync(`/proc/net/${table}`, 'utf8')).join('');
    const listening = [...sockets.matchAll(new RegExp(`^ *\\d+: ([0-9A-F]+):${port} \\S+ 0A `, 'gm'))];
    expect(listening.map(([, address]) => address)).toEqual(['0100007F']);
    const guess = new URL(url);
    guess.password = 'guess';
    await expect(ask(guess.href, 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('hides its passwords from other users', async () => {
    const file = join(folder, 'credentials.json');
    expect(readFileSync(file, 'utf8')).toContain(new URL(url).password);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'cluster')).mode & 0o077).toBe(0);
  });

  it('logs no statements and no values', async () => {
    await ask(url, 'create table person (name text primary key, born date)');
    const secret = `insert into person values ('spoken in confidence', '2015-01-01')`;
    await ask(url, secret);
    await expect(ask(url, secret)).rejects.toThrow('duplicate key');
    await expect(ask(url, `select 'spoken in confidence'::date`)).rejects.toThrow('spoken');
    const log = readFileSync(join(folder, 'server.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('confidence');
  });

  it('rejects a second start on its folder and names the process that uses it', async () => {
    const second = startEmbeddedDatabase(folder);
    await expect(second).rejects.toThrow(DatabaseStartFailed);
    await expect(second).rejects.toThrow(`process ${process.pid}`);
  });
});

describe('a start of the embedded database', () => {
  afterEach(() => Promise.all(running.splice(0).map((database) => database.stop())));

  it('keeps its data across restarts', async () => {
    const folder = temporaryFolder();
    const first = await start(folder);
    await ask(first.url, 'create table mark as select 42 as number');
    await first.stop();
    expect(await ask((await start(folder)).url, 'select number from mark')).toEqual([42]);
  });

  it('leaves no process and no lock after stop, even if repeated', async () => {
    const folder = temporaryFolder();
    const database = await start(folder);
    expect(processesIn(folder)).not.toEqual([]);
    await database.stop();
    await database.stop();
    expect(processesIn(folder)).toEqual([]);
    await start(folder);
  });

  it('lets only one of two concurrent starts succeed', async () => {
    const folder = temporaryFolder();
    const results = await Promise.allSettled([start(folder), start(folder)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('supports a long path with spaces and quotes', async () => {
    const folder = join(temporaryFolder(), `数据 'of' the center ${'x'.repeat(120)}`, 'y'.repeat(120));
    expect(await ask((await start(folder)).url, 'select 1')).toEqual([1]);
  });

  it.each([0o700, 0o755])('supports a folder of mode %o, also for root', async (mode) => {
    const parent = temporaryFolder();
    chmodSync(parent, mode);
    const { url } = await start(join(parent, 'database'));
    expect(await ask(url, 'select 1')).toEqual([1]);
  });

  it('supports a change of the mode of its folder', async () => {
    const parent = temporaryFolder();
    for (const mode of [0o755, 0o700, 0o755]) {
      chmodSync(parent, mode);
      const { url, stop } = await start(join(parent, 'database'));
      await ask(url, 'create table if not exists mark ()');
      await stop();
    }
  });

  it('recreates its cluster after a kill during initialization', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'cluster.new', 'base'), { recursive: true });
    writeFileSync(join(folder, 'cluster.password'), 'old');
    expect(await ask((await start(folder)).url, 'select 1')).toEqual([1]);
  });

  it('rejects the data of another version of PostgreSQL', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'cluster'));
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '15\n');
    await expect(startEmbeddedDatabase(folder)).rejects.toThrow('is of PostgreSQL 15');
  });
});
