import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Problem } from '../problems/problem';
import { PROBLEM_TYPE, problemAnswer, type ProblemAnswer } from '../problems/problem-answer';
import { ProblemCatalogue } from '../problems/problem-catalogue';
import { problemOf } from '../problems/problem-of';
import { languageOf } from '../reading/language';
import { standingHeaders, type HttpOptions } from './standing-headers';

const catalogue = new ProblemCatalogue([]);

/** Answers what the router refuses before any hook has run: a malformed or over-long URL. */
export const refusedByRouter =
  (options: HttpOptions) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const language = languageOf(request.headers['accept-language']);
    const { status, headers, body } = problemAnswer(problemOf(error), catalogue, language, randomUUID());
    const standing = standingHeaders(request.raw.url ?? '', options);
    void reply
      .status(status)
      .headers({ ...standing, ...headers })
      .type(PROBLEM_TYPE)
      .send(body);
  };

const SOCKET_CODES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

const rawAnswer = ({ status, headers, body }: ProblemAnswer, standing: Record<string, string>): string => {
  const text = JSON.stringify(body);
  const lines = Object.entries({
    ...standing,
    ...headers,
    'content-type': PROBLEM_TYPE,
    'content-length': String(Buffer.byteLength(text)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${text}`;
};

/** Answers what is no HTTP at all, has headers over the limit, or never ends. */
export const refusedByParser =
  (options: HttpOptions) =>
  (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
    const problem = new Problem(SOCKET_CODES[error.code ?? ''] ?? 'malformed-http');
    const answer = problemAnswer(problem, catalogue, 'zh', randomUUID());
    socket.end(rawAnswer(answer, standingHeaders('/v1', options)));
  };
