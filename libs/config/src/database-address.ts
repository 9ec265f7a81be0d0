import { existsSync } from 'node:fs';
import { isLoopback } from './loopback';
import { UnsafeSetting } from './unsafe-setting';

/** The modes in which the connection is encrypted and the certificate of the server is verified. */
const VERIFIED = ['require', 'verify-ca', 'verify-full'];

const refusal = (chinese: string, english: string): UnsafeSetting =>
  new UnsafeSetting('DATABASE_URL', chinese, english);

/**
 * Rejects a database on another machine whose connection is not encrypted, or whose server is not verified. Throws
 * `UnsafeSetting`. Without a host in the address, `defaultHost` is used, otherwise the local one.
 */
export const refuseOpenDatabaseLine = (address: string | undefined, defaultHost = ''): void => {
  if (address === undefined) return;
  const { host, parameters } = partsOf(address);
  if (isLocal(host === '' ? defaultHost : host)) return;
  const modes = parameters.getAll('sslmode');
  const isOpen = modes.length === 0 || modes.some((mode) => !VERIFIED.includes(mode));
  if (isOpen || parameters.has('uselibpqcompat') || parameters.has('ssl')) {
    throw refusal(
      '数据库不在本机时，连接必须加密并验证服务器证书。请在地址后加上 ?sslmode=verify-full（自签证书再加 &sslrootcert=CA 文件）',
      'a database on another machine requires an encrypted connection and a verified server. Append ?sslmode=verify-full to the address (and &sslrootcert=<CA file> for a certificate of your own)',
    );
  }
  const authority = parameters.get('sslrootcert');
  if (authority === null || existsSync(authority)) return;
  throw refusal('sslrootcert 指向的文件不存在', 'names a file that does not exist (sslrootcert)');
};

/** A name may resolve to another machine, so only loopback addresses and sockets are local. */
const isLocal = (host: string): boolean => host === '' || host.startsWith('/') || isLoopback(host);

/** As the driver reads the address: a parameter `host` overrides the host, and a socket's folder may be in its place. */
const partsOf = (address: string): { host: string; parameters: URLSearchParams } => {
  try {
    const { hostname, searchParams } = new URL(address.replace('@/', '@localhost/'));
    return { host: searchParams.getAll('host').at(-1) ?? decodeURIComponent(hostname), parameters: searchParams };
  } catch {
    throw refusal(
      '应形如 postgres://用户:密码@主机:5432/数据库（用户名与密码中的特殊字符用百分号编码）',
      'must have the form postgres://user:password@host:5432/database (special characters of user and password percent-encoded)',
    );
  }
};
