import { types } from 'node:util';

// an error of the runtime can be of another realm, where `instanceof` does not know it
const isError = (error: unknown): error is Error => error instanceof Error || types.isNativeError(error);

/** The code of an error of the system, the server or the database, such as `ECONNREFUSED` or an SQLSTATE. */
export const errorCode = (error: unknown): string | undefined =>
  isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The name of an error and its code, such as an SQLSTATE: all that may be said of it, since its words may quote what was sent. */
export const errorName = (error: unknown): string => {
  if (!isError(error)) return 'not an error';
  const code = errorCode(error);
  return code === undefined ? error.name : `${error.name} ${code}`;
};

/** Where in the program an error was thrown: the frames of its stack without its words. */
export const framesOf = (error: unknown): string[] =>
  (isError(error) ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^\s+at .*(\/|node:)[^:]*:\d+:\d+\)?$/.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
