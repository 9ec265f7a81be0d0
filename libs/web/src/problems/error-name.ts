import { types } from 'node:util';

// a runtime error can come from another realm, where `instanceof` fails
const isError = (error: unknown): error is Error => error instanceof Error || types.isNativeError(error);

/** The code of a system, server or database error, such as `ECONNREFUSED` or an SQLSTATE. */
export const errorCode = (error: unknown): string | undefined =>
  isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The name and code of an error, such as an SQLSTATE. The message is not logged: it may quote the request. */
export const errorName = (error: unknown): string => {
  if (!isError(error)) return 'not an error';
  const code = errorCode(error);
  return code === undefined ? error.name : `${error.name} ${code}`;
};

/** The stack frames of an error, without its message. */
export const framesOf = (error: unknown): string[] =>
  (isError(error) ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^\s+at .*(\/|node:)[^:]*:\d+:\d+\)?$/.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
