/** What the program was told to do, once, at its start. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** absolute: `$DATA_DIR/demo` of the demonstration, `$DATA_DIR/center` of a real center */
  readonly dataDir: string;
  readonly scenario: 'laiyang' | 'none';
  /** when the center of the story is assumed to have been founded, a Shanghai date; counts at the first start only */
  readonly scenarioFounded: string;
  readonly demonstration: boolean;
  /** undefined: the embedded database */
  readonly databaseUrl: string | undefined;
  readonly masterKeyFile: string;
  /** seconds */
  readonly tokenTtl: number;
  /** the largest body of an import, in bytes */
  readonly importLimit: number;
  readonly oidc?: { readonly issuer: string; readonly audience: string };
  /** the day the center began, `YYYY-MM-DD`, when it is older than its log */
  readonly foundedOn?: string;
  readonly logLevel: string;
  readonly production: boolean;
  /** whether the accounts of `accounts.json` may exist: only on loopback with the embedded database */
  readonly sampleAccounts: boolean;
}

/** Nest's token for the settings. */
export const SETTINGS: unique symbol = Symbol('settings');
