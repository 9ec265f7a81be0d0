import { temporaryFolder, testDatabase, type TestDatabase, until } from '@center/testing';
import { join } from 'node:path';
import { withLog } from './harness/log';
import { opsWith } from './harness/ops';
import { RunningProgram } from './harness/program';
import { RunningProjector } from './harness/projector';

jest.setTimeout(120_000);

describe('an API process without projections beside a projector', () => {
  let database: TestDatabase;
  let api: RunningProgram;
  let settings: NodeJS.ProcessEnv;
  const dataDir = temporaryFolder('projector');

  beforeAll(async () => {
    database = await testDatabase();
    const masterKeyFile = join(temporaryFolder('keys'), 'master.key');
    settings = { DATABASE_URL: database.url, MASTER_KEY_FILE: masterKeyFile };
    api = await RunningProgram.start(dataDir, { ...settings, PROJECTIONS: 'elsewhere' });
  });
  afterAll(async () => {
    await api.stop();
    await database.close();
  });

  /** Signs in a new administrator; returns a function that lists the agencies as of the head of the log. */
  const listing = async (): Promise<() => Promise<number>> => {
    const said = await opsWith(settings, dataDir, 'create-admin', 'admin');
    const password = /one-time password, shown only once: (\S+)/.exec(said)![1]!;
    const post = async (path: string, body: object, authorization = ''): Promise<{ accessToken?: string }> => {
      const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
      const answer = await fetch(api.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
      return (await answer.json()) as { accessToken?: string };
    };
    const signIn = async (given: string): Promise<string> =>
      `Bearer ${(await post('/v1/tokens', { username: 'admin', password: given })).accessToken}`;
    const newPassword = `my own ${password}`;
    await post('/v1/me/password', { password, newPassword }, await signIn(password));
    const authorization = await signIn(newPassword);
    const { position } = await withLog(database.pool, dataDir, (store) => store.head());
    const headers = { authorization, 'read-after': String(position) };
    return async () => (await fetch(`${api.url}/v1/agencies`, { headers })).status;
  };

  it('answers Read-After as soon as the projector has folded the events', async () => {
    const list = await listing();
    expect(await list()).toBe(503);
    const projector = RunningProjector.start(dataDir, settings);
    try {
      await until('the views are up to date', async () => (await list()) === 200, 30_000);
    } finally {
      expect(await projector.stop()).toBe(0);
    }
  });
});
