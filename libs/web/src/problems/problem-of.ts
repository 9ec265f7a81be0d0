import { InvalidAppend, LogUnavailable, WrongRevision } from '@center/event-store';
import { Refusal } from '@center/kernel';
import { HttpException } from '@nestjs/common';
import { isDatabaseDown } from './database-down';
import { Problem } from './problem';

const RETRY = { headers: { 'retry-after': '1' } } as const;

/** Errors of the HTTP server, by their code. */
const SERVER_CODES: Readonly<Record<string, string>> = {
  FST_ERR_BAD_URL: 'malformed-url',
  FST_ERR_MAX_PARAM_LENGTH: 'url-too-long',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-http',
};

/** Errors of the framework, by their status. */
const STATUS_CODES: Readonly<Record<number, string>> = {
  400: 'malformed-http',
  404: 'no-such-route',
  408: 'request-timeout',
  413: 'too-large',
  414: 'url-too-long',
  415: 'unsupported-type',
  429: 'too-many-requests',
  503: 'shutting-down',
};

const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

const ofServer = (error: HttpException): Problem => {
  const byCode = SERVER_CODES[codeOf(error.cause) ?? ''];
  return new Problem(byCode ?? STATUS_CODES[error.getStatus()] ?? 'internal-error');
};

/** What an error is answered with. Whatever is not foreseen is `internal-error`: its words may hold anything. */
export const problemOf = (error: unknown, gaveIfMatch: boolean): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof Refusal) return new Problem(error.code, { members: error.details });
  if (error instanceof LogUnavailable) return new Problem('log-unavailable', RETRY);
  if (error instanceof WrongRevision) return gaveIfMatch ? new Problem('stale-version') : new Problem('busy', RETRY);
  if (error instanceof InvalidAppend) return new Problem('too-large');
  if (isDatabaseDown(error)) return new Problem('database-unavailable', RETRY);
  if (error instanceof HttpException) return ofServer(error);
  const byCode = SERVER_CODES[codeOf(error) ?? ''];
  return new Problem(byCode ?? 'internal-error');
};
