import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from '@center/testing';
import { readSettings, UnsafeSetting } from './index';

const SECRET = 'hunter2-very-secret';
const production = {
  NODE_ENV: 'production',
  SCENARIO: 'none',
  DATABASE_URL: `postgres://center:${SECRET}@localhost:5432/center`,
};

const refusalOf = (env: NodeJS.ProcessEnv): UnsafeSetting => {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof UnsafeSetting) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
};

describe('settings', () => {
  it('has a default for every setting', () => {
    expect(readSettings({ DATA_DIR: '/nowhere/data' })).toEqual({
      port: 3000,
      host: '127.0.0.1',
      operations: { host: '127.0.0.1', port: 4000 },
      trustedProxies: [],
      dataDir: '/nowhere/data/demo',
      scenario: 'laiyang',
      scenarioFounded: '2021-06-01',
      demonstration: true,
      databaseUrl: undefined,
      erasuresFile: '/nowhere/data/demo/erasures.ndjson',
      eventStoreDbUrl: undefined,
      projections: 'here',
      masterKeyFile: '/nowhere/data/demo/keys/master.key',
      ...{ tokenTtl: 1800, tokenIdle: 900 },
      accessLogDays: 730,
      unmaskingsPerHour: 60,
      importLimit: 67_108_864,
      connections: 1_000,
      requestsInFlight: 256,
      costlyRequests: 8,
      ...{ digestEvery: 3_600, notificationsKeepDays: 365, publicUrl: 'http://127.0.0.1:3000' },
      webhooks: expect.objectContaining({ allowLoopback: false }) as object,
      ...{ logLevel: 'info', production: false, sampleAccounts: true },
    });
  });

  it('separates the data of a real center from the demonstration', () => {
    const { dataDir, demonstration } = readSettings({ DATA_DIR: 'data', SCENARIO: 'none' });
    expect({ dataDir, demonstration }).toEqual({ dataDir: resolve('data/center'), demonstration: false });
  });

  it('accepts the day the center opened, if before the start of its log', () => {
    expect(readSettings({ CENTER_FOUNDED_ON: '2021-06-01' }).foundedOn).toBe('2021-06-01');
  });

  it('listens for operations 1000 ports above the API, or where the settings say', () => {
    expect(readSettings({ PORT: '3001' }).operations.port).toBe(4001);
    expect(readSettings({ PORT: '0' }).operations.port).toBe(0);
    const given = readSettings({ PORT: '65000', OPERATIONS_HOST: '10.0.0.7', OPERATIONS_PORT: '9464' });
    expect(given.operations).toEqual({ host: '10.0.0.7', port: 9464 });
    expect(refusalOf({ PORT: '65000' }).setting).toBe('OPERATIONS_PORT');
  });

  it('can leave the views to a projector on a shared database', () => {
    const env = { PROJECTIONS: 'elsewhere', DATABASE_URL: 'postgres://db/center' };
    expect(readSettings(env).projections).toBe('elsewhere');
  });

  it('believes the reverse proxies that it names', () => {
    const TRUSTED_PROXIES = '127.0.0.1, 10.0.0.0/8,2001:db8::/32,::1';
    expect(readSettings({ TRUSTED_PROXIES }).trustedProxies).toEqual([
      '127.0.0.1',
      '10.0.0.0/8',
      '2001:db8::/32',
      '::1',
    ]);
  });

  it('cannot be changed afterwards', () => {
    const settings = readSettings({ OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'center' });
    expect(Object.isFrozen(settings) && Object.isFrozen(settings.oidc) && Object.isFrozen(settings.operations)).toBe(
      true,
    );
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['PORT', ''],
    ['PORT', '0x10'],
    ['PORT', '80.5'],
    ['HOST', ''],
    ['HOST', 'http://a/'],
    ['OPERATIONS_HOST', ''],
    ['OPERATIONS_PORT', '65536'],
    ['OPERATIONS_PORT', ''],
    ['DATA_DIR', ''],
    ['SCENARIO', 'laixi'],
    ['SCENARIO', ''],
    ['SCENARIO_FOUNDED', '2021-05-31'],
    ['SCENARIO_FOUNDED', '2022-02-30'],
    ['SCENARIO_FOUNDED', '2023-08-07'],
    ['SCENARIO_FOUNDED', '2022-06-01T00:00:00Z'],
    ['DATABASE_URL', 'mysql://center@db/center'],
    ['DATABASE_URL', ''],
    ['EVENT_STORE', 'mysql'],
    ['EVENT_STORE', ''],
    ['PROJECTIONS', 'there'],
    ['PROJECTIONS', 'elsewhere'],
    ...['0', '86401', 'long'].map((value): [string, string] => ['TOKEN_TTL', value]),
    ['TOKEN_IDLE', '59'],
    ['TOKEN_IDLE', '86401'],
    ...['30', '3651'].map((value): [string, string] => ['ACCESS_LOG_DAYS', value]),
    ...['30', '3651'].map((value): [string, string] => ['NOTIFICATIONS_KEEP_DAYS', value]),
    ...['0', '1001', 'all'].map((value): [string, string] => ['UNMASKINGS_PER_HOUR', value]),
    ['IMPORT_LIMIT', '0'],
    ['IMPORT_LIMIT', '4097'],
    ['IMPORT_LIMIT', '64M'],
    ['LOG_LEVEL', 'loud'],
    ['CENTER_FOUNDED_ON', '2021-02-30'],
    ['CENTER_FOUNDED_ON', 'last year'],
    ['NODE_ENV', 'prod'],
    ['OIDC_ISSUER', 'ldap://id'],
    ['TRUSTED_PROXIES', ''],
    ['TRUSTED_PROXIES', 'proxy.example'],
    ['TRUSTED_PROXIES', '127.0.0.1,'],
    ['TRUSTED_PROXIES', '127.0.0.1;10.0.0.1'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '10.0.0/8'],
    ['TRUSTED_PROXIES', '2001:db8::/129'],
    ['TRUSTED_PROXIES', '0.0.0.0/0'],
    ['TRUSTED_PROXIES', '::/0'],
    ['TRUSTED_PROXIES', 'true'],
    ['TRUSTED_PROXIES', '1'],
    ['SAMPLE_ACCOUNTS', 'true'],
    ['SAMPLE_ACCOUNTS', ''],
  ])('rejects %s=%s and says how to fix it', (name, value) => {
    const { setting, message } = refusalOf({ [name]: value });
    expect(setting).toBe(name);
    expect(message).toMatch(/[\u4e00-\u9fff].* \/ .*[a-z]/u);
  });

  it.each(['DATABASE_URL', 'SCENARIO', 'PORT', 'OIDC_ISSUER', 'LOG_LEVEL', 'HOST'])(
    'never includes the value of %s',
    (name) => {
      expect(refusalOf({ [name]: `!${SECRET}` }).message).not.toContain(SECRET);
    },
  );
});

