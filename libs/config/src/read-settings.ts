import { join, resolve } from 'node:path';
import { eventStoreDbAddress } from './eventstoredb-address';
import { readEnvironment, type Environment } from './environment';
import { isLoopback } from './loopback';
import { refuseUnsafe } from './safety';
import type { Settings } from './settings';

/** Reads and validates the environment. Throws `UnsafeSetting`, which says how to fix the setting. */
export const readSettings = (env: NodeJS.ProcessEnv): Settings => {
  const read = readEnvironment(env);
  const settings = settingsOf(read);
  refuseUnsafe(settings, read);
  return Object.freeze(settings);
};

const settingsOf = (env: Environment): Settings => {
  const demonstration = env.SCENARIO === 'laiyang';
  const dataDir = resolve(env.DATA_DIR, demonstration ? 'demo' : 'center');
  const oidc = env.OIDC_ISSUER && Object.freeze({ issuer: env.OIDC_ISSUER, audience: env.OIDC_AUDIENCE ?? '' });
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    scenario: env.SCENARIO,
    scenarioFounded: env.SCENARIO_FOUNDED,
    demonstration,
    databaseUrl: env.DATABASE_URL,
    eventStoreDbUrl: env.EVENT_STORE === 'eventstoredb' ? eventStoreDbAddress(env) : undefined,
    projections: env.PROJECTIONS,
    masterKeyFile: env.MASTER_KEY_FILE ? resolve(env.MASTER_KEY_FILE) : join(dataDir, 'keys', 'master.key'),
    tokenTtl: env.TOKEN_TTL,
    importLimit: env.IMPORT_LIMIT * 1_048_576,
    ...(oidc ? { oidc } : {}),
    ...(env.CENTER_FOUNDED_ON === undefined ? {} : { foundedOn: env.CENTER_FOUNDED_ON }),
    logLevel: env.LOG_LEVEL,
    production: env.NODE_ENV === 'production',
    sampleAccounts: isLoopback(env.HOST) && env.DATABASE_URL === undefined,
  };
};
