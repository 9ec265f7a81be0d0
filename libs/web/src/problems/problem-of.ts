import { InvalidAppend, isDatabaseUnavailable, LogUnavailable, StaleVersion, WrongRevision } from '@center/event-store';
import { Refusal } from '@center/kernel';
import { HttpException } from '@nestjs/common';
import { ClientDisconnected } from '../streaming/body-stream';
import { errorCode } from './error-name';
import { Problem } from './problem';

const RETRY = { headers: { 'retry-after': '1' } } as const;

/** Errors of the HTTP server, by code. */
const SERVER_CODES: Readonly<Record<string, string>> = {
  FST_ERR_BAD_URL: 'malformed-url',
  FST_ERR_MAX_PARAM_LENGTH: 'url-too-long',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-http',
};

/** Errors of the framework, by status. */
const STATUS_CODES: Readonly<Record<number, string>> = {
  400: 'malformed-http',
  404: 'no-such-route',
  408: 'request-timeout',
  413: 'too-large',
  414: 'url-too-long',
  415: 'unsupported-type',
  429: 'too-many-requests',
  503: 'busy',
};

const ofServer = (error: HttpException): Problem => {
  const byCode = SERVER_CODES[errorCode(error.cause) ?? ''];
  return new Problem(byCode ?? STATUS_CODES[error.getStatus()] ?? 'internal-error');
};

/** Broken or failed connections: the codes and messages of the system and the driver, which are not SQLSTATEs. */
const isBrokenConnection = (error: unknown): boolean =>
  error instanceof AggregateError
    ? error.errors.some(isBrokenConnection)
    : /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENOENT)/.test(errorCode(error) ?? '') ||
      (error instanceof Error && DRIVER_WORDS.test(error.message));

const DRIVER_WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has enc)/;

const isDatabaseDown = (error: unknown): boolean =>
  error instanceof Error && 'severity' in error ? isDatabaseUnavailable(error) : isBrokenConnection(error);

/** Maps an error of another module to a problem; `undefined` if it is not an error of that module. */
export type Translation = (error: unknown) => Problem | undefined;

/** Maps an error to a problem. An unexpected error is `internal-error`: its message may contain anything. */
export const problemOf = (error: unknown, translations: readonly Translation[] = []): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof Refusal) return new Problem(error.code, { members: error.details });
  if (error instanceof StaleVersion) return new Problem('stale-version');
  if (error instanceof LogUnavailable) return new Problem('log-unavailable', RETRY);
  if (error instanceof WrongRevision) return new Problem('busy', RETRY);
  if (error instanceof ClientDisconnected) return new Problem('request-timeout'); // no one reads it
  if (error instanceof InvalidAppend) return new Problem('too-large');
  for (const translate of translations) {
    const problem = translate(error);
    if (problem) return problem;
  }
  if (isDatabaseDown(error)) return new Problem('database-unavailable', RETRY);
  if (error instanceof HttpException) return ofServer(error);
  return new Problem(SERVER_CODES[errorCode(error) ?? ''] ?? 'internal-error');
};
