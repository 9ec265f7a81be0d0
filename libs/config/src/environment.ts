import 'reflect-metadata';
import { Expose, plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, Matches, Max, Min, MinLength, validateSync } from 'class-validator';
import { UnsafeSetting } from './unsafe-setting';

const SCENARIOS = ['laiyang', 'none'] as const;
const PROJECTIONS = ['here', 'elsewhere'] as const;
const EVENT_STORES = ['postgres', 'eventstoredb'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** From 2021-06-01, when the reference register begins, to a year before the scenario ends. */
const STORY_BEGINS = /^((2021-(0[6-9]|1[0-2])|2022-\d\d|2023-0[1-7])-\d\d|2023-08-0[1-6])$/;
const POSTGRES_URL = /^postgres(ql)?:\/\/.+/;
const WEB_URL = /^https?:\/\/.+/;
const DATE = /^\d{4}-\d\d-\d\d$/;
/** Up to seven days; at least a second, which `secondsOf` checks. */
export const DURATION = /^P(?=.*[1-9])(?:([0-7])D)?(?:T(?=\d)(?:(\d{1,3})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?$/;
const HOST = /^[A-Za-z0-9.:-]+$/;

/** Digits only: `Number` alone would accept `0x10`, `1e3` and whitespace. */
const Whole = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
  );

/** How to fix a setting. The value is never included, it may be a secret. */
const hint = (chinese: string, english: string) => ({ context: { chinese, english } });

const port = hint('应为 0 到 65535 的整数，例如 3000', 'must be an integer from 0 to 65535, such as 3000');
const host = hint('应为主机名或 IP 地址，例如 127.0.0.1', 'must be a host name or an IP address, such as 127.0.0.1');
const folder = hint('不能为空；请删除该变量或填写文件夹路径', 'must not be empty; unset it or set a folder path');
const scenario = hint(
  '只能是 laiyang（演示）或 none（真实中心）',
  'must be laiyang (a demonstration) or none (a real center)',
);
const storyBegins = hint(
  '应为 2021-06-01 至 2023-08-06 之间的日期，例如 2021-06-01',
  'must be a date from 2021-06-01 to 2023-08-06, such as 2021-06-01',
);
const database = hint(
  '应形如 postgres://用户：密码@主机:5432/数据库；不用自己的服务器时请删除该变量',
  'must have the form postgres://user:password@host:5432/database; unset it to use the embedded database',
);
const eventStore = hint(
  '只能是 postgres（日志与其余数据同库）或 eventstoredb（日志在 EVENTSTOREDB_URL 指明的服务器上）',
  'must be postgres (the log is in the same database as the rest) or eventstoredb (it is on the server of EVENTSTOREDB_URL)',
);
const projections = hint(
  '只能是 here（本进程更新视图）或 elsewhere（由 projector 更新）',
  'must be here (this process keeps the views up to date) or elsewhere (a projector does)',
);
const keyFile = hint('不能为空；请填写主密钥文件的路径', 'must not be empty; set the path of the master key file');
const erasures = hint(
  '不能为空；请填写登记簿文件的路径',
  'must not be empty; set the path of the register of erasures',
);
const ttl = hint('应为 60 到 86400 之间的秒数', 'must be a number of seconds from 60 to 86400');
const unmaskings = hint('应为 1 到 1000 之间的整数', 'must be an integer from 1 to 1000');
const importLimit = hint('应为 1 到 4096 之间的整数（MiB）', 'must be an integer from 1 to 4096 (MiB)');
const connections = hint('应为 10 到 100000 之间的整数', 'must be an integer from 10 to 100000');
const inFlight = hint('应为 1 到 10000 之间的整数', 'must be an integer from 1 to 10000');
const costly = hint('应为 1 到 1000 之间的整数', 'must be an integer from 1 to 1000');
const issuer = hint('应为签发方的 https 地址', "must be the issuer's https address");
const audience = hint('不能为空', 'must not be empty');
const founded = hint('应为存在的日期，例如 2021-06-01', 'must be an existing date, such as 2021-06-01');
const level = hint(`只能是 ${LOG_LEVELS.join('、')}`, `must be one of ${LOG_LEVELS.join(', ')}`);
const proxies = hint(
  '应为反向代理的 IP 地址或网段，用逗号分隔，例如 127.0.0.1,10.0.0.0/8',
  'must be the IP addresses or networks of reverse proxies, separated by commas, such as 127.0.0.1,10.0.0.0/8',
);
const accessLog = hint('应为 31 到 3650 之间的天数', 'must be a number of days from 31 to 3650');
const samples = hint(
  '只能是 yes（建立样例账户，只供在本机试用）或 no',
  'must be yes (sample accounts are created, to try the center out on this machine) or no',
);
const digestEvery = hint(
  '应为 ISO 8601 时长，1 秒至 7 天，例如 PT1H',
  'must be an ISO 8601 duration from one second to seven days, such as PT1H',
);
const alarmUrl = hint('应为告警线路的 http 或 https 地址', 'must be the http or https address of the alarm line');
const alarmSecret = hint('应为 whsec_ 加 24 至 64 字节的 base64', 'must be whsec_ and the base64 of 24 to 64 bytes');
const publicUrl = hint('应为本系统对外的 http 或 https 地址', 'must be the http or https address of this center');
const mode = hint('只能是 production、development 或 test', 'must be production, development or test');

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
  @IsInt(accessLog)
  @Min(31, accessLog)
  @Max(3650, accessLog)
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
