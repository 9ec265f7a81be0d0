import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings, type Settings } from '@center/config';
import { temporaryFolder, testDatabase, type TestDatabase, until } from '@center/testing';
import { Program, type Running } from '../../apps/api/src/start/program';
import { sentenceOf } from '../../apps/api/src/start/start-refused';
import { type Failure, StandIn } from './stand-in/stand-in';

jest.setTimeout(120_000);

describe('the program with its log on another server', () => {
  const standIn = new StandIn();
  let database: TestDatabase;
  let address: string;
  let settings: Settings;
  beforeAll(async () => {
    database = await testDatabase();
    address = await standIn.start();
    const folder = temporaryFolder('program');
    const env = {
      PORT: '0',
      SCENARIO: 'none',
      SAMPLE_ACCOUNTS: 'yes',
      DATA_DIR: folder,
      MASTER_KEY_FILE: join(folder, 'master.key'),
      LOG_LEVEL: 'fatal',
    };
    settings = { ...readSettings({ ...env, EVENT_STORE: 'eventstoredb', EVENTSTOREDB_URL: address }) };
    settings = { ...settings, databaseUrl: database.url };
  });
  afterAll(async () => {
    standIn.stop();
    await database.close();
  });

  const started = async (more: Partial<Settings>, use: (running: Running) => Promise<void>): Promise<void> => {
    const program = new Program({ ...settings, ...more }, () => undefined);
    try {
      await use(await program.start());
    } finally {
      await program.stop();
    }
  };
  const refusal = (more: Partial<Settings>): Promise<string> =>
    started(more, () => Promise.resolve()).then(() => 'it started', sentenceOf);
  const ready = async ({ operationsUrl }: Running) =>
    (await (await fetch(`${operationsUrl}/health/views`)).json()) as Ready;
  interface Ready {
    readonly status: string;
    readonly log: { readonly position: string };
    readonly views: readonly { readonly lag: number }[];
  }
  const founded = () => standIn.log.records.filter(({ type }) => type === 'CenterFounded').length;

  it('appends there, builds its views from there, and leaves the log in the database empty', async () => {
    await started({}, async (running) => {
      const read = async () => (await ready(running)).views.every(({ lag }) => lag === 0);
      await until('the views have read the log', read);
      const { status, log } = await ready(running);
      expect(status).toBe('ready');
      const last = standIn.log.records.findLast(({ type }) => !type.startsWith('$'))!;
      expect(log.position).toBe(String(last.commit));
    });
    expect(founded()).toBe(1);
    const { rows } = await database.pool.query('SELECT position FROM log.head');
    expect(rows).toEqual([{ position: '0' }]);
  });

  it('continues after a restart', async () => {
    await started({}, async (running) => expect((await ready(running)).status).toBe('ready'));
    expect(founded()).toBe(1);
  });

  it('answers a repeated request from the stream when its response was lost between the two stores', async () => {
    await started({}, async ({ url, accountsFile }) => {
      const headers = { 'content-type': 'application/json' };
      const accounts = JSON.parse(readFileSync(accountsFile!, 'utf8')) as { username: string; password: string }[];
      const { username, password } = accounts.find((account) => account.username === 'dispatcher')!;
      const token = await fetch(`${url}/v1/tokens`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ username, password }),
      });
      const { accessToken } = (await token.json()) as { accessToken: string };
      const register = async () => {
        const answer = await fetch(`${url}/v1/leads`, {
          method: 'POST',
          headers: { ...headers, authorization: `Bearer ${accessToken}`, 'idempotency-key': 'a-lead-of-today' },
          body: JSON.stringify({ source: 'PUBLIC', discoveredAt: '2024-01-01T00:00:00Z' }),
        });
        const replayed = answer.headers.get('idempotent-replayed');
        return { status: answer.status, replayed, body: (await answer.json()) as object };
      };
      const first = await register();
      expect(first).toMatchObject({ status: 201, replayed: null });
      expect(await register()).toEqual({ ...first, replayed: 'true' });
      const { rowCount } = await database.pool.query('DELETE FROM vault.remembered_answer');
      expect(rowCount).toBe(1);
      expect(await register()).toEqual({ ...first, replayed: 'true' });
      expect(standIn.log.records.filter(({ type }) => type === 'LeadRegistered')).toHaveLength(1);
    });
  });

  it('does not start on a log that is not the one of its database', async () => {
    const other = new StandIn();
    const eventStoreDbUrl = await other.start();
    for (const more of [{ eventStoreDbUrl }, { eventStoreDbUrl: undefined }]) {
      expect(await refusal(more)).toContain('The database has more than this log');
    }
    expect(other.log.records.filter(({ type }) => !type.startsWith('$'))).toEqual([]);
    other.stop();
  });

  it('does not start without the server, and says so without the address', async () => {
    const said = await refusal({ eventStoreDbUrl: 'esdb://center:a-password@127.0.0.1:1?tls=false' });
    expect(said).toContain('EVENTSTOREDB_URL (');
    expect(said).not.toContain('a-password');
    expect(said.split('\n')).toHaveLength(2);
  });

  it('says so when the server accepts nothing more while it starts', async () => {
    const frail = new StandIn();
    const eventStoreDbUrl = await frail.start();
    frail.failures.push(...Array<Failure>(1_000).fill('not ready'));
    const empty = await testDatabase();
    const said = await refusal({ databaseUrl: empty.url, eventStoreDbUrl });
    expect(said).toContain('The log became unavailable meanwhile');
    frail.stop();
    await empty.close();
  });
});
