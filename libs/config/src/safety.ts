import { existsSync, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Environment } from './environment';
import { isLoopback } from './loopback';
import type { Settings } from './settings';
import { UnsafeSetting } from './unsafe-setting';

/** Rejects settings that are valid individually but unsafe in combination. Throws `UnsafeSetting`. */
export const refuseUnsafe = (settings: Settings, env: Environment): void => {
  refuseOpenDemonstration(settings);
  refuseSampleAccounts(settings, env);
  refuseKeyAmongData(settings, env);
  refuseReadableKey(settings);
  refuseUnsafeIssuer(env);
  refuseNoProjections(settings);
  refuseUnsafeAlarmLine(settings, env);
  refuseLoopbackTargets(settings);
};

/** No other program can use the embedded database of this one. */
const refuseNoProjections = ({ projections, databaseUrl }: Settings): void => {
  if (projections === 'here' || databaseUrl !== undefined) return;
  throw new UnsafeSetting(
    'PROJECTIONS',
    '设为 elsewhere 时，须用 DATABASE_URL 指明与 projector 共用的数据库',
    'elsewhere requires DATABASE_URL, the database shared with a projector',
  );
};

/** A call names a phone and a case: it must be signed, and encrypted unless the gateway is on this machine. */
const refuseUnsafeAlarmLine = ({ production }: Settings, { ALARM_URL, ALARM_SECRET }: Environment): void => {
  if (ALARM_URL === undefined && ALARM_SECRET === undefined) return;
  if (ALARM_URL === undefined) {
    throw new UnsafeSetting('ALARM_URL', '设了 ALARM_SECRET 就必须设它', 'must be set together with ALARM_SECRET');
  }
  if (ALARM_SECRET === undefined) {
    throw new UnsafeSetting(
      'ALARM_SECRET',
      '设了 ALARM_URL 就必须设它，用来签名',
      'must be set together with ALARM_URL: it signs the calls',
    );
  }
  const { protocol, hostname, username, password } = alarmAddress(ALARM_URL);
  if (username !== '' || password !== '') {
    throw new UnsafeSetting('ALARM_URL', '不能包含用户名或密码', 'must not contain a user name or password');
  }
  if (protocol === 'https:' || !production || isLoopback(hostname)) return;
  throw new UnsafeSetting(
    'ALARM_URL',
    '生产环境中须用 https（本机地址除外）',
    'must use https in production, unless it is on loopback',
  );
};

/** Agencies must not reach the programs of this machine through the center. */
const refuseLoopbackTargets = ({ production, webhooks }: Settings): void => {
  if (!production || !webhooks.allowLoopback) return;
  throw new UnsafeSetting(
    'WEBHOOK_ALLOW_LOOPBACK',
    '只供在本机试用：不能用于生产环境（NODE_ENV=production）或对本机以外监听（HOST）。请删除该变量',
    'is for trying webhooks out on this machine: not in production (NODE_ENV=production), nor on other addresses (HOST). Unset it',
  );
};

const alarmAddress = (address: string): URL => {
  try {
    return new URL(address);
  } catch {
    throw new UnsafeSetting('ALARM_URL', '不是有效的地址', 'is not a valid address');
  }
};

const refuseOpenDemonstration = ({ demonstration, host, production }: Settings): void => {
  if (!demonstration) return;
  if (!isLoopback(host)) {
    throw new UnsafeSetting(
      'SCENARIO',
      '演示（laiyang）只能在本机地址上运行，其账号不得对外开放。请设 SCENARIO=none，或把 HOST 改回 127.0.0.1',
      'the demonstration (laiyang) must listen on loopback only, because its accounts are public. Set SCENARIO=none, or HOST=127.0.0.1',
    );
  }
  if (production) {
    throw new UnsafeSetting(
      'SCENARIO',
      '生产环境（NODE_ENV=production）不运行演示。请设 SCENARIO=none',
      'a demonstration does not run in production (NODE_ENV=production). Set SCENARIO=none',
    );
  }
};

/** Sample accounts are asked for where they cannot be, or a demonstration is to have none. */
const refuseSampleAccounts = ({ demonstration, sampleAccounts }: Settings, { SAMPLE_ACCOUNTS }: Environment): void => {
  if (demonstration && SAMPLE_ACCOUNTS === 'no') {
    throw new UnsafeSetting(
      'SAMPLE_ACCOUNTS',
      '演示由样例账户演出，不能没有它们。请删除该变量，或设 SCENARIO=none',
      'the demonstration is performed by its sample accounts. Unset it, or set SCENARIO=none',
    );
  }
  if (SAMPLE_ACCOUNTS !== 'yes' || sampleAccounts) return;
  throw new UnsafeSetting(
    'SAMPLE_ACCOUNTS',
    '样例账户只供在本机用内置数据库试用：不能用于生产环境（NODE_ENV=production）、对本机以外监听（HOST）或自备数据库（DATABASE_URL）。请删除该变量',
    'sample accounts are for trying the center out on this machine with the embedded database: not in production (NODE_ENV=production), on other addresses (HOST), or with DATABASE_URL. Unset it',
  );
};