describe('sample accounts', () => {
  it.each(['127.0.0.1', '127.8.8.8', 'localhost', '::1'])('are those of the demonstration on %s', (HOST) => {
    expect(readSettings({ HOST }).sampleAccounts).toBe(true);
  });

  it.each(['0.0.0.0', '::', '10.0.0.7', 'localhost.example.org', '127.example.org'])('are rejected on %s', (HOST) => {
    expect(refusalOf({ HOST }).setting).toBe('SCENARIO');
    const key = { MASTER_KEY_FILE: join(temporaryFolder(), 'master.key') };
    expect(readSettings({ HOST, SCENARIO: 'none', ...key }).sampleAccounts).toBe(false);
    expect(refusalOf({ HOST, SCENARIO: 'none', SAMPLE_ACCOUNTS: 'yes', ...key }).setting).toBe('SAMPLE_ACCOUNTS');
  });

  it('are created in a real center only if they are asked for, on this machine with the embedded database', () => {
    expect(readSettings({ SCENARIO: 'none' }).sampleAccounts).toBe(false);
    expect(readSettings({ SCENARIO: 'none', SAMPLE_ACCOUNTS: 'no' }).sampleAccounts).toBe(false);
    expect(readSettings({ SCENARIO: 'none', SAMPLE_ACCOUNTS: 'yes' }).sampleAccounts).toBe(true);
    const DATABASE_URL = 'postgres://localhost/center';
    expect(refusalOf({ SCENARIO: 'none', SAMPLE_ACCOUNTS: 'yes', DATABASE_URL }).setting).toBe('SAMPLE_ACCOUNTS');
    expect(readSettings({ DATABASE_URL }).sampleAccounts).toBe(false);
  });

  it('never exist in production, and the demonstration is rejected there', () => {
    expect(refusalOf({ ...production, SCENARIO: 'laiyang' }).setting).toBe('SCENARIO');
    const { DATABASE_URL: _, ...embedded } = production;
    for (const env of [production, embedded]) {
      expect(refusalOf({ ...env, SAMPLE_ACCOUNTS: 'yes' }).setting).toBe('SAMPLE_ACCOUNTS');
    }
  });

  it('are never missing in the demonstration, which they perform', () => {
    expect(refusalOf({ SAMPLE_ACCOUNTS: 'no' }).setting).toBe('SAMPLE_ACCOUNTS');
  });
});

