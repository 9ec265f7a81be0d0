import { readSettings, type Settings } from '@center/config';
import { temporaryFolder, testDatabase, type TestDatabase } from '@center/testing';
import { createServer, type Server } from 'node:net';
import { readyDatabase, refuseOwner } from './database';
import { Program } from './program';
import { sentenceOf } from './start-refused';

const settings = (more: Partial<Settings>): Settings => ({
  ...readSettings({ PORT: '0', SCENARIO: 'none', DATA_DIR: temporaryFolder('start'), LOG_LEVEL: 'fatal' }),
  ...more,
});
const refusal = (starting: Promise<unknown>): Promise<string> => starting.then(() => 'it started', sentenceOf);

describe('a failed start', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('reports an unavailable database without its address', async () => {
    const databaseUrl = 'postgres://center:a-password@127.0.0.1:1/center';
    const said = await refusal(readyDatabase(settings({ databaseUrl }), () => undefined));
    expect(said).toContain('DATABASE_URL');
    expect(said).toContain('DATABASE_URL (ECONNREFUSED)');
    expect(said).not.toContain('a-password');
    expect(said.split('\n')).toHaveLength(2);
  });

  it('rejects a database with pending migrations in production, names the command, and changes nothing', async () => {
    await database.pool.query(`DELETE FROM migration WHERE id = (SELECT max(id) FROM migration)`);
    const taken = async () => (await database.pool.query('SELECT name FROM migration ORDER BY id')).rows;
    const before = await taken();
    const said = await refusal(
      readyDatabase(settings({ databaseUrl: database.url, production: true }), () => undefined),
    );
    expect(said).toContain('npm run ops -- migrate');
    expect(await taken()).toEqual(before);
  });

  it('rejects a role that owns the log, in production only', async () => {
    const masterKeyFile = `${temporaryFolder('keys')}/master.key`;
    const owner = { databaseUrl: database.url, masterKeyFile };
    await expect(refuseOwner(settings({ ...owner, production: true }), database.pool)).rejects.toThrow('center_app');
    await expect(refuseOwner(settings(owner), database.pool)).resolves.toBeUndefined();
  });

  it.each([
    ['PORT', (port: number) => ({ port })],
    ['OPERATIONS_PORT', (port: number) => ({ operations: { host: '127.0.0.1', port } })],
  ])('reports a port that is in use, names %s, and leaves nothing running', async (variable, at) => {
    const fresh = await testDatabase();
    const other: Server = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as { port: number };
    const masterKeyFile = `${temporaryFolder('keys')}/master.key`;
    const program = new Program(settings({ databaseUrl: fresh.url, ...at(port), masterKeyFile }), () => undefined);
    const said = await refusal(program.start());
    expect(said).toContain(`Port ${port} is in use`);
    expect(said).toContain(` ${variable}=${port + 1} npm start`);
    expect(said.split('\n')).toHaveLength(2);
    await program.stop();
    const { rows } = await fresh.pool.query<{ others: number }>(
      'SELECT count(*)::int AS others FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    expect(rows).toEqual([{ others: 0 }]);
    await new Promise((closed) => other.close(closed));
    await fresh.close();
  });

  it('prints the name and stack frames of an unexpected error, not its message', () => {
    const said = sentenceOf(new TypeError('a confidential sentence'));
    expect(said).toContain('TypeError');
    expect(said).toMatch(/ {2}at /);
    expect(said).not.toContain('confidence');
  });
});