/** A copy or backup of the data folder must not contain the key. */
const refuseKeyAmongData = ({ production, masterKeyFile }: Settings, env: Environment): void => {
  if (!production) return;
  const inside = relative(whereItReallyIs(resolve(env.DATA_DIR)), whereItReallyIs(masterKeyFile));
  if (inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside) return;
  throw new UnsafeSetting(
    'MASTER_KEY_FILE',
    '生产环境（NODE_ENV=production，或 HOST 不是本机地址）的主密钥不得放在数据文件夹（DATA_DIR）内。请把它移到别处（权限 0600），并在 MASTER_KEY_FILE 中写明路径',
    'in production (NODE_ENV=production, or HOST other than loopback) the master key must not be inside the data folder (DATA_DIR). Move it elsewhere (mode 0600) and set MASTER_KEY_FILE to its path',
  );
};

/** Resolves the symbolic links of a path, also if the file does not exist yet: a link must not hide where the key is. */
const whereItReallyIs = (path: string): string => {
  if (existsSync(path)) return realpathSync(path);
  if (lstatSync(path, { throwIfNoEntry: false })) return whereItReallyIs(resolve(dirname(path), readlinkSync(path)));
  return dirname(path) === path ? path : join(whereItReallyIs(dirname(path)), basename(path));
};

const refuseReadableKey = ({ masterKeyFile }: Settings): void => {
  const file = statSync(masterKeyFile, { throwIfNoEntry: false });
  if (!file) return;
  if (!file.isFile()) {
    throw new UnsafeSetting('MASTER_KEY_FILE', '应指向一个文件', 'must be the path of a file');
  }
  if (process.platform === 'win32' || (file.mode & 0o077) === 0) return;
  throw new UnsafeSetting(
    'MASTER_KEY_FILE',
    '其他用户可以读取主密钥文件。请执行 chmod 600 该文件',
    'the master key file is readable by other users. Run chmod 600 on it',
  );
};

/** The issuer's ID tokens must not be accepted: their audience is the client, and only `at+jwt` tells them apart by type. */
const refuseIdTokens = ({ OIDC_TYP, OIDC_AZP, OIDC_AUDIENCE }: Environment): void => {
  if (OIDC_AZP === undefined && !/^(application\/)?at\+jwt$/i.test(OIDC_TYP)) {
    throw new UnsafeSetting(
      'OIDC_AZP',
      'OIDC_TYP 不是 at+jwt 时必须设它：访问令牌的客户端（azp）',
      'must be set when OIDC_TYP is not at+jwt: the client (azp) of the access tokens',
    );
  }
  if (OIDC_AZP !== undefined && OIDC_AZP === OIDC_AUDIENCE) {
    throw new UnsafeSetting(
      'OIDC_AUDIENCE',
      '不能与 OIDC_AZP 相同，否则 ID 令牌也会被接受。请在签发方为本系统另设受众',
      'must differ from OIDC_AZP, otherwise ID tokens are accepted. Configure an audience for this API at the issuer',
    );
  }
};

const refuseUnsafeIssuer = (env: Environment): void => {
  const { OIDC_ISSUER, OIDC_AUDIENCE } = env;
  if (OIDC_ISSUER === undefined && OIDC_AUDIENCE === undefined) return;
  if (OIDC_ISSUER === undefined) {
    throw new UnsafeSetting('OIDC_ISSUER', '设了 OIDC_AUDIENCE 就必须设它', 'must be set together with OIDC_AUDIENCE');
  }
  if (OIDC_AUDIENCE === undefined) {
    throw new UnsafeSetting('OIDC_AUDIENCE', '设了 OIDC_ISSUER 就必须设它', 'must be set together with OIDC_ISSUER');
  }
  refuseIdTokens(env);
  const { protocol, hostname, username } = addressOf(OIDC_ISSUER);
  if ((protocol === 'https:' || isLoopback(hostname)) && username === '') return;
  throw new UnsafeSetting(
    'OIDC_ISSUER',
    '签发方地址必须是 https 且不含用户名（本机地址可用 http）',
    'must be an https URL without a user name (http is allowed on loopback only)',
  );
};

const addressOf = (text: string): URL => {
  try {
    return new URL(text);
  } catch {
    throw new UnsafeSetting('OIDC_ISSUER', '应为签发方的 https 地址', "must be the issuer's https address");
  }
};
