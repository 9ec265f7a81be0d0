import { join, resolve } from 'node:path';
import { readEnvironment, type Environment } from './environment';
import { isLoopback } from './loopback';
import { refuseUnsafe } from './safety';

/** What the program was told to do, once, at its start. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** absolute: `$DATA_DIR/demo` of the demonstration, `$DATA_DIR/center` of a real center */
  readonly dataDir: string;
  readonly scenario: 'laiyang' | 'none';
  readonly demonstration: boolean;
  /** undefined: the embedded database */
  readonly databaseUrl: string | undefined;
  readonly masterKeyFile: string;
  /** seconds */
  readonly tokenTtl: number;
  readonly oidc?: { readonly issuer: string; readonly audience: string };
  readonly logLevel: string;
  readonly production: boolean;
  /** whether the accounts of `accounts.json` may exist: only on loopback with the embedded database */
  readonly sampleAccounts: boolean;
}

/** Nest's token for the settings. */
export const SETTINGS: unique symbol = Symbol('settings');

/** Reads and judges the environment. Throws `UnsafeSetting` saying how to mend what it refuses. */
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
    demonstration,
    databaseUrl: env.DATABASE_URL,
    masterKeyFile: env.MASTER_KEY_FILE ? resolve(env.MASTER_KEY_FILE) : join(dataDir, 'keys', 'master.key'),
    tokenTtl: env.TOKEN_TTL,
    ...(oidc ? { oidc } : {}),
    logLevel: env.LOG_LEVEL,
    production: env.NODE_ENV === 'production',
    sampleAccounts: isLoopback(env.HOST) && env.DATABASE_URL === undefined,
  };
};
