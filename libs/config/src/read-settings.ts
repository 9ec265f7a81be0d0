import { join, resolve } from 'node:path';
import { refuseOpenDatabaseLine } from './database-address';
import { eventStoreDbAddress } from './eventstoredb-address';
import { DURATION, readEnvironment, type Environment } from './environment';
import { isLoopback } from './loopback';
import { refuseUnsafe } from './safety';
import type { Settings } from './settings';
import { trustedProxies } from './trusted-proxies';
import { UnsafeSetting } from './unsafe-setting';

/** Reads and validates the environment. Throws `UnsafeSetting`, which says how to fix the setting. */
export const readSettings = (env: NodeJS.ProcessEnv): Settings => {
  const read = readEnvironment(env);
  const settings = settingsOf(read);
  refuseUnsafe(settings, read);
  if (settings.production) refuseOpenDatabaseLine(read.DATABASE_URL, env['PGHOST']);
  return Object.freeze(settings);
};

/** How far the port of operations is above the one of the API, unless it is set. */
const OPERATIONS_OFFSET = 1000;

/** With `PORT=0` the system chooses both ports. */
const operationsPort = ({ PORT, OPERATIONS_PORT }: Environment): number => {
  const port = OPERATIONS_PORT ?? (PORT === 0 ? 0 : PORT + OPERATIONS_OFFSET);
  if (port <= 65_535) return port;
  throw new UnsafeSetting(
    'OPERATIONS_PORT',
    '必须设置：默认的 PORT + 1000 超过 65535',
    'must be set, because its default, PORT + 1000, exceeds 65535',
  );
};

const settingsOf = (env: Environment): Settings => {
  const production = env.NODE_ENV === 'production' || !isLoopback(env.HOST);
  const demonstration = env.SCENARIO === 'laiyang';
  const dataDir = resolve(env.DATA_DIR, demonstration ? 'demo' : 'center');
  const oidc = oidcOf(env);
  return {
    port: env.PORT,
    host: env.HOST,
    operations: Object.freeze({ host: env.OPERATIONS_HOST, port: operationsPort(env) }),
    trustedProxies: trustedProxies(env.TRUSTED_PROXIES),
    dataDir,
    scenario: env.SCENARIO,
    scenarioFounded: env.SCENARIO_FOUNDED,
    demonstration,
    databaseUrl: env.DATABASE_URL,
    eventStoreDbUrl: env.EVENT_STORE === 'eventstoredb' ? eventStoreDbAddress(env, production) : undefined,
    projections: env.PROJECTIONS,
    masterKeyFile: env.MASTER_KEY_FILE ? resolve(env.MASTER_KEY_FILE) : join(dataDir, 'keys', 'master.key'),
    erasuresFile: env.ERASURES_FILE ? resolve(env.ERASURES_FILE) : join(dataDir, 'erasures.ndjson'),
    tokenTtl: env.TOKEN_TTL,
    tokenIdle: env.TOKEN_IDLE,
    accessLogDays: env.ACCESS_LOG_DAYS,
    unmaskingsPerHour: env.UNMASKINGS_PER_HOUR,
    importLimit: env.IMPORT_LIMIT * 1_048_576,
    connections: env.CONNECTIONS,
    requestsInFlight: env.REQUESTS_IN_FLIGHT,
    costlyRequests: env.COSTLY_REQUESTS,
    ...(oidc ? { oidc } : {}),
    ...(env.CENTER_FOUNDED_ON === undefined ? {} : { foundedOn: env.CENTER_FOUNDED_ON }),
    digestEvery: secondsOf(env.DIGEST_EVERY),
    notificationsKeepDays: env.NOTIFICATIONS_KEEP_DAYS,
    ...alarmOf(env),
    webhooks: Object.freeze({
      allowLoopback: env.WEBHOOK_ALLOW_LOOPBACK === 'yes',
      retrySeconds: Object.freeze(env.WEBHOOK_RETRY_SECONDS.split(',').map(Number)),
    }),
    publicUrl: env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`,
    logLevel: env.LOG_LEVEL,
    production,
    sampleAccounts: !production && env.DATABASE_URL === undefined && (demonstration || env.SAMPLE_ACCOUNTS === 'yes'),
  };
};

const secondsOf = (duration: string): number => {
  const [days, hours, minutes, seconds] = DURATION.exec(duration)!
    .slice(1)
    .map((part) => Number(part ?? 0)) as [...[number, number, number, number]];
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
};

const alarmOf = ({ ALARM_URL: url, ALARM_SECRET: secret, ALARM_HAND_ON }: Environment): Pick<Settings, 'alarm'> =>
  url && secret ? { alarm: Object.freeze({ url, secret, handOn: secondsOf(ALARM_HAND_ON) }) } : {};

const oidcOf = (env: Environment): Settings['oidc'] => {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience = '', OIDC_TYP: typ, OIDC_AZP: azp } = env;
  if (!issuer) return undefined;
  return Object.freeze({ issuer, audience, typ, ...(azp && { azp }), maxLifetime: env.OIDC_MAX_LIFETIME });
};