describe('listening on other addresses than loopback', () => {
  it('has the checks of production, whatever NODE_ENV is', () => {
    const folder = temporaryFolder();
    const env = { HOST: '0.0.0.0', SCENARIO: 'none', DATA_DIR: join(folder, 'data') };
    expect(refusalOf(env).setting).toBe('MASTER_KEY_FILE');
    expect(refusalOf({ ...env, NODE_ENV: 'test' }).setting).toBe('MASTER_KEY_FILE');
    const open = { ...env, MASTER_KEY_FILE: join(folder, 'master.key') };
    expect(readSettings(open).production).toBe(true);
    expect(refusalOf({ ...open, DATABASE_URL: 'postgres://db/center' }).setting).toBe('DATABASE_URL');
    const log = { EVENT_STORE: 'eventstoredb', EVENTSTOREDB_URL: 'esdb://log.example?tls=false' };
    expect(refusalOf({ ...open, ...log }).setting).toBe('EVENTSTOREDB_URL');
  });
});

describe('a database in production', () => {
  const key = { MASTER_KEY_FILE: join(temporaryFolder(), 'master.key') };
  const at = (DATABASE_URL: string, more: NodeJS.ProcessEnv = {}) => ({ ...production, ...key, DATABASE_URL, ...more });

  it.each([
    'postgres://center:a@localhost:5432/center',
    'postgres://center:a@127.0.0.1/center',
    'postgresql://center:a@[::1]/center',
    'postgres:///center',
    'postgres://center:a@/center?host=/var/run/postgresql',
    'postgres://center:a@%2Fvar%2Frun%2Fpostgresql/center',
    'postgres://center:a@db:5432/center?sslmode=verify-full',
    'postgres://center:a@db/center?sslmode=require',
    `postgres://center:a@db/center?sslmode=verify-full&sslrootcert=${__filename}`,
  ])('may be %s', (address) => {
    expect(readSettings(at(address)).databaseUrl).toBe(address);
  });

  it.each([
    'db:5432/center',
    'db/center?sslmode=disable',
    'db/center?sslmode=prefer',
    'db/center?sslmode=no-verify',
    'db/center?sslmode=verify-full&sslmode=disable',
    'db/center?sslmode=require&uselibpqcompat=true',
    'db/center?sslmode=require&ssl=false',
    'db/center?sslmode=verify-full&sslrootcert=/nowhere/ca.crt',
    'localhost/center?host=db',
    'localhost.example.org/center',
    '10.0.0.7/center',
    '[2001:db8::1]/center',
    'a b:c:d/center',
  ])('is rejected at %s, without its password', (place) => {
    const { setting, message } = refusalOf(at(`postgres://center:${SECRET}@${place}`));
    expect(setting).toBe('DATABASE_URL');
    expect(message).toMatch(/[\u4e00-\u9fff].* \/ .*[a-z]/u);
    expect(message).not.toContain(SECRET);
  });

  it('is also the one that the environment of PostgreSQL names', () => {
    expect(refusalOf(at('postgres:///center', { PGHOST: 'db' })).setting).toBe('DATABASE_URL');
    expect(readSettings(at('postgres:///center', { PGHOST: '/var/run/postgresql' })).production).toBe(true);
  });

  it('may be anything on a machine that only tries the center out', () => {
    expect(readSettings({ DATABASE_URL: 'postgres://db/center' }).production).toBe(false);
  });
});

