import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Problem } from '../problems/problem';
import { PROBLEM_TYPE, problemAnswer, type ProblemAnswer } from '../problems/problem-answer';
import { ProblemCatalogue } from '../problems/problem-catalogue';
import { problemOf } from '../problems/problem-of';
import { languageOf } from '../reading/language';
import { defaultHeaders, type HttpOptions } from './standing-headers';

const catalogue = new ProblemCatalogue([]);

/** Responds to requests that the router rejects before any hook runs: a malformed or too long URL. */
export const routerErrorHandler =
  (options: HttpOptions) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const language = languageOf(request.headers['accept-language']);
    const { status, headers, body } = problemAnswer(problemOf(error), catalogue, language, randomUUID());
    const defaults = defaultHeaders(request.raw.url ?? '', options);
    void reply
      .status(status)
      .headers({ ...defaults, ...headers })
      .type(PROBLEM_TYPE)
      .send(body);
  };

const SOCKET_CODES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

const rawAnswer = ({ status, headers, body }: ProblemAnswer, defaults: Record<string, string>): string => {
  const text = JSON.stringify(body);
  const lines = Object.entries({
    ...defaults,
    ...headers,
    'content-type': PROBLEM_TYPE,
    'content-length': String(Buffer.byteLength(text)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${text}`;
};

/** A problem as bytes, for a connection without a request. */
export const rawProblem = (problem: Problem, options: HttpOptions): string =>
  rawAnswer(problemAnswer(problem, catalogue, 'zh', randomUUID()), defaultHeaders('/v1', options));

/** Responds to input that is not HTTP, has headers over the limit, or does not end. */
export const parserErrorHandler =
  (options: HttpOptions) =>
  (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
    const problem = new Problem(SOCKET_CODES[error.code ?? ''] ?? 'malformed-http');
    socket.end(rawProblem(problem, options));
  };
