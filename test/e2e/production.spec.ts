import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startEmbeddedDatabase, type RunningDatabase } from '@center/embedded-database';
import { openPool } from '@center/event-store';
import { temporaryFolder } from '@center/testing';
import { Behind } from './harness/database';
import { opsWith } from './harness/ops';
import { RunningProgram } from './harness/program';

jest.setTimeout(240_000);

const ROOT = resolve(__dirname, '../..');
const PASSWORD = randomBytes(12).toString('base64url');

/** The commands of the section on production in the README. */
const commandsOfReadme = (): string[] => {
  const section = readFileSync(join(ROOT, 'README.md'), 'utf8').split('\n## 生产环境\n')[1]!;
  return /```sh\n([\s\S]*?)```/
    .exec(section)![1]!
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
};

/** The assignments at the beginning of a command, and the rest of it. */
const assignments = (command: string): [NodeJS.ProcessEnv, string] => {
  const [, text = '', rest = ''] = /^(?:export )?((?:[A-Z_]+=(?:'[^']*'|\S+)(?: |$))*)(.*)$/.exec(command)!;
  const pairs = [...text.matchAll(/([A-Z_]+)=(?:'([^']*)'|(\S+))/g)];
  return [Object.fromEntries(pairs.map(([, name, quoted, plain]) => [name!, quoted ?? plain])), rest];
};

describe('the commands of the README for production', () => {
  let server: RunningDatabase;
  let superuser: ReturnType<typeof openPool>;
  let program: RunningProgram | undefined;
  const dataDir = temporaryFolder('production');
  const masterKeyFile = join(temporaryFolder('keys'), 'master.key');

  beforeAll(async () => {
    const folder = temporaryFolder('server');
    server = await startEmbeddedDatabase(folder, undefined, { disposable: true });
    const { postgres } = JSON.parse(readFileSync(join(folder, 'credentials.json'), 'utf8')) as { postgres: string };
    const address = server.url.replace(/center:[^@]+/, `postgres:${postgres}`);
    const first = openPool(address, 1);
    await first.query('CREATE DATABASE production');
    await first.end();
    superuser = openPool(Object.assign(new URL(address), { pathname: '/production' }).href, 1);
    writeFileSync(masterKeyFile, randomBytes(32).toString('base64'), { mode: 0o600 });
  });
  afterAll(async () => {
    await program?.stop();
    await superuser.end();
    await server.stop();
  });

  /** As the README has it, with the addresses and files of this run. */
  const here = (command: string): string => {
    const { host } = new URL(server.url);
    return command
      .replace(/db:5432\/center\?sslmode=verify-full/, `${host}/production`)
      .replace('密码', PASSWORD)
      .replace('/etc/center/master.key', masterKeyFile);
  };

  it('work in their order, from an empty database to an administrator who is signed in', async () => {
    let settings: NodeJS.ProcessEnv = {};
    let said = '';
    for (const command of commandsOfReadme().map(here)) {
      const [given, rest] = assignments(command);
      if (command.startsWith('export ')) settings = { ...settings, ...given };
      else if (rest.startsWith('psql ')) await roles();
      else if (rest === 'npm start') program = await RunningProgram.start(dataDir, settings);
      else said += await opsWith({ ...settings, ...given }, dataDir, ...rest.replace('npm run ops -- ', '').split(' '));
    }
    const password = /one-time password, shown only once: (\S+)/.exec(said)![1]!;
    const answer = await fetch(`${program!.url}/v1/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'admin', password }),
    });
    expect(answer.status).toBe(200);
    const { rows } = await superuser.query('SELECT sample FROM vault.credential');
    expect(rows).toEqual([{ sample: false }]);
    expect(existsSync(join(dataDir, 'center', 'accounts.json'))).toBe(false);
  });

  /** What `psql -f docker/roles.sql` does, and the passwords that its beginning asks for. */
  const roles = async (): Promise<void> => {
    await superuser.query(readFileSync(join(ROOT, 'docker/roles.sql'), 'utf8'));
    for (const role of ['center_migrator', 'center_app']) {
      await superuser.query(`ALTER ROLE ${role} PASSWORD '${PASSWORD}'`);
    }
  };
});

describe('a real center', () => {
  const dataDir = temporaryFolder('real');
  const start = (SAMPLE_ACCOUNTS: 'yes' | 'no') => RunningProgram.start(dataDir, { SAMPLE_ACCOUNTS });
  const credentials = () =>
    new Behind(join(dataDir, 'center')).with(async (pool) => {
      const { rows } = await pool.query<{ sample: boolean }>('SELECT sample FROM vault.credential');
      return rows;
    });
  beforeAll(() => chmodSync(dataDir, 0o711)); // a server started by root runs as another user

  it('has no accounts after its start, and none in a file', async () => {
    const program = await start('no');
    expect(await credentials()).toEqual([]);
    expect(existsSync(join(dataDir, 'center', 'accounts.json'))).toBe(false);
    expect(program.output()).toContain('SCENARIO=none npm run ops -- create-admin');
    await program.stop();
  });

  it('has sample accounts if they are asked for, and does not start with them otherwise until they are removed', async () => {
    const program = await start('yes');
    expect((await credentials()).length).toBeGreaterThan(10);
    await program.stop();
    await expect(start('no')).rejects.toThrow(/SAMPLE_ACCOUNTS.*remove-sample-accounts/);
    const said = await opsWith({ SAMPLE_ACCOUNTS: 'no' }, dataDir, 'remove-sample-accounts');
    expect(said).toContain('sample accounts removed');
    await opsWith({ SAMPLE_ACCOUNTS: 'no' }, dataDir, 'create-admin', 'admin');
    const again = await start('no');
    expect(await credentials()).toEqual([{ sample: false }]);
    await again.stop();
  });
});