describe('the master key', () => {
  it('is rejected inside the data folder in production, also behind a symbolic link', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'data'));
    symlinkSync(join(folder, 'data'), join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'data/not-there-yet.key'), join(folder, 'link.key'));
    const env = { ...production, DATA_DIR: join(folder, 'data') };
    expect(refusalOf(env).setting).toBe('MASTER_KEY_FILE');
    expect(refusalOf({ ...env, DATABASE_URL: undefined }).setting).toBe('MASTER_KEY_FILE');
    expect(refusalOf({ ...env, MASTER_KEY_FILE: join(folder, 'data/center/a.key') }).setting).toBe('MASTER_KEY_FILE');
    expect(refusalOf({ ...env, MASTER_KEY_FILE: join(folder, 'elsewhere/a.key') }).setting).toBe('MASTER_KEY_FILE');
    expect(refusalOf({ ...env, MASTER_KEY_FILE: join(folder, 'link.key') }).setting).toBe('MASTER_KEY_FILE');
    expect(readSettings({ ...env, MASTER_KEY_FILE: join(folder, 'data-keys/a.key') }).production).toBe(true);
    expect(readSettings({ ...env, MASTER_KEY_FILE: join(folder, '..a.key') }).production).toBe(true);
  });

  it('is rejected if others can read it', () => {
    const MASTER_KEY_FILE = join(temporaryFolder(), 'master.key');
    writeFileSync(MASTER_KEY_FILE, SECRET, { mode: 0o600 });
    expect(readSettings({ MASTER_KEY_FILE }).masterKeyFile).toBe(MASTER_KEY_FILE);
    chmodSync(MASTER_KEY_FILE, 0o640);
    expect(refusalOf({ MASTER_KEY_FILE }).message).toContain('chmod 600');
  });
});

describe('an issuer of tokens', () => {
  it('requires https except on loopback', () => {
    const audience = { OIDC_AUDIENCE: 'center' };
    expect(refusalOf({ ...audience, OIDC_ISSUER: 'http://id.example' }).setting).toBe('OIDC_ISSUER');
    expect(refusalOf({ ...audience, OIDC_ISSUER: `https://u:${SECRET}@id.example` }).message).not.toContain(SECRET);
    expect(readSettings({ ...audience, OIDC_ISSUER: 'http://127.0.0.1:9000' }).oidc?.audience).toBe('center');
    expect(readSettings({ ...audience, OIDC_ISSUER: 'https://id.example' }).oidc?.issuer).toBe('https://id.example');
  });

  it('is set together with the audience or not at all', () => {
    expect(refusalOf({ OIDC_ISSUER: 'https://id.example' }).setting).toBe('OIDC_AUDIENCE');
    const sound = { OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'center' };
    expect(readSettings(sound).oidc).toMatchObject({ typ: 'at+jwt', maxLifetime: 5400 });
    expect(refusalOf({ ...sound, OIDC_TYP: 'JWT' }).setting).toBe('OIDC_AZP');
    expect(refusalOf({ ...sound, OIDC_TYP: 'JWT', OIDC_AZP: 'center' }).setting).toBe('OIDC_AUDIENCE');
    expect(refusalOf({ ...sound, OIDC_MAX_LIFETIME: '59' }).setting).toBe('OIDC_MAX_LIFETIME');
    const other = { ...sound, OIDC_TYP: 'JWT', OIDC_AZP: 'console', OIDC_MAX_LIFETIME: '300' };
    expect(readSettings(other).oidc).toMatchObject({ typ: 'JWT', azp: 'console', maxLifetime: 300 });
    expect(refusalOf({ OIDC_AUDIENCE: 'center' }).setting).toBe('OIDC_ISSUER');
  });
});
