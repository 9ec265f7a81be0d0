/** The levels of the log of the program. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** How to fix a setting. The value is never included, it may be a secret. */
const hint = (chinese: string, english: string) => ({ context: { chinese, english } });

export const port = hint('应为 0 到 65535 的整数，例如 3000', 'must be an integer from 0 to 65535, such as 3000');
export const host = hint(
  '应为主机名或 IP 地址，例如 127.0.0.1',
  'must be a host name or an IP address, such as 127.0.0.1',
);
export const folder = hint(
  '不能为空；请删除该变量或填写文件夹路径',
  'must not be empty; unset it or set a folder path',
);
export const scenario = hint(
  '只能是 laiyang（演示）或 none（真实中心）',
  'must be laiyang (a demonstration) or none (a real center)',
);
export const storyBegins = hint(
  '应为 2021-06-01 至 2023-08-06 之间的日期，例如 2021-06-01',
  'must be a date from 2021-06-01 to 2023-08-06, such as 2021-06-01',
);
export const database = hint(
  '应形如 postgres://用户：密码@主机:5432/数据库；不用自己的服务器时请删除该变量',
  'must have the form postgres://user:password@host:5432/database; unset it to use the embedded database',
);
export const eventStore = hint(
  '只能是 postgres（日志与其余数据同库）或 eventstoredb（日志在 EVENTSTOREDB_URL 指明的服务器上）',
  'must be postgres (the log is in the same database as the rest) or eventstoredb (it is on the server of EVENTSTOREDB_URL)',
);
export const projections = hint(
  '只能是 here（本进程更新视图）或 elsewhere（由 projector 更新）',
  'must be here (this process keeps the views up to date) or elsewhere (a projector does)',
);
export const keyFile = hint(
  '不能为空；请填写主密钥文件的路径',
  'must not be empty; set the path of the master key file',
);
export const erasures = hint(
  '不能为空；请填写登记簿文件的路径',
  'must not be empty; set the path of the register of erasures',
);
export const ttl = hint('应为 60 到 86400 之间的秒数', 'must be a number of seconds from 60 to 86400');
export const unmaskings = hint('应为 1 到 1000 之间的整数', 'must be an integer from 1 to 1000');
export const importLimit = hint('应为 1 到 4096 之间的整数（MiB）', 'must be an integer from 1 to 4096 (MiB)');
export const connections = hint('应为 10 到 100000 之间的整数', 'must be an integer from 10 to 100000');
export const inFlight = hint('应为 1 到 10000 之间的整数', 'must be an integer from 1 to 10000');
export const costly = hint('应为 1 到 1000 之间的整数', 'must be an integer from 1 to 1000');
export const issuer = hint('应为签发方的 https 地址', "must be the issuer's https address");
export const audience = hint('不能为空', 'must not be empty');
export const founded = hint('应为存在的日期，例如 2021-06-01', 'must be an existing date, such as 2021-06-01');
export const level = hint(`只能是 ${LOG_LEVELS.join('、')}`, `must be one of ${LOG_LEVELS.join(', ')}`);
export const proxies = hint(
  '应为反向代理的 IP 地址或网段，用逗号分隔，例如 127.0.0.1,10.0.0.0/8',
  'must be the IP addresses or networks of reverse proxies, separated by commas, such as 127.0.0.1,10.0.0.0/8',
);
export const days = hint('应为 31 到 3650 之间的天数', 'must be a number of days from 31 to 3650');
export const samples = hint(
  '只能是 yes（建立样例账户，只供在本机试用）或 no',
  'must be yes (sample accounts are created, to try the center out on this machine) or no',
);
export const digestEvery = hint(
  '应为 ISO 8601 时长，1 秒至 7 天，例如 PT1H',
  'must be an ISO 8601 duration from one second to seven days, such as PT1H',
);
export const alarmUrl = hint(
  '应为告警线路的 http 或 https 地址',
  'must be the http or https address of the alarm line',
);
export const alarmSecret = hint(
  '应为 whsec_ 加 24 至 64 字节的 base64',
  'must be whsec_ and the base64 of 24 to 64 bytes',
);
export const allowLoopback = hint(
  '只能是 yes（允许把回调发往本机地址，只供试用）或 no',
  'must be yes (webhooks may be sent to loopback, to try them out) or no',
);
export const retrySeconds = hint(
  '应为 1 到 20 个秒数，每个 1 至 999999，用逗号分隔，例如 5,300,1800',
  'must be 1 to 20 numbers of seconds from 1 to 999999, separated by commas, such as 5,300,1800',
);
export const publicUrl = hint(
  '应为本系统对外的 http 或 https 地址',
  'must be the http or https address of this center',
);
export const mode = hint('只能是 production、development 或 test', 'must be production, development or test');
