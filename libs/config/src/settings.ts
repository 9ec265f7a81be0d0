/** The settings of the program, read once at startup. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** the address of metrics and of the state of the views */
  readonly operations: { readonly host: string; readonly port: number };
  /** reverse proxies whose `X-Forwarded-For` is believed: addresses and networks */
  readonly trustedProxies: readonly string[];
  /** absolute: `$DATA_DIR/demo` for the demonstration, `$DATA_DIR/center` for a real center */
  readonly dataDir: string;
  readonly scenario: 'laiyang' | 'none';
  /** the founding date of the scenario's center, a Shanghai date; used at the first start only */
  readonly scenarioFounded: string;
  readonly demonstration: boolean;
  /** undefined: the embedded database */
  readonly databaseUrl: string | undefined;
  /** the connection string of the server that has the log; undefined: the log is in the database */
  readonly eventStoreDbUrl: string | undefined;
  /** whether this process runs the views and reactions, or a projector on the same database */
  readonly projections: 'here' | 'elsewhere';
  readonly masterKeyFile: string;
  /** the register of erasures, outside of the database */
  readonly erasuresFile: string;
  /** seconds */
  readonly tokenTtl: number;
  /** seconds after which a token that is not used ends */
  readonly tokenIdle: number;
  /** how long the access log keeps sign-ins, printed documents and masked reads */
  readonly accessLogDays: number;
  /** how many unmaskings of one officer count in an hour */
  readonly unmaskingsPerHour: number;
  /** the largest body of an import, in bytes */
  readonly importLimit: number;
  /** how many connections may be open at once, besides those of streams */
  readonly connections: number;
  /** how many requests of one officer may be under way at once */
  readonly requestsInFlight: number;
  /** how many costly requests of one officer may be under way or wait at once */
  readonly costlyRequests: number;
  readonly oidc?: {
    readonly issuer: string;
    readonly audience: string;
    /** the header `typ` of access tokens */
    readonly typ: string;
    /** the client that access tokens are issued to, the claim `azp` */
    readonly azp?: string;
    /** the longest lifetime of a token, in seconds */
    readonly maxLifetime: number;
  };
  /** the day the center opened, `YYYY-MM-DD`, if before the start of its log */
  readonly foundedOn?: string;
  /** seconds between the digests of an agency */
  readonly digestEvery: number;
  /** how many days notifications are kept, acknowledged or not */
  readonly notificationsKeepDays: number;
  /** the hook that is called in emergencies */
  readonly alarm?: {
    readonly url: string;
    readonly secret: string;
    /** seconds until the next officer is called */
    readonly handOn: number;
  };
  readonly webhooks: {
    /** whether http and https to loopback are allowed as targets */
    readonly allowLoopback: boolean;
    /** seconds between the attempts to deliver an event */
    readonly retrySeconds: readonly number[];
  };
  /** the base of links */
  readonly publicUrl: string;
  readonly logLevel: string;
  /** NODE_ENV=production, or listening on other addresses than loopback */
  readonly production: boolean;
  /** whether the accounts of `accounts.json` are created: in a demonstration, or when they are asked for */
  readonly sampleAccounts: boolean;
}

/** Injection token of the settings. */
export const SETTINGS: unique symbol = Symbol('settings');
