import { UnsafeSetting } from '@center/config';
import { DatabaseStartFailed } from '@center/embedded-database';
import { isDatabaseUnavailable, LogUnavailable } from '@center/event-store';
import { MasterKeyRefused } from '@center/vault';
import { errorCode, errorName, framesOf } from '@center/web';

/** The program does not start. The message gives the reason and the fix, in Chinese and English. */
export class StartRefused extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`);
    this.name = 'StartRefused';
  }
}

const isWorded = (error: unknown): error is Error =>
  error instanceof StartRefused ||
  error instanceof UnsafeSetting ||
  error instanceof DatabaseStartFailed ||
  error instanceof MasterKeyRefused;

/**
 * The message for a port that cannot be bound; `undefined` for another error. `prefix` is that of the two variables that
 * set the address.
 */
export const portRefused = (
  error: unknown,
  host: string,
  port: number,
  prefix: '' | 'OPERATIONS_' = '',
): StartRefused | undefined => {
  const code = errorCode(error) ?? '';
  if (code === 'EADDRINUSE') {
    return new StartRefused(
      `端口 ${port} 已被占用。请停止占用它的程序，或换一个端口：${prefix}PORT=${port + 1} npm start`,
      `Port ${port} is in use. Stop the program that uses it, or choose another: ${prefix}PORT=${port + 1} npm start`,
    );
  }
  if (code !== 'EACCES' && code !== 'EADDRNOTAVAIL' && code !== 'ENOTFOUND') return undefined;
  return new StartRefused(
    `不能在 ${host}:${port} 上监听(${code})。请检查 ${prefix}HOST 与 ${prefix}PORT。`,
    `Cannot listen on ${host}:${port} (${code}). Check ${prefix}HOST and ${prefix}PORT.`,
  );
};

/** Node's codes of a certificate that was not accepted. */
const CERTIFICATE = /^(ERR_TLS_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|CERT_)/;

/** The message for an unavailable database of `DATABASE_URL`. It omits the URL, which contains a password. */
export const databaseRefused = (error: unknown): StartRefused | undefined => {
  const code = errorCode(error) ?? '';
  const signIn = code.startsWith('28') || code === '3D000';
  if (!signIn && !CERTIFICATE.test(code) && !isDatabaseUnavailable(error)) return undefined;
  const why = code === '' ? '' : ` (${code})`;
  return new StartRefused(
    `DATABASE_URL 指向的数据库无法使用${why}。请检查它是否在运行，以及地址、证书、用户名与密码是否正确。`,
    `Cannot connect to the database of DATABASE_URL${why}. Check that it is running, and its address, certificate, user and password.`,
  );
};

/** The message for an unavailable log of `EVENTSTOREDB_URL`. It omits the address, which may contain a password. */
export const logRefused = (error: unknown): StartRefused | undefined => {
  if (!(error instanceof LogUnavailable)) return undefined;
  const { type } = (error.cause ?? {}) as { type?: unknown };
  const why = typeof type === 'string' ? ` (${type})` : '';
  return new StartRefused(
    `EVENTSTOREDB_URL 指向的日志服务器无法使用${why}。请检查它是否在运行、地址、TLS、用户名与密码是否正确。`,
    `Cannot use the log server of EVENTSTOREDB_URL${why}. Check that it is running, its address, TLS, user and password.`,
  );
};

/** The log was there when the start began. */
const LOG_LOST = [
  '日志在执行中途无法使用。请检查日志服务器（日志在数据库中时为数据库），然后再试一次。',
  'The log became unavailable meanwhile. Check its server (the database, if the log is there), and try again.',
];

/**
 * The message for an error of a start or of a command of the operator: its own text when it is an expected error, otherwise
 * its name and stack frames.
 */
export const sentenceOf = (error: unknown): string => {
  if (isWorded(error)) return error.message;
  if (error instanceof LogUnavailable) return LOG_LOST.join('\n');
  const failed = `启动失败：${errorName(error)} / Start failed: ${errorName(error)}`;
  return [failed, ...framesOf(error).map((frame) => `  ${frame}`)].join('\n');
};
