import 'reflect-metadata';
import { Expose, plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, Matches, Max, Min, MinLength, validateSync } from 'class-validator';
import {
  alarmSecret,
  alarmUrl,
  allowLoopback,
  audience,
  connections,
  costly,
  database,
  days,
  digestEvery,
  erasures,
  eventStore,
  folder,
  founded,
  host,
  importLimit,
  inFlight,
  issuer,
  keyFile,
  level,
  LOG_LEVELS,
  mode,
  port,
  projections,
  proxies,
  publicUrl,
  retrySeconds,
  samples,
  scenario,
  storyBegins,
  ttl,
  unmaskings,
} from './hints';
import { UnsafeSetting } from './unsafe-setting';

const SCENARIOS = ['laiyang', 'none'] as const;
const PROJECTIONS = ['here', 'elsewhere'] as const;
const EVENT_STORES = ['postgres', 'eventstoredb'] as const;

/** From 2021-06-01, when the reference register begins, to a year before the scenario ends. */
const STORY_BEGINS = /^((2021-(0[6-9]|1[0-2])|2022-\d\d|2023-0[1-7])-\d\d|2023-08-0[1-6])$/;
const POSTGRES_URL = /^postgres(ql)?:\/\/.+/;
const WEB_URL = /^https?:\/\/.+/;
const DATE = /^\d{4}-\d\d-\d\d$/;
/** Up to seven days; at least a second, which `secondsOf` checks. */
export const DURATION = /^P(?=.*[1-9])(?:([0-7])D)?(?:T(?=\d)(?:(\d{1,3})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?$/;
/** Up to 20 pauses of up to eleven days each. */
const RETRY_SECONDS = /^[1-9]\d{0,5}(?:,[1-9]\d{0,5}){0,19}$/;
const HOST = /^[A-Za-z0-9.:-]+$/;

/** Digits only: `Number` alone would accept `0x10`, `1e3` and whitespace. */
const Whole = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
  );

/** The environment variables of the program. Others are ignored. */
export class Environment {
  @Expose()
  @Whole()
  @IsInt(port)
  @Min(0, port)
  @Max(65_535, port)
  readonly PORT: number = 3000;

  @Expose()
  @Matches(HOST, host)
  readonly HOST: string = '127.0.0.1';

  @Expose()
  @Matches(HOST, host)
  readonly OPERATIONS_HOST: string = '127.0.0.1';

  /** unset: `PORT` + 1000 */
  @Expose()
  @Whole()
  @IsOptional()
  @IsInt(port)
  @Min(0, port)
  @Max(65_535, port)
  readonly OPERATIONS_PORT?: number;

  @Expose()
  @MinLength(1, folder)
  readonly DATA_DIR: string = '.data';

  @Expose()
  @IsIn(SCENARIOS, scenario)
  readonly SCENARIO: (typeof SCENARIOS)[number] = 'laiyang';

  @Expose()
  @Matches(STORY_BEGINS, storyBegins)
  @IsISO8601({ strict: true }, storyBegins)
  readonly SCENARIO_FOUNDED: string = '2021-06-01';

  @Expose()
  @IsOptional()
  @Matches(POSTGRES_URL, database)
  readonly DATABASE_URL?: string;

  @Expose()
  @IsIn(EVENT_STORES, eventStore)
  readonly EVENT_STORE: (typeof EVENT_STORES)[number] = 'postgres';

  /** checked by `eventStoreDbAddress` */
  @Expose()
  @IsOptional()
  readonly EVENTSTOREDB_URL?: string;

  @Expose()
  @IsIn(PROJECTIONS, projections)
  readonly PROJECTIONS: (typeof PROJECTIONS)[number] = 'here';

  @Expose()
  @IsOptional()
  @MinLength(1, keyFile)
  readonly MASTER_KEY_FILE?: string;

  @Expose()
  @IsOptional()
  @MinLength(1, erasures)
  readonly ERASURES_FILE?: string;

  @Expose()
  @Whole()
  @IsInt(ttl)
  @Min(60, ttl)
  @Max(86_400, ttl)
  readonly TOKEN_TTL: number = 1800;

  @Expose()
  @Whole()
  @IsInt(ttl)
  @Min(60, ttl)
  @Max(86_400, ttl)
  readonly TOKEN_IDLE: number = 900;

  @Expose()
  @Whole()
  @IsInt(days)
  @Min(31, days)
  @Max(3650, days)
  readonly ACCESS_LOG_DAYS: number = 730;
  /** of one officer */
  @Expose()
  @Whole()
  @IsInt(unmaskings)
  @Min(1, unmaskings)
  @Max(1000, unmaskings)
  readonly UNMASKINGS_PER_HOUR: number = 60;

  /** MiB */
  @Expose()
  @Whole()
  @IsInt(importLimit)
  @Min(1, importLimit)
  @Max(4096, importLimit)
  readonly IMPORT_LIMIT: number = 64;

  @Expose()
  @Whole()
  @IsInt(connections)
  @Min(10, connections)
  @Max(100_000, connections)
  readonly CONNECTIONS: number = 1_000;

  @Expose()
  @Whole()
  @IsInt(inFlight)
  @Min(1, inFlight)
  @Max(10_000, inFlight)
  readonly REQUESTS_IN_FLIGHT: number = 256;

  @Expose()
  @Whole()
  @IsInt(costly)
  @Min(1, costly)
  @Max(1_000, costly)
  readonly COSTLY_REQUESTS: number = 8;

  @Expose()
  @IsOptional()
  @Matches(WEB_URL, issuer)
  readonly OIDC_ISSUER?: string;

  @Expose()
  @IsOptional()
  @MinLength(1, audience)
  readonly OIDC_AUDIENCE?: string;

  /** the header `typ` of the issuer's access tokens */
  @Expose()
  @MinLength(1, audience)
  readonly OIDC_TYP: string = 'at+jwt';

  /** the claim `azp` of the issuer's access tokens: the client that they are issued to */
  @Expose()
  @IsOptional()
  @MinLength(1, audience)
  readonly OIDC_AZP?: string;

  /** seconds */
  @Expose()
  @Whole()
  @IsInt(ttl)
  @Min(60, ttl)
  @Max(86_400, ttl)
  readonly OIDC_MAX_LIFETIME: number = 5400;

  /** the day the center opened, if before the start of its log */
  @Expose()
  @IsOptional()
  @Matches(DATE, founded)
  @IsISO8601({ strict: true }, founded)
  readonly CENTER_FOUNDED_ON?: string;

  /** checked by `trustedProxies` */
  @Expose()
  @IsOptional()
  @MinLength(1, proxies)
  readonly TRUSTED_PROXIES?: string;

  /** the default depends on the scenario */
  @Expose()
  @IsOptional()
  @IsIn(['yes', 'no'], samples)
  readonly SAMPLE_ACCOUNTS?: 'yes' | 'no';

  @Expose()
  @Matches(DURATION, digestEvery)
  readonly DIGEST_EVERY: string = 'PT1H';

  @Expose()
  @Whole()
  @IsInt(days)
  @Min(31, days)
  @Max(3650, days)
  readonly NOTIFICATIONS_KEEP_DAYS: number = 365;

  /** the hook of an SMS or telephone gateway, which is called in emergencies */
  @Expose()
  @IsOptional()
  @Matches(WEB_URL, alarmUrl)
  readonly ALARM_URL?: string;

  @Expose()
  @IsOptional()
  @Matches(/^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/, alarmSecret)
  readonly ALARM_SECRET?: string;

  /** after how long without acknowledgement the next officer is called */
  @Expose()
  @Matches(DURATION, digestEvery)
  readonly ALARM_HAND_ON: string = 'PT10M';

  @Expose()
  @IsIn(['yes', 'no'], allowLoopback)
  readonly WEBHOOK_ALLOW_LOOPBACK: 'yes' | 'no' = 'no';

  /** between the attempts to deliver an event: three days in all */
  @Expose()
  @Matches(RETRY_SECONDS, retrySeconds)
  readonly WEBHOOK_RETRY_SECONDS: string = '5,300,1800,7200,18000,36000,50400,72000,86400';

  /** the address under which officers reach this center, for links */
  @Expose()
  @IsOptional()
  @Matches(WEB_URL, publicUrl)
  readonly PUBLIC_URL?: string;

  @Expose()
  @IsIn(LOG_LEVELS, level)
  readonly LOG_LEVEL: string = 'info';

  @Expose()
  @IsIn(['production', 'development', 'test'], mode)
  readonly NODE_ENV: string = 'development';
}

/** Reads the variables; unset ones have their defaults. Throws `UnsafeSetting` for the first invalid one. */
export const readEnvironment = (env: NodeJS.ProcessEnv): Environment => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));
  const environment = plainToInstance(Environment, given, { excludeExtraneousValues: true, exposeDefaultValues: true });
  const [fault] = validateSync(environment, { stopAtFirstError: true });
  if (!fault) return environment;
  const [help] = Object.values(fault.contexts ?? {}) as { chinese: string; english: string }[];
  throw new UnsafeSetting(fault.property, help?.chinese ?? '无效', help?.english ?? 'is not valid');
};
