import { existsSync } from 'node:fs';
import type { Environment } from './environment';
import { isLoopback } from './loopback';
import { UnsafeSetting } from './unsafe-setting';

const ADDRESS =
  /^(?:esdb|kurrentdb)(?:\+discover)?:\/\/(?:[^:@/?,]+:[^:@/?,]+@)?([A-Za-z0-9.-]+(?::\d{1,5})?(?:,[A-Za-z0-9.-]+(?::\d{1,5})?)*)(?:\/(?:[a-z][a-z0-9]{0,31})?)?(?:\?(.+))?$/;

/** The options that may be set, in any case. The client prints the whole address, with its password, when it does not know one. */
const OPTIONS: Readonly<Record<string, RegExp>> = {
  tls: /^(true|false)$/,
  tlsCAFile: /./,
  userCertFile: /./,
  userKeyFile: /./,
  nodePreference: /^leader$/, // every call requires the leader
  maxDiscoverAttempts: /^\d{1,9}$/,
  discoveryInterval: /^\d{1,9}$/,
  gossipTimeout: /^\d{1,9}$/,
  keepAliveInterval: /^\d{1,9}$/,
  keepAliveTimeout: /^\d{1,9}$/,
  connectionName: /^[\w.-]+$/,
};
const FILES = ['tlsCAFile', 'userCertFile', 'userKeyFile'];

const refusal = (chinese: string, english: string): UnsafeSetting =>
  new UnsafeSetting('EVENTSTOREDB_URL', chinese, english);

/** The connection string of the log's server. Throws `UnsafeSetting` if it is missing, malformed or unsafe. */
export const eventStoreDbAddress = ({ EVENTSTOREDB_URL: address }: Environment, production: boolean): string => {
  if (address === undefined) {
    throw refusal(
      'EVENT_STORE=eventstoredb 时必须设它，例如 esdb://127.0.0.1:2113?tls=false',
      'must be set with EVENT_STORE=eventstoredb, such as esdb://127.0.0.1:2113?tls=false',
    );
  }
  const [, hosts, query] = (isDecodable(address) && ADDRESS.exec(address)) || [];
  if (hosts === undefined) {
    throw refusal(
      '应形如 esdb://用户:密码@主机:2113,主机:2113,主机:2113（或 kurrentdb://…；用户名与密码中的特殊字符用百分号编码；主机后可加 /日志名，只用小写字母与数字）',
      'must have the form esdb://user:password@host:2113,host:2113,host:2113 (or kurrentdb://…; special characters of user and password percent-encoded; /name of the log after the hosts if there are several, in lower-case letters and digits)',
    );
  }
  const options = optionsIn(query);
  refuseMissingFiles(options);
  if (production && options.get('tls') === 'false') refuseOpenLine(hosts);
  return address;
};

const isDecodable = (text: string): boolean => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
};

const optionsIn = (query = ''): Map<string, string> => {
  const options = new Map<string, string>();
  for (const pair of query === '' ? [] : query.split('&')) {
    const [written = '', value = '', ...more] = pair.split('=');
    const name = Object.keys(OPTIONS).find((option) => option.toLowerCase() === written.toLowerCase());
    if (name === undefined || more.length > 0 || !OPTIONS[name]!.test(value)) {
      const names = Object.keys(OPTIONS).join(', ');
      throw refusal(
        `问号后的选项不正确；可用的有：${names}`,
        `has an invalid option after "?"; the options are ${names}`,
      );
    }
    options.set(name, decodeURIComponent(value));
  }
  return options;
};

const refuseMissingFiles = (options: ReadonlyMap<string, string>): void => {
  for (const name of FILES) {
    const file = options.get(name);
    if (file === undefined || existsSync(file)) continue;
    throw refusal(`选项 ${name} 指向的文件不存在`, `names a file that does not exist (${name})`);
  }
  if (options.has('userCertFile') !== options.has('userKeyFile')) {
    throw refusal('userCertFile 与 userKeyFile 须同时设', 'must have both userCertFile and userKeyFile, or neither');
  }
};

/** Names may resolve to other addresses, so only loopback ones are certain to stay on this machine. */
const refuseOpenLine = (hosts: string): void => {
  if (hosts.split(',').every((host) => isLoopback(host.replace(/:\d+$/, '')))) return;
  throw refusal(
    '生产环境中 tls=false 只可用于本机地址。请在服务器上启用 TLS，并删去 tls=false（自签证书用 tlsCAFile 指明）',
    'in production tls=false is allowed for loopback addresses only. Enable TLS on the server and remove tls=false (name the CA of own certificates in tlsCAFile)',
  );
};
